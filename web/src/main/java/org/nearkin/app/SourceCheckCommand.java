package org.nearkin.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.nearkin.crawl.LiveCheck.CheckedPage;
import org.nearkin.source.SourceDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearkin source check`: whether source files are written rightly, and with `--live` whether their sites can be read.
@Command(name = "check", description = "Checks the source files of a directory; with --live asks their sites for robots.txt and the start pages once, and stores nothing.", mixinStandardHelpOptions = true, sortOptions = false)
final class SourceCheckCommand implements Callable<Integer> {
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  @Parameters(arity = "0..*", paramLabel = "DIRECTORY|SOURCE", description = "A directory of source files (if left out, data/sources); with --live ids of sources (if left out, all).")
  private List<String> names = List.of();

  @Option(names = "--live", description = "Ask the sites: allowed, answer, redirects, certificate, and how many listings each start page shows.")
  private boolean live;

  @Mixin
  private HomeOptions options = new HomeOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (live) {
      options.findWarning().ifPresent(spec.commandLine().getErr()::println);
      return checkLive();
    }
    if (names.size() > 1) {
      throw new UserException("name one directory of source files, or ids of sources with --live");
    }
    return checkFiles(names.isEmpty()
        ? options.settings(LocalDate.MAX).sources()
        : Path.of(names.getFirst()));
  }

  private int checkFiles(Path directory) {
    var catalog = Catalog.read(directory);
    catalog.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
    catalog.definitions()
        .forEach(source -> say(
            source.id() + ": right" + (source.verified() ? "" : ", not verified")));
    return catalog.problems().isEmpty() ? 0 : Main.FAILED;
  }

  private int checkLive() throws InterruptedException {
    try (var sites = LiveSites.open(options.settings(LocalDate.MAX));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var chosen = names.isEmpty()
          ? sites.sources()
          : names.stream().distinct().map(id -> Catalog.find(sites.sources(), id)).toList();
      var checks = chosen.stream()
          .map(source -> threads.submit(() -> sites.check().check(source)))
          .toList();
      var readable = 0;
      for (var number = 0; number < chosen.size(); number++) {
        readable += tell(chosen.get(number), get(checks.get(number))) ? 1 : 0;
      }
      say("%d sources asked, %d can be read from all their start pages".formatted(chosen.size(),
          readable));
      return readable == chosen.size() ? 0 : Main.FAILED;
    }
  }

  private static List<CheckedPage> get(Future<List<CheckedPage>> check)
      throws InterruptedException {
    try {
      return check.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check was broken off", e);
    }
  }

  /// @return whether all start pages could be read
  private boolean tell(SourceDefinition source, List<CheckedPage> pages) {
    say(source.id());
    pages.forEach(page -> say("    " + sentence(page)));
    return pages.stream().allMatch(page -> page.listings().isPresent());
  }

  static String sentence(CheckedPage page) {
    var words = new StringBuilder(page.page().toString()).append(": ");
    words.append(page.allowed() ? page.said() : "not allowed, " + page.said());
    page.redirects().forEach(target -> words.append(" -> ").append(target));
    page.listings().ifPresent(count -> words.append(", ").append(count).append(" listings"));
    page.certificateEnd()
        .ifPresent(end -> words.append(", certificate until ").append(day(end)));
    return words.toString();
  }

  private static String day(Instant time) {
    return Figures.full(time).substring(0, "2026-11-25".length());
  }

  private void say(String line) {
    // What sites say must not steer the terminal.
    spec.commandLine().getOut().println(CONTROLS.matcher(line).replaceAll("?"));
  }
}
