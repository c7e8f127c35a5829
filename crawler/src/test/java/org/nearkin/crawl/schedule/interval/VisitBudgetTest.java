package org.nearkin.crawl.schedule.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.crawl.schedule.interval.VisitBudget.Need;

class VisitBudgetTest {
  private static final double DAY = Duration.ofDays(1).toMillis();

  /// Sources whose rates run from once in 1,000 days to 30 times a day.
  private static List<Need> needs(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new Need("source-" + number,
            Math.pow(10, -3 + 4.5 * number / (count - 1)), 1 + number % 3))
        .toList();
  }

  private static double perDay(Duration interval) {
    return DAY / interval.toMillis();
  }

  private static double sum(Map<String, Duration> intervals) {
    return intervals.values().stream().mapToDouble(VisitBudgetTest::perDay).sum();
  }

  private static double freshness(Need need, double perDay) {
    return need.weight() * -Math.expm1(-need.changesPerDay() / perDay) * perDay
        / need.changesPerDay();
  }

  @ParameterizedTest
  @ValueSource(doubles = {34, 50, 100, 300, 700, 990})
  void theBudgetIsUsedUp(double visitsPerDay) {
    var intervals = new VisitBudget(visitsPerDay).intervals(needs(1000));
    assertEquals(1000, intervals.size());
    assertEquals(visitsPerDay, sum(intervals), visitsPerDay * 1e-5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 40, 150})
  void noVisitWouldDoMoreElsewhere(double visitsPerDay) {
    var needs = needs(200);
    var intervals = new VisitBudget(visitsPerDay, 0).intervals(needs);
    var moved = 1e-3;
    for (var giver : needs) {
      var given = perDay(get(intervals, giver));
      for (var taker : needs) {
        var taken = perDay(get(intervals, taker));
        if (given - moved >= 1 / 30.0 && taken + moved <= 1) {
          var gain = freshness(taker, taken + moved) - freshness(taker, taken)
              - (freshness(giver, given) - freshness(giver, given - moved));
          assertTrue(gain < 1e-6, giver + " to " + taker + " gains " + gain);
        }
      }
    }
  }

  private static Duration get(Map<String, Duration> intervals, Need need) {
    return intervals.getOrDefault(need.source(), Duration.ZERO);
  }

  @Test
  void whatChangesTooFastToFollowIsVisitedLess() {
    var intervals = new VisitBudget(0.4).intervals(List.of(new Need("slow", 0.01, 1),
        new Need("lively", 0.3, 1), new Need("hectic", 50, 1)));
    var lively = intervals.getOrDefault("lively", Duration.ZERO);
    assertTrue(lively.compareTo(intervals.getOrDefault("slow", Duration.ZERO)) < 0);
    assertTrue(lively.compareTo(intervals.getOrDefault("hectic", Duration.ZERO)) < 0);
  }

  @Test
  void whatCountsMoreIsVisitedMore() {
    var intervals = new VisitBudget(0.4)
        .intervals(List.of(new Need("one", 0.1, 1), new Need("other", 0.1, 4)));
    var one = intervals.getOrDefault("one", Duration.ZERO);
    var other = intervals.getOrDefault("other", Duration.ZERO);
    assertTrue(other.multipliedBy(3).compareTo(one.multipliedBy(2)) < 0, one + ", " + other);
  }

  @Test
  void equalSourcesShareEqually() {
    var needs = IntStream.range(0, 70)
        .mapToObj(number -> new Need("source-" + number, 0.05, 1))
        .toList();
    for (var interval : new VisitBudget(10).intervals(needs).values()) {
      assertEquals(7, interval.toMillis() / DAY, 1e-4);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.05, 5, 40, 1e9})
  void thatHoldsForAnyRate(double changesPerDay) {
    var needs = IntStream.range(0, 70)
        .mapToObj(number -> new Need("source-" + number, changesPerDay, 1))
        .toList();
    for (var days : new int[]{1, 2, 7, 29, 30}) {
      for (var interval : new VisitBudget(70.0 / days).intervals(needs).values()) {
        assertEquals(days, interval.toMillis() / DAY, 1e-3);
      }
    }
  }

  @Test
  void theBudgetIsUsedUpWithTheStrangestRates() {
    var needs = new ArrayList<Need>();
    for (var rate : new double[]{1e-9, 1e-3, 1, 8, 1e3, 1e9}) {
      for (var weight : new double[]{1e-9, 1, 1e9}) {
        for (var number = 0; number < 20; number++) {
          needs.add(new Need(rate + " " + weight + " " + number, rate, weight));
        }
      }
    }
    for (var budget : new double[]{15, 50, 150, 340}) {
      assertEquals(budget, sum(new VisitBudget(budget).intervals(needs)), budget * 1e-5);
    }
  }

  @Test
  void theBoundsHoldWhateverTheBudget() {
    var daily = new VisitBudget(1e6).intervals(needs(100));
    assertEquals(List.of(VisitBudget.SHORTEST), daily.values().stream().distinct().toList());
    for (var budget : new double[]{0, 1, 100 / 30.0}) {
      var monthly = new VisitBudget(budget).intervals(needs(100));
      assertEquals(List.of(VisitBudget.LONGEST), monthly.values().stream().distinct().toList());
    }
    for (var interval : new VisitBudget(30).intervals(needs(100)).values()) {
      assertTrue(interval.compareTo(VisitBudget.SHORTEST) >= 0, interval.toString());
      assertTrue(interval.compareTo(VisitBudget.LONGEST) <= 0, interval.toString());
    }
  }

  @Test
  void aTwentiethIsSharedEqually() {
    // Half of all are not worth a visit; their share is 0.05 · 0.8 = 1 / 25 of a visit a day.
    var needs = new ArrayList<Need>();
    for (var number = 0; number < 50; number++) {
      needs.add(new Need("lively-" + number, 1, 1));
      needs.add(new Need("hectic-" + number, 1e5, 1));
    }
    var most = new VisitBudget(50).intervals(needs);
    assertEquals(30, get(most, new Need("hectic-0", 1, 1)).toMillis() / DAY, 1e-6);
    var shared = new VisitBudget(50, 0.08).intervals(needs);
    assertEquals(25, get(shared, new Need("hectic-0", 1, 1)).toMillis() / DAY, 1e-6);
  }

  @Test
  void theOrderInWhichTheyComeDoesNotMatter() {
    var needs = needs(500);
    var expected = new VisitBudget(60).intervals(needs);
    var shuffled = new ArrayList<>(needs);
    Collections.shuffle(shuffled, new Random(3));
    assertEquals(List.copyOf(expected.entrySet()),
        List.copyOf(new VisitBudget(60).intervals(shuffled).entrySet()));
    assertEquals(new HashMap<>(expected), new VisitBudget(60).intervals(new HashSet<>(needs)));
  }

  @Test
  void noSourcesNeedNoVisits() {
    assertEquals(Map.of(), new VisitBudget(10).intervals(List.of()));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    var twice = List.of(new Need("one", 1, 1), new Need("one", 2, 1));
    assertThrows(IllegalArgumentException.class, () -> new VisitBudget(1).intervals(twice));
    assertThrows(IllegalArgumentException.class, () -> new Need("one", 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Need("one", 1, -1));
    assertThrows(IllegalArgumentException.class, () -> new Need("one", Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new Need("one", 1, 1e300));
    assertThrows(IllegalArgumentException.class, () -> new VisitBudget(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new VisitBudget(1, 2));
  }
}
