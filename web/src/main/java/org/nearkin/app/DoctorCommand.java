package org.nearkin.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nearkin.claim.RunStore;
import org.nearkin.group.GroupStore;
import org.nearkin.resolve.IssueStore;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nearkin doctor`: what this machine and a home look like, and what the last runs met.
@Command(name = "doctor", description = "Tells what this machine and a home look like, and what the last runs met.", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Option(names = "--sample", description = "Look at the sample's home.")
  private boolean sample;

  @Option(names = "--home", description = "The home to look at.")
  private @Nullable Path home;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.println("java: " + Runtime.version());
    out.println("processors: " + Runtime.getRuntime().availableProcessors());
    var installation = Installation.current();
    var directory = installation.home(Optional.ofNullable(home), sample);
    out.println("home: " + directory);
    var file = directory.resolve("nearkin.db");
    if (!Files.exists(file)) {
      out.println("store: none yet; 'nearkin serve' makes it");
      return 0;
    }
    try (var store = DataStore.open(file, sample ? World.SAMPLE : World.REAL)) {
      examine(store, Catalog.load(installation.sources(Optional.empty(), sample)),
          out);
    }
    return 0;
  }

  private static void examine(DataStore store, List<SourceDefinition> sources, PrintWriter out) {
    var runs = new RunStore(store);
    out.println("revision: " + store.revision());
    out.println("groups: " + new GroupStore(store).all().size());
    for (var source : sources) {
      var last = runs.findLastClosed(source.id());
      var counts = last.flatMap(runs::findCounts);
      out.println("source " + source.id() + ": " + counts
          .map(count -> "%d pages, %d listings, %d failed, %d denied".formatted(
              count.fetched(), count.listings(), count.failed(), count.denied()))
          .orElse("not read yet"));
      last.map(runs::listIssues)
          .ifPresent(issues -> issues.forEach(issue -> out.println(
              "  " + issue.kind() + " " + issue.subject() + ": " + issue.detail())));
    }
    new IssueStore(store).counts()
        .forEach(
            (kind, count) -> out.println("not understood: " + kind + " " + count));
  }
}
