package org.nearkin.crawl.schedule.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nearkin.crawl.schedule.interval.SourceYears.Outcome;

/// What it is worth to share the visits by rates that are estimated from visits, against equal shares and against true
/// rates, in two years of 5,000 sources of which nothing is known at the beginning. Every time is one that [NextVisit]
/// gave.
class FreshnessIT {
  private static final int SOURCES = 5_000;
  private static final SourceYears YEARS = new SourceYears(SOURCES, 2026);

  /// Outcomes of as many visits, in one year.
  private record Compared(Outcome equal, Outcome estimated, Outcome known) {
    double toEqual() {
      return estimated.freshness() / equal.freshness();
    }

    double toKnown() {
      return estimated.freshness() / known.freshness();
    }

    String line() {
      return String.format(Locale.ROOT, "%.3f %.3f %.3f (x equal %.4f, x known %.4f), seen after"
          + " %.1f %.1f %.1f d, visits a day %.0f %.0f %.0f", equal.freshness(),
          estimated.freshness(), known.freshness(), toEqual(), toKnown(), equal.delay(),
          estimated.delay(), known.delay(), equal.visitsPerDay(), estimated.visitsPerDay(),
          known.visitsPerDay());
    }
  }

  private static final class Estimated implements SourceYears.Policy {
    private final VisitBudget budget;
    private final Map<String, ChangeHistory> histories = new HashMap<>();
    private Map<String, Duration> intervals = Map.of();

    Estimated(double visitsPerDay) {
      budget = new VisitBudget(visitsPerDay);
      YEARS.ids().forEach(id -> histories.put(id, ChangeHistory.NONE));
    }

    @Override
    public Duration interval(String source) {
      return of(intervals, source);
    }

    @Override
    public void visited(String source, Duration sinceLast, boolean changed) {
      histories.put(source, of(histories, source).after(sinceLast, changed));
    }

    @Override
    public void night() {
      intervals = budget.intervals(histories.entrySet()
          .stream()
          .map(entry -> new VisitBudget.Need(entry.getKey(),
              ChangeRate.USUAL.perDay(entry.getValue()), 1))
          .toList());
    }
  }

  private static <T> T of(Map<String, T> map, String source) {
    return Objects.requireNonNull(map.get(source));
  }

  private static List<Compared> compare(int days) {
    var every = Duration.ofDays(days);
    var visitsPerDay = (double) SOURCES / days;
    var best = new VisitBudget(visitsPerDay, 0).intervals(YEARS.truth());
    var equal = YEARS.live(every, _ -> every);
    var estimated = YEARS.live(every, new Estimated(visitsPerDay));
    var known = YEARS.live(every, source -> of(best, source));
    return List.of(new Compared(equal.getFirst(), estimated.getFirst(), known.getFirst()),
        new Compared(equal.getLast(), estimated.getLast(), known.getLast()));
  }

  private static String line(int days, List<Compared> years) {
    return "; each " + days + " d: year 1 " + years.getFirst().line() + ", year 2 "
        + years.getLast().line();
  }

  @Test
  void estimatedRatesAreNearlyAsGoodAsKnownOnes() {
    var month = compare(30);
    var fortnight = compare(14);
    var week = compare(7);
    System.out.println("freshness of " + SOURCES + " sources, equal / estimated / known"
        + line(30, month) + line(14, fortnight) + line(7, week));
    for (var year : List.of(week.getFirst(), week.getLast(), fortnight.getFirst(),
        fortnight.getLast())) {
      assertTrue(year.toKnown() >= 0.98, year.line());
      assertEquals(1, year.estimated.visitsPerDay() / year.equal.visitsPerDay(), 0.01);
    }
    // The first year pays for learning: even with the true distribution as its prior an estimate gained 1.021 at most.
    assertTrue(week.getFirst().toEqual() >= 1.015, week.getFirst().line());
    assertTrue(week.getLast().toEqual() >= 1.02, week.getLast().line());
    assertTrue(week.getLast().estimated.delay() <= 0.75 * week.getLast().equal.delay());
    // No source may wait for longer than 30 days, so this budget leaves nothing to share.
    assertEquals(1, month.getLast().toEqual(), 0.001);
  }
}
