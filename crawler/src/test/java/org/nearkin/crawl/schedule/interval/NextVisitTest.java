package org.nearkin.crawl.schedule.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.crawl.schedule.interval.NextVisit.Rhythm;

class NextVisitTest {
  private static final DailyMoment MOMENT = new DailyMoment("quabbin");
  /// The end of a visit that took no time.
  private static final Instant END = MOMENT.onOrAfter(Instant.parse("2026-11-25T00:00:00Z"));
  private static final Rhythm WEEKLY = new Rhythm.Every(Duration.ofDays(7));
  private static final Rhythm MONDAYS = new Rhythm.At(
      new CronText("0 17 3 ? * MON", ZoneId.of("America/New_York")));
  private static final Rhythm FRIDAYS = new Rhythm.At(
      new CronText("0 17 3 ? * fri", ZoneId.of("Asia/Kathmandu")));

  private static Instant after(Duration time) {
    return END.plus(time);
  }

  private static NextVisit visit(Rhythm rhythm) {
    return new NextVisit("quabbin", rhythm, Optional.empty(), Optional.empty());
  }

  private static NextVisit recheck(Duration time) {
    return new NextVisit("quabbin", WEEKLY, Optional.of(after(time)), Optional.empty());
  }

  private static NextVisit paused(Rhythm rhythm, Duration time) {
    return new NextVisit("quabbin", rhythm, Optional.empty(), Optional.of(after(time)));
  }

  @Test
  void theIntervalIsCountedFromTheEnd() {
    assertEquals(after(Duration.ofDays(7)), visit(WEEKLY).after(END, 0));
    assertEquals(after(Duration.ofMinutes(90)),
        visit(new Rhythm.Every(Duration.ofMinutes(90))).after(END, 0));
    assertThrows(IllegalArgumentException.class, () -> new Rhythm.Every(Duration.ZERO));
  }

  @Test
  void cronTextIsObeyedToTheSecond() {
    assertEquals(Instant.parse("2026-11-30T08:17:00Z"), visit(MONDAYS).after(END, 0));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "7, 64", "8, 128", "9, 168", "40, 168", "2000000000, 168"})
  void aFailureIsTriedAgainAfterAnHourThatDoublesUpToTheInterval(int failures, int hours) {
    assertEquals(after(Duration.ofHours(hours)), visit(WEEKLY).after(END, failures));
  }

  @Test
  void aRetryIsNeverLaterThanTheRhythm() {
    assertEquals(after(Duration.ofMinutes(20)),
        visit(new Rhythm.Every(Duration.ofMinutes(20))).after(END, 3));
    assertEquals(Instant.parse("2026-11-30T08:17:00Z"), visit(MONDAYS).after(END, 30));
    assertEquals(after(Duration.ofHours(2)), visit(MONDAYS).after(END, 2));
  }

  @Test
  void missingListingsAreLookedForEarlier() {
    assertEquals(after(Duration.ofDays(3)), recheck(Duration.ofDays(3)).after(END, 0));
    assertEquals(after(Duration.ofMinutes(1)), recheck(Duration.ofMinutes(1)).after(END, 0));
    assertEquals(after(Duration.ofDays(7)), recheck(Duration.ofDays(9)).after(END, 0));
  }

  @Test
  void aReCheckThatIsOverdueWaitsForADay() {
    assertEquals(after(Duration.ofDays(1)), recheck(Duration.ZERO).after(END, 0));
    assertEquals(after(Duration.ofDays(1)), recheck(Duration.ofDays(-3)).after(END, 0));
  }

  @Test
  void aReCheckDoesNotHurryAfterAFailure() {
    assertEquals(after(Duration.ofHours(2)), recheck(Duration.ofHours(1)).after(END, 2));
    assertEquals(after(Duration.ofDays(1)), recheck(Duration.ofHours(1)).after(END, 8));
    assertEquals(after(Duration.ofDays(3)), recheck(Duration.ofDays(3)).after(END, 8));
  }

  @Test
  void nothingHappensDuringAPause() {
    assertEquals(after(Duration.ofDays(7)), paused(WEEKLY, Duration.ofDays(3)).after(END, 0));
    assertEquals(after(Duration.ofDays(11)),
        paused(WEEKLY, Duration.ofDays(10).plusHours(5)).after(END, 0));
    assertEquals(after(Duration.ofDays(11)),
        paused(WEEKLY, Duration.ofDays(10).plusHours(5)).after(END, 1));
    assertEquals(Instant.parse("2026-12-07T08:17:00Z"), new NextVisit("quabbin", MONDAYS,
        Optional.empty(), Optional.of(Instant.parse("2026-12-07T08:17:00Z"))).after(END, 0));
  }

  /// A year of 60 sources of all sorts, with failures, re-checks and pauses, from the histories to the times.
  private static Map<String, List<Instant>> year(List<String> sources) {
    var times = new HashMap<String, List<Instant>>();
    for (var source : sources) {
      var random = new SplittableRandom(source.hashCode());
      var history = ChangeHistory.NONE;
      var end = END;
      var mine = new ArrayList<Instant>();
      while (end.isBefore(END.plus(Duration.ofDays(365)))) {
        var needs = List.of(new VisitBudget.Need("other", 0.02, 1),
            new VisitBudget.Need(source, ChangeRate.USUAL.perDay(history), 2));
        var interval = new VisitBudget(0.2).intervals(needs)
            .getOrDefault(source, Duration.ofDays(1));
        var rhythm = random.nextInt(4) == 0 ? FRIDAYS : new Rhythm.Every(interval);
        var next = new NextVisit(source, rhythm, some(random, end), some(random, end))
            .after(end, Math.max(0, random.nextInt(-8, 4)));
        history = history.after(Duration.between(end, next), random.nextBoolean());
        mine.add(next);
        end = next.plusSeconds(random.nextInt(10_000));
      }
      times.put(source, List.copyOf(mine));
    }
    return times;
  }

  private static Optional<Instant> some(SplittableRandom random, Instant end) {
    var time = end.plus(Duration.ofHours(random.nextInt(-50, 300)));
    return random.nextInt(5) == 0 ? Optional.of(time) : Optional.empty();
  }

  @Test
  void aYearOfDecisionsIsTheSameWheneverItIsComputed() {
    var sources = IntStream.range(0, 60).mapToObj(number -> "source-" + number).toList();
    var expected = year(sources);
    var zone = TimeZone.getDefault();
    var locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-ca-buddhist"));
      assertEquals(expected, year(sources.reversed()));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    assertTrue(expected.values().stream().allMatch(times -> times.size() > 20));
  }
}
