package org.nearkin.crawl.schedule.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyMomentTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final DailyMoment QUABBIN = new DailyMoment("quabbin");

  @Test
  void aSourceKeepsItsMomentForEver() {
    assertEquals(List.of("PT18H42M53S", "PT16H57M12S"),
        List.of(QUABBIN.sinceMidnight().toString(),
            new DailyMoment("größe").sinceMidnight().toString()));
  }

  @Test
  void fiftyThousandSourcesAreSpreadOverTheDay() {
    var minutes = new int[1440];
    IntStream.range(0, 50_000)
        .forEach(number -> minutes[(int) new DailyMoment("source-" + number).sinceMidnight()
            .toMinutes()]++);
    var spread = IntStream.of(minutes).summaryStatistics();
    assertTrue(spread.getMin() >= 10 && spread.getMax() <= 70, spread.toString());
  }

  @Test
  void theNextMomentIsWithinADay() {
    for (var hours = -48; hours < 48; hours++) {
      var time = NOON.plus(Duration.ofHours(hours));
      var next = QUABBIN.onOrAfter(time);
      assertTrue(!next.isBefore(time) && next.isBefore(time.plus(DAY)), time + ": " + next);
      assertEquals(next, QUABBIN.onOrAfter(next));
      assertEquals(QUABBIN.sinceMidnight().toSeconds(),
          Math.floorMod(next.getEpochSecond(), DAY.toSeconds()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 30})
  void longVisitsDoNotMoveTheNextOnesOn(int days) {
    var time = QUABBIN.onOrAfter(NOON);
    for (var visit = 0; visit < 100; visit++) {
      var next = QUABBIN.after(time.plus(Duration.ofHours(visit % 5)), Duration.ofDays(days));
      assertEquals(time.plus(Duration.ofDays(days)), next);
      time = next;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.1, 1.5, 2.9, 11.25})
  void partsOfADayAreMadeUpForOnAverage(double days) {
    var interval = Duration.ofMillis(Math.round(days * DAY.toMillis()));
    var start = QUABBIN.onOrAfter(NOON);
    var time = start;
    for (var visit = 0; visit < 2000; visit++) {
      time = QUABBIN.after(time, interval);
    }
    var mean = Duration.between(start, time).toMillis() / 2000.0 / DAY.toMillis();
    assertEquals(days, mean, 0.03);
  }

  @Test
  void aVisitAtAnotherHourIsFollowedByOneThatIsHardlyTooEarly() {
    for (var hours = 0; hours < 24; hours++) {
      var end = NOON.plus(Duration.ofHours(hours));
      var daily = Duration.between(end, QUABBIN.after(end, DAY));
      assertTrue(daily.toHours() >= 18 && daily.toHours() < 42, daily.toString());
      var weekly = Duration.between(end, QUABBIN.after(end, DAY.multipliedBy(7)));
      assertTrue(weekly.toHours() >= 6 * 24 + 12 && weekly.toHours() < 7 * 24 + 12,
          weekly.toString());
    }
  }

  @Test
  void intervalsBelowADayAreKept() {
    assertEquals(NOON.plus(Duration.ofHours(6)), QUABBIN.after(NOON, Duration.ofHours(6)));
  }
}
