package org.nearkin.crawl.schedule.interval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Two years of many invented sources, each of which changes at moments of its own.
///
/// The mean time between two changes is drawn from a log-normal distribution with a median of 47 days, 4.6 days at the
/// 5th and 447 at the 95th percentile.
final class SourceYears {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int YEAR = 365;
  private static final int YEARS = 2;
  private static final int DAYS = YEARS * YEAR;
  private static final double DAY = Duration.ofDays(1).toMillis();
  private static final double MEDIAN = 47;
  private static final double SPREAD = Math.log(447 / MEDIAN) / 1.645;

  private final List<String> ids;
  private final double[] rates;
  private final double[][] changes;
  private final double[] phases;

  SourceYears(int sources, long seed) {
    var random = new SplittableRandom(seed);
    ids = IntStream.range(0, sources).mapToObj(number -> "source-" + number).toList();
    rates = random.doubles(sources)
        .map(_ -> Math.exp(-SPREAD * random.nextGaussian()) / MEDIAN)
        .toArray();
    changes = Arrays.stream(rates).mapToObj(rate -> changes(rate, random)).toArray(double[][]::new);
    phases = random.doubles(sources).toArray();
  }

  private static double[] changes(double rate, SplittableRandom random) {
    var changes = new double[(int) (rate * DAYS * 2) + 100];
    var count = 0;
    for (var time = random.nextExponential() / rate; time < DAYS; time += random.nextExponential()
        / rate) {
      changes[count++] = time;
    }
    return Arrays.copyOf(changes, count);
  }

  /// Chooses how often each source is visited; sees nothing but what visits find.
  interface Policy {
    Duration interval(String source);

    default void visited(String source, Duration sinceLast, boolean changed) {}

    default void night() {}
  }

  /// What came of a year.
  ///
  /// @param freshness share of time and sources in which what we have is what the source has
  /// @param visitsPerDay of all sources together
  /// @param delay mean days until a change is seen
  record Outcome(double freshness, double visitsPerDay, double delay) {}

  List<String> ids() {
    return ids;
  }

  List<VisitBudget.Need> truth() {
    return IntStream.range(0, ids.size())
        .mapToObj(number -> new VisitBudget.Need(ids.get(number), rates[number], 1))
        .toList();
  }

  /// Lives through both years. All sources have just been read when the first begins.
  ///
  /// @param every mean time between two visits, over which the first ones are strewn
  List<Outcome> live(Duration every, Policy policy) {
    var lives = IntStream.range(0, ids.size())
        .mapToObj(number -> new Life(number, every, policy))
        .toList();
    var outcomes = new ArrayList<Outcome>();
    var before = new Sums(0, 0, 0, 0);
    for (var day = 1; day <= DAYS; day++) {
      policy.night();
      for (var life : lives) {
        life.liveUntil(day);
      }
      if (day % YEAR == 0) {
        var sums = sums(lives, day);
        outcomes.add(sums.since(before));
        before = sums;
      }
    }
    return outcomes;
  }

  private record Sums(double fresh, double visits, double waited, double seen) {
    Outcome since(Sums before) {
      var visitsPerDay = (visits - before.visits) / YEAR;
      return new Outcome((fresh - before.fresh) / YEAR, visitsPerDay,
          (waited - before.waited) / (seen - before.seen));
    }
  }

  private Sums sums(List<Life> lives, int day) {
    return new Sums(
        lives.stream().mapToDouble(life -> life.fresh + life.freshSinceLast(day)).sum()
            / ids.size(),
        lives.stream().mapToDouble(life -> life.visits).sum(),
        lives.stream().mapToDouble(life -> life.waited).sum(),
        lives.stream().mapToDouble(life -> life.seen).sum());
  }

  private final class Life {
    private final int number;
    private final Policy policy;
    private double last;
    private double next;
    private double fresh;
    private double waited;
    private int seen;
    private long visits;

    Life(int number, Duration every, Policy policy) {
      this.number = number;
      this.policy = policy;
      this.next = phases[number] * every.toMillis() / DAY;
    }

    void liveUntil(int day) {
      while (next < day) {
        var since = next - last;
        var changed = see(next);
        visits++;
        var id = ids.get(number);
        policy.visited(id, duration(since), changed);
        var rhythm = new NextVisit.Rhythm.Every(policy.interval(id));
        var visit = new NextVisit(id, rhythm, Optional.empty(), Optional.empty())
            .after(START.plus(duration(next)), 0);
        next = Duration.between(START, visit).toMillis() / DAY;
      }
    }

    private double freshSinceLast(double time) {
      var stale = seen < changes[number].length ? changes[number][seen] : DAYS;
      return Math.min(stale, time) - last;
    }

    private boolean see(double time) {
      var before = seen;
      fresh += freshSinceLast(time);
      while (seen < changes[number].length && changes[number][seen] < time) {
        waited += time - changes[number][seen++];
      }
      last = time;
      return seen > before;
    }

    private static Duration duration(double days) {
      return Duration.ofMillis(Math.round(days * DAY));
    }
  }
}
