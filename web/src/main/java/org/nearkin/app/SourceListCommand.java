package org.nearkin.app;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nearkin.crawl.schedule.SourceState;
import org.nearkin.crawl.schedule.SourceStates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `nearkin source list`: how every source stands.
@Command(name = "list", description = "Lists all sources: how they stand, their last and next run, and what waits for you.", mixinStandardHelpOptions = true)
final class SourceListCommand implements Callable<Integer> {
  private static final String LINE = "%-28s %-12s %-17s %-17s %8s %6s %8s";

  @Mixin
  private StoreOptions options = new StoreOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var now = InstantSource.system().instant();
    out.println(LINE.formatted("source", "state", "last success", "next run", "listings", "usual",
        "missing"));
    options.onStore(store -> {
      var states = new SourceStates(store);
      for (var source : Catalog.load(options.sources())) {
        print(states.get(source, now));
      }
      return true;
    });
    return 0;
  }

  private void print(SourceState state) {
    var out = spec.commandLine().getOut();
    out.println(
        LINE.formatted(state.source(), state.health().name().toLowerCase(Locale.ROOT),
            minute(state.lastSuccess()), minute(state.next()), state.listings(),
            state.usual().isPresent() ? Math.round(state.usual().getAsDouble()) : "-",
            state.missing()));
    state.remarks().forEach(remark -> out.println("    " + remark));
  }

  private static String minute(Optional<Instant> time) {
    return time.map(at -> at.truncatedTo(ChronoUnit.MINUTES).toString()).orElse("-");
  }
}
