package org.nearkin.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleParserTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final List<String> PIECES = List.of("was", "after", "no meeting on", "closed",
      "Thanksgiving", "holidays", "week of", "1st week", "call", "followed by", "dinner", "Mo-Fr",
      "12n", "not", "navidad", "no longer", "contact", "one Monday a month",
      "first", "2nd", "last", "Tuesdays", "mon",
      "-", "to", ",", "and", "(", ")", ".", ";", "7", "7:30", "pm", "10-11", "noon", "every",
      "other",
      "March", "3", "31", "2026", "2/30/26", "except", "until", "starting", "next meeting",
      "no meeting",
      "weekly", "6 weeks", "of the month", "if", "when", "optional", "is a", "lunes", "de", "a",
      "el",
      "cada", "=", "\u0130", "\n", "call for times", "business meeting", "in", "May", "ET", "/");

  @Test
  void aDateWithoutAYearIsTheNextOneOrAtMostSixtyDaysAgo() {
    assertEquals("RDATE=20260110", line("January 10", LocalDate.of(2026, 3, 1)));
    assertEquals("RDATE=20270110", line("January 10", LocalDate.of(2026, 3, 20)));
    assertEquals("RDATE=20251220", line("December 20", TODAY));
  }

  @Test
  void readingsTellWhatEachPieceWasTakenFor() {
    Schedule schedule = ScheduleParser.parse("2nd Tuesday, 6 pm, every week", TODAY);
    assertEquals(new Schedule.Reading("2nd tuesday", "days of the month [2TU]"),
        schedule.readings().getFirst());
    assertTrue(schedule.readings()
        .stream()
        .anyMatch(reading -> reading.meaning().startsWith("doubt: ")));
  }

  @Test
  void datesInTheOrderOfTheTextAreOfOneYear() {
    assertEquals("RDATE=20260212,20260514,20261112",
        line("Feb 12, May 14, Nov 12", TODAY));
    assertEquals("RDATE=20260212,20261112", line("Feb 12; Nov 12", TODAY));
    assertEquals("RDATE=20251112,20251210,20260114", line("Nov 12, Dec 10, Jan 14", TODAY));
  }

  @Test
  void eachPieceIsExplained() {
    assertEquals(List.of(
        new Schedule.Reading("4th", "ordinal"), new Schedule.Reading("floor", "not about when"),
        new Schedule.Reading(",", "comma"),
        new Schedule.Reading("tuesdays", "weekdays [TUESDAY]"),
        new Schedule.Reading("6 pm", "from 18:00"), new Schedule.Reading("(", "open"),
        new Schedule.Reading("was", "left out: former"),
        new Schedule.Reading("7 pm", "left out: from 19:00"),
        new Schedule.Reading(")", "close"),
        new Schedule.Reading("except", "except"),
        new Schedule.Reading("holidays", "holiday federal"),
        new Schedule.Reading(".", "separator"),
        new Schedule.Reading("dates vary", "varies"),
        new Schedule.Reading("dates vary", "doubt: days or times vary")),
        ScheduleParser.explain("4th floor, Tuesdays 6 pm (was 7 pm) except holidays. Dates vary",
            TODAY));
  }

  @Test
  void whatIsLeftOutIsToldInTheReadings() {
    assertTrue(ScheduleParser.parse("Doors open 5:30; group 6-7:30 pm, third Thursday", TODAY)
        .readings()
        .contains(new Schedule.Reading("5:30", "left out: from 17:30")));
  }

  @Test
  void theTextIsKeptAsWritten() {
    assertEquals("Call  for TIMES", ScheduleParser.parse("Call  for TIMES", TODAY).text());
  }

  @Test
  void aTurkishSystemReadsTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals("FREQ=WEEKLY;BYDAY=FR @18:30-19:30", line("FRIDAYS 6:30-7:30 PM", TODAY));
      assertEquals("FREQ=MONTHLY;BYDAY=3MO @12:00", line("THIRD MONDAY, MIDDAY", TODAY));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void noTextMakesItFail() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      int size = random.nextInt(14);
      for (int piece = 0; piece < size; piece++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        if (random.nextInt(5) > 0)
          text.append(' ');
      }
      Schedule schedule = ScheduleParser.parse(text.toString(), TODAY);
      assertTrue(schedule.confidence() >= 0 && schedule.confidence() <= 1, text.toString());
      schedule.times()
          .forEach(time -> Occurrences.dates(time.recurrence(), TODAY,
              TODAY.plusYears(1)));
    }
  }

  @Test
  void randomCharactersMakeItNeitherFailNorInvent() {
    Random random = new Random(11);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      int size = random.nextInt(60);
      for (int at = 0; at < size; at++) {
        text.append((char) (random.nextInt(10) == 0
            ? random.nextInt(0x3000)
            : ' ' + random.nextInt(95)));
      }
      assertFalse(ScheduleParser.parse(text.toString(), TODAY).isPublishable(), text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1 ", "a ", "1-", "first ", "1st, ", "mon ", "(", "5 main ",
      "jan 1, ", "every other ", "a@", "7:30 ", "\u0301", "to ", "1 one two ", "no meeting ",
      "9/9/", "and and and ", "1st 2nd 3rd ", "(((", ")(", "no meeting on holidays ", "mo,tu,",
      "m 6p ", "was 7 pm ", "if it is a holiday ", "week of ", "call 1-2 ", "dinner 6 ", "a. m. ",
      "half past 1 ", "jan jan ", "12:00 noon ", "-", "not ", "mon word ", "2nd mon, "})
  void aHostileTextIsReadAtOnce(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    ScheduleParser.parse(text, TODAY);
    long start = System.nanoTime();
    ScheduleParser.parse(text, TODAY);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    // At most fifty milliseconds on a quiet machine; a backtracking pattern would take minutes.
    assertTrue(taken.compareTo(Duration.ofSeconds(2)) < 0, piece + " took " + taken);
  }

  private static String line(String text, LocalDate today) {
    return Notation.write(ScheduleParser.parse(text, today));
  }
}
