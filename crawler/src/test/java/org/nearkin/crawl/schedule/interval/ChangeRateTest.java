package org.nearkin.crawl.schedule.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeRateTest {
  private static final Duration DAY = Duration.ofDays(1);
  /// Believes next to nothing beforehand.
  private static final ChangeRate UNBIASED = new ChangeRate(1e-9, 1e-9);

  private static ChangeHistory regular(int visits, int changed, Duration interval) {
    var history = ChangeHistory.NONE;
    for (var visit = 0; visit < visits; visit++) {
      history = history.after(interval, visit < changed);
    }
    return history;
  }

  @Test
  void aHistoryAddsUp() {
    var history = ChangeHistory.NONE.after(DAY, false)
        .after(DAY.multipliedBy(3), true)
        .after(DAY.multipliedBy(5), false);
    assertEquals(new ChangeHistory(3, 1, DAY.multipliedBy(9), DAY.multipliedBy(6)), history);
    assertThrows(IllegalArgumentException.class, () -> history.after(Duration.ZERO, true));
    assertThrows(IllegalArgumentException.class, () -> new ChangeHistory(1, 2, DAY, DAY));
    assertThrows(IllegalArgumentException.class,
        () -> new ChangeHistory(1, 1, DAY, DAY.multipliedBy(2)));
  }

  @ParameterizedTest
  @CsvSource({"10, 1, 7", "10, 9, 7", "10, 10, 7", "1, 1, 1", "100, 63, 30", "5, 2, 1"})
  void visitsAtRegularIntervalsGiveTheBiasCorrectedEstimate(int visits, int changed, int days) {
    var expected = -Math.log((visits - changed + 0.5) / (visits + 0.5)) / days;
    assertEquals(expected,
        UNBIASED.perDay(regular(visits, changed, Duration.ofDays(days))), 1e-6);
  }

  @Test
  void aSourceThatWasNeverComparedChangesAsSourcesUsuallyDo() {
    assertEquals(1 / 47.0, ChangeRate.USUAL.perDay(ChangeHistory.NONE), 1e-12);
  }

  @Test
  void quietVisitsLowerTheRateButNeverToNothing() {
    var before = ChangeRate.USUAL.perDay(ChangeHistory.NONE);
    for (var visits = 1; visits < 1000; visits *= 2) {
      var rate = ChangeRate.USUAL.perDay(regular(visits, 0, DAY));
      assertTrue(rate < before && rate > 0, visits + " visits: " + rate);
      before = rate;
    }
  }

  @Test
  void whatWasBelievedBeforehandIsForgottenInTime() {
    var rate = ChangeRate.USUAL.perDay(regular(2000, 1264, DAY));
    assertEquals(1, rate, 0.05);
  }

  /// A schedule that comes back the next day after each change, and else after 20 days.
  @Test
  void visitsThatFollowTheChangesDoNotMislead() {
    var random = new SplittableRandom(1);
    var perDay = 0.1;
    var history = ChangeHistory.NONE;
    var changed = false;
    for (var visit = 0; visit < 20_000; visit++) {
      var days = changed ? 1 : 20;
      changed = random.nextDouble() < -Math.expm1(-perDay * days);
      history = history.after(Duration.ofDays(days), changed);
    }
    assertEquals(perDay, UNBIASED.perDay(history), 0.01);
    var mean = history.observed().toDays() / (double) history.visits();
    var byMean = -Math.log(1 - history.changedVisits() / (double) history.visits()) / mean;
    assertTrue(byMean < 0.085, "the mean interval would do as well: " + byMean);
  }

  @ParameterizedTest
  @CsvSource({"0.02, 7", "0.1, 7", "0.3, 3", "0.05, 14"})
  void ofManySourcesWithIntervalsAtRandomTheMeanIsRight(double perDay, int days) {
    var random = new SplittableRandom(2);
    var sum = 0.0;
    var sources = 2_000;
    for (var source = 0; source < sources; source++) {
      var history = ChangeHistory.NONE;
      for (var visit = 0; visit < 50; visit++) {
        var interval = random.nextDouble(0.5, 1.5) * days;
        history = history.after(Duration.ofMinutes(Math.round(interval * 1440)),
            random.nextDouble() < -Math.expm1(-perDay * interval));
      }
      sum += UNBIASED.perDay(history);
    }
    assertEquals(1, sum / sources / perDay, 0.04);
  }

  @Test
  void aBeliefInNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ChangeRate(0, 47));
    assertThrows(IllegalArgumentException.class, () -> new ChangeRate(1, Double.NaN));
  }
}
