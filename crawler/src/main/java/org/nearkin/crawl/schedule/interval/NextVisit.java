package org.nearkin.crawl.schedule.interval;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Decides when a source is visited next. What it decides depends on nothing but what it is given, so it can be worked
/// out anew at any time.
///
/// @param source its id
/// @param rhythm how often it is visited
/// @param recheck when its missing listings want to be looked for again, if any are missing
/// @param pausedUntil when a pause of it ends, if it has one; a source that is paused for good has no next visit
public record NextVisit(String source, Rhythm rhythm, Optional<Instant> recheck,
    Optional<Instant> pausedUntil) {
  private static final Duration FIRST_RETRY = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  /// More doublings than any interval has hours.
  private static final int MOST_DOUBLINGS = 20;

  /// How often a source is visited.
  public sealed interface Rhythm {
    /// At intervals, from the budget or as the operator fixed it.
    record Every(Duration interval) implements Rhythm {
      public Every {
        if (!interval.isPositive()) {
          throw new IllegalArgumentException(
              "A source cannot be visited every " + interval + ": it must be more than nothing.");
        }
      }
    }

    /// At times of day that the operator named.
    record At(CronText times) implements Rhythm {}
  }

  /// When it is visited next: as its rhythm has it (for intervals see [DailyMoment#after]), earlier for missing listings
  /// and after a failure, never during a pause.
  ///
  /// A failed visit is tried again after an hour, then two, four and so on, but not later than the rhythm has it. A
  /// re-check that the last visit did not settle waits for a day.
  ///
  /// @param end of the last visit
  /// @param failures how many visits in a row have failed, the last one included; 0 if it went well
  public Instant after(Instant end, int failures) {
    var time = inRhythm(end);
    if (failures > 0) {
      var doublings = Math.min(failures - 1, MOST_DOUBLINGS);
      time = earlier(time, end.plus(FIRST_RETRY.multipliedBy(1L << doublings)));
    }
    if (recheck.isPresent()) {
      time = earlier(time, recheckAfter(end, failures, recheck.get()));
    }
    return pausedUntil.isPresent() && pausedUntil.get().isAfter(time)
        ? resumed(pausedUntil.get())
        : time;
  }

  private Instant inRhythm(Instant end) {
    return switch (rhythm) {
      case Rhythm.Every every -> new DailyMoment(source).after(end, every.interval);
      case Rhythm.At at -> at.times.next(end);
    };
  }

  private static Instant recheckAfter(Instant end, int failures, Instant wanted) {
    var tomorrow = end.plus(DAY);
    var unsettled = failures > 0 || !wanted.isAfter(end);
    return unsettled && wanted.isBefore(tomorrow) ? tomorrow : wanted;
  }

  /// Pauses of many sources may end together, their visits must not begin together.
  private Instant resumed(Instant end) {
    return switch (rhythm) {
      case Rhythm.Every _ -> new DailyMoment(source).onOrAfter(end);
      case Rhythm.At at -> at.times.next(end.minusMillis(1));
    };
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
