package org.nearkin.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrencesTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void aWeeklyMeetingKeepsItsWallTimeWhenTheClocksChange() {
    assertEquals(List.of("2026-03-02T19:00-05:00", "2026-03-09T19:00-04:00"),
        starts("FREQ=WEEKLY;BYDAY=MO @19:00-20:30", "2026-03-01T00:00:00Z", 2));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Europe/London    | FREQ=WEEKLY;BYDAY=SU @18:00   | 2026-03-22T00:00:00Z | 2026-03-22T18:00Z 2026-03-29T18:00+01:00
      Europe/London    | FREQ=WEEKLY;BYDAY=SU @18:00   | 2026-10-18T12:00:00Z | 2026-10-18T18:00+01:00 2026-10-25T18:00Z
      Australia/Sydney | FREQ=WEEKLY;BYDAY=SU @18:00   | 2026-04-04T00:00:00Z | 2026-04-05T18:00+10:00 2026-04-12T18:00+10:00
      Australia/Sydney | FREQ=WEEKLY;BYDAY=SA @18:00   | 2026-10-02T00:00:00Z | 2026-10-03T18:00+10:00 2026-10-10T18:00+11:00
      America/Santiago | FREQ=WEEKLY;BYDAY=TU @19:30   | 2026-03-30T00:00:00Z | 2026-03-31T19:30-03:00 2026-04-07T19:30-04:00
      America/Phoenix  | FREQ=WEEKLY;BYDAY=SU @07:00   | 2026-03-01T00:00:00Z | 2026-03-01T07:00-07:00 2026-03-08T07:00-07:00
      America/St_Johns | FREQ=MONTHLY;BYDAY=2SU @09:00 | 2026-02-01T00:00:00Z | 2026-02-08T09:00-03:30 2026-03-08T09:00-02:30
      America/Chicago  | FREQ=DAILY @02:30             | 2026-03-08T00:00:00Z | 2026-03-08T03:30-05:00 2026-03-09T02:30-05:00
      """)
  void wallTimesHoldOverChangesOfTheClocksInBothHemispheres(ZoneId zone, String rule,
      Instant from, String expected) {
    assertEquals(expected, Occurrences.next(schedule(rule), zone, from, 2)
        .stream()
        .map(occurrence -> occurrence.start().orElseThrow().toOffsetDateTime().toString())
        .collect(Collectors.joining(" ")));
  }

  @Test
  void anEndAfterTheClocksChangeKeepsItsWallTime() {
    Occurrence night = Occurrences.next(schedule("FREQ=WEEKLY;BYDAY=SA @22:00-04:00"), NEW_YORK,
        Instant.parse("2026-03-07T12:00:00Z"), 1).getFirst();
    assertEquals("2026-03-08T04:00-04:00",
        night.end().orElseThrow().toOffsetDateTime().toString());
  }

  @Test
  void holidaysAreLeftOut() {
    assertEquals(List.of("2026-01-12", "2026-01-26", "2026-02-02", "2026-02-09", "2026-02-23"),
        dates("FREQ=WEEKLY;BYDAY=MO;HOLIDAYS=FEDERAL", "2026-01-12", "2026-02-25"));
    assertEquals(List.of("2026-11-19", "2026-12-03"),
        dates("FREQ=WEEKLY;BYDAY=TH;HOLIDAYS=THANKSGIVING,CHRISTMAS_DAY", "2026-11-16",
            "2026-12-05"));
  }

  @Test
  void aTimeThatTheClocksSkipMovesForward() {
    assertEquals(List.of("2026-03-08T03:30-04:00"),
        starts("FREQ=WEEKLY;BYDAY=SU @02:30", "2026-03-07T12:00:00Z", 1));
  }

  @Test
  void aTimeThatHappensTwiceIsTheFirst() {
    assertEquals(List.of("2026-11-01T01:30-04:00"),
        starts("FREQ=WEEKLY;BYDAY=SU @01:30", "2026-10-31T12:00:00Z", 1));
  }

  @Test
  void aMeetingThatHasBegunIsNotNext() {
    assertEquals(List.of("2026-01-12T19:00-05:00"),
        starts("FREQ=WEEKLY;BYDAY=MO @19:00", "2026-01-06T00:00:01Z", 1));
    assertEquals(List.of("2026-01-05T19:00-05:00"),
        starts("FREQ=WEEKLY;BYDAY=MO @19:00", "2026-01-06T00:00:00Z", 1));
  }

  @Test
  void severalMeetingsComeInTheOrderOfTime() {
    assertEquals(List.of("2026-01-06T18:00-05:00", "2026-01-07T09:30-05:00",
        "2026-01-07T18:00-05:00"),
        starts("FREQ=WEEKLY;BYDAY=WE @09:30 || FREQ=WEEKLY;BYDAY=TU,WE @18:00",
            "2026-01-06T12:00:00Z", 3));
  }

  @Test
  void exceptionsAndSingleDatesAreHonoured() {
    assertEquals(List.of("2026-02-09", "2026-02-11", "2026-02-23"),
        dates("FREQ=WEEKLY;BYDAY=MO;RDATE=20260211;EXDATE=20260216", "2026-02-05", "2026-02-25"));
  }

  @Test
  void skippedMonthsUntilAndCountAreHonoured() {
    assertEquals(List.of("2026-06-15", "2026-08-17"),
        dates("FREQ=MONTHLY;BYDAY=3MO;BYMONTH=6,8,9;UNTIL=20260901", "2026-06-01", "2026-12-31"));
    assertEquals(List.of("2026-01-26", "2026-02-02"),
        dates("DTSTART=20260112;FREQ=WEEKLY;BYDAY=MO;COUNT=4", "2026-01-20", "2026-12-31"));
  }

  @Test
  void everyOtherWeekCountsFromItsFirstDate() {
    assertEquals(List.of("2026-03-09", "2026-03-23"),
        dates("DTSTART=20260112;FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-03-01", "2026-03-31"));
  }

  @Test
  void noDateIsShownWhileTheWeekIsUnknown() {
    assertEquals(List.of(),
        starts("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO @18:00", "2026-01-01T00:00:00Z", 3));
  }

  @Test
  void aRuleThatNeverHappensHasNoDates() {
    assertEquals(List.of(),
        dates("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "2026-01-01", "2027-12-31"));
  }

  @Test
  void theFifthWeekdayComesOnlyInSomeMonths() {
    assertEquals(List.of("2026-01-29", "2026-04-30", "2026-07-30"),
        dates("FREQ=MONTHLY;BYDAY=5TH", "2026-01-01", "2026-08-31"));
  }

  @Test
  void aMeetingWithoutATimeCountsForItsDay() {
    Schedule schedule = schedule("FREQ=WEEKLY;BYDAY=MO");
    Occurrence next = Occurrences
        .next(schedule, NEW_YORK, Instant.parse("2026-01-05T23:00:00Z"), 1)
        .getFirst();
    assertEquals(LocalDate.of(2026, 1, 5), next.date());
    assertEquals(true, next.start().isEmpty());
  }

  @Test
  void anEndAfterMidnightIsOnTheNextDay() {
    Occurrence next = Occurrences.next(schedule("FREQ=WEEKLY;BYDAY=FR @22:00-00:30"), NEW_YORK,
        Instant.parse("2026-01-01T00:00:00Z"), 1).getFirst();
    assertEquals("2026-01-03T00:30-05:00",
        next.end().orElseThrow().toOffsetDateTime().toString());
  }

  @Test
  void rulesOfOurShapesAreExpandedAsADayByDayCheckSays() {
    RandomRules rules = new RandomRules(new Random(5545));
    LocalDate from = LocalDate.of(2026, 1, 1);
    for (int round = 0; round < 3_000; round++) {
      String rule = rules.nextAnchored();
      Recurrence recurrence = schedule(rule).times().getFirst().recurrence();
      LocalDate first = from.plusDays(round % 400);
      LocalDate last = first.plusDays(1 + round % 900);
      assertEquals(NaiveDays.of(recurrence, first, last),
          Occurrences.dates(recurrence, first, last), rule + " from " + first);
    }
  }

  @Test
  void aRuleThatIsNoneIsRefused() {
    Recurrence recurrence = Recurrence.of("FREQ=SOMETIMES");
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> Occurrences.dates(recurrence, day, day));
  }

  private static List<String> starts(String rules, String from, int count) {
    return Occurrences.next(schedule(rules), NEW_YORK, Instant.parse(from), count)
        .stream()
        .map(occurrence -> occurrence.start().orElseThrow().toOffsetDateTime().toString())
        .toList();
  }

  private static List<String> dates(String rule, String from, String to) {
    return Occurrences.dates(schedule(rule).times().getFirst().recurrence(),
        LocalDate.parse(from), LocalDate.parse(to)).stream().map(LocalDate::toString).toList();
  }

  private static Schedule schedule(String rules) {
    return new Schedule("", Notation.parse(rules), 1, List.of());
  }
}
