package org.nearkin.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.nearkin.source.SourceDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearkin crawl`: reads sources once, now, and publishes what they say.
@Command(name = "crawl", description = "Reads sources once, due or not, and publishes what they say; then ends.", mixinStandardHelpOptions = true, sortOptions = false)
final class CrawlCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "Ids of sources; if left out, all.")
  private List<String> ids = List.of();

  @Mixin
  private HomeOptions options = new HomeOptions();

  @Option(names = "--at", paramLabel = "DATE", description = "With --sample: read the sites as they were on a day such as 2026-10-12, and take that day for today.")
  private @Nullable LocalDate at;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    var date = Optional.ofNullable(at);
    if (date.isPresent() && !options.sample()) {
      throw new UserException("--at goes with --sample only: real sites show what they show today");
    }
    options.findWarning().ifPresent(spec.commandLine().getErr()::println);
    var progress = new Progress(spec.commandLine().getOut(), false);
    var clock = clock(date);
    try (var open = OpenDirectory.open(
        options.settings(date.orElse(LocalDate.MAX)), clock, progress)) {
      var chosen = choose(open.parts().sources());
      var failed = crawl(new SourceRuns(open.parts(), clock, progress), chosen);
      progress.line("%d sources read, %d groups now".formatted(
          chosen.size() - failed, open.parts().publishing().publish().groups()));
      return failed == 0 ? 0 : Main.FAILED;
    }
  }

  /// Noon of the day, going on at the usual pace.
  private static InstantSource clock(Optional<LocalDate> date) {
    var now = Clock.systemUTC();
    return date.map(day -> day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
        .<InstantSource>map(noon -> Clock.offset(now, Duration.between(Instant.now(now), noon)))
        .orElse(now);
  }

  private List<SourceDefinition> choose(List<SourceDefinition> sources) {
    return ids.isEmpty()
        ? sources
        : ids.stream().distinct().map(id -> Catalog.find(sources, id)).toList();
  }

  /// @return how many failed
  private static int crawl(SourceRuns runs, List<SourceDefinition> sources)
      throws InterruptedException {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var crawls = new ArrayList<Callable<Boolean>>();
      sources.forEach(source -> crawls.add(() -> runs.run(source)));
      return (int) pool.invokeAll(crawls).stream().filter(done -> !get(done)).count();
    }
  }

  private static boolean get(Future<Boolean> done) {
    try {
      return done.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a crawl was broken off", e);
    }
  }
}
