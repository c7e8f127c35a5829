package org.nearkin.crawl.farm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nearkin.crawl.schedule.CrawlSchedule;
import org.nearkin.crawl.schedule.interval.Backlog;
import org.nearkin.crawl.schedule.interval.ChangeHistory;
import org.nearkin.crawl.schedule.interval.ChangeRate;
import org.nearkin.crawl.schedule.interval.NextVisit;
import org.nearkin.crawl.schedule.interval.VisitBudget;

/// Measures what it takes to keep many sources scheduled: memory of the whole process, and the time to share the visits,
/// to work out when each source is next, to order a backlog and to arm the schedule. All of it is done once, cold.
public final class RunsBench {
  private static final int MEGABYTE = 1024;

  private RunsBench() {}

  /// Prints one line for people and one for programs.
  ///
  /// @param arguments number of sources
  public static void main(String[] arguments) throws IOException {
    var sources = Integer.parseInt(arguments[0]);
    var now = InstantSource.system().instant();
    var histories = histories(sources);
    try (var schedule = new CrawlSchedule(_ -> {}, 64, Duration.ofSeconds(1))) {
      schedule.start();
      var before = memory("VmRSS");
      var intervals = timed(() -> intervals(histories));
      var next = timed(() -> next(intervals.result, now));
      var backlog = timed(() -> backlog(intervals.result.keySet(), now));
      var armed = timed(() -> arm(schedule, next.result));
      var rss = memory("VmRSS");
      System.out.printf(
          "sources %d: memory %d MB before, %d MB armed, %d MB at most (512 MB allowed); %.2f s to"
              + " share the visits, %.2f s for the next times, %.2f s for a backlog, %.2f s to arm%n",
          armed.result, before, rss, memory("VmHWM"), intervals.seconds, next.seconds,
          backlog.seconds, armed.seconds);
      System.out.printf(
          "bench=runs sources=%d rss_mb=%d peak_mb=%d budget_s=%.3f next_s=%.3f backlog_s=%.3f"
              + " arm_s=%.3f%n",
          armed.result, rss, memory("VmHWM"), intervals.seconds, next.seconds, backlog.seconds,
          armed.seconds);
    }
  }

  private record Timed<T>(T result, double seconds) {}

  private static <T> Timed<T> timed(Supplier<T> work) {
    var start = System.nanoTime();
    var result = work.get();
    return new Timed<>(result, (System.nanoTime() - start) / 1e9);
  }

  /// A year of visits each, by sources that change between daily and once in three years.
  private static Map<String, ChangeHistory> histories(int sources) {
    var random = new SplittableRandom(1);
    return IntStream.range(0, sources)
        .boxed()
        .collect(Collectors.toMap(number -> "source-" + number, _ -> {
          var chance = -Math.expm1(-7 * Math.pow(10, random.nextDouble(-3, 0)));
          var history = ChangeHistory.NONE;
          for (var week = 0; week < 52; week++) {
            history = history.after(Duration.ofDays(7), random.nextDouble() < chance);
          }
          return history;
        }));
  }

  private static Map<String, Duration> intervals(Map<String, ChangeHistory> histories) {
    var needs = histories.entrySet()
        .stream()
        .map(entry -> new VisitBudget.Need(entry.getKey(),
            ChangeRate.USUAL.perDay(entry.getValue()), 1))
        .toList();
    return new VisitBudget(histories.size() / 7.0).intervals(needs);
  }

  private static Map<String, Instant> next(Map<String, Duration> intervals, Instant now) {
    return intervals.entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey,
            entry -> new NextVisit(entry.getKey(), new NextVisit.Rhythm.Every(entry.getValue()),
                Optional.empty(), Optional.empty()).after(now, 0)));
  }

  private static int backlog(Iterable<String> sources, Instant now) {
    var random = new SplittableRandom(2);
    var due = new ArrayList<Backlog.Due>();
    sources.forEach(source -> due
        .add(new Backlog.Due(source, now.minusSeconds(random.nextInt(1, 1_000_000)), 1)));
    return Backlog.spread(due, now, 100).size();
  }

  private static int arm(CrawlSchedule schedule, Map<String, Instant> next) {
    next.forEach(schedule::scheduleAt);
    return (int) next.keySet()
        .stream()
        .filter(source -> schedule.findNext(source).isPresent())
        .count();
  }

  /// Memory of this process in megabytes, as Linux tells it.
  private static long memory(String name) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status"))
        .stream()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / MEGABYTE)
        .findFirst()
        .orElseThrow();
  }
}
