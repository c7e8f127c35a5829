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
  private static final List<String> PIECES = List.of("first", "2nd", "last", "Tuesdays", "mon",
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
      "9/9/"})
  void aHostileTextIsReadAtOnce(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    ScheduleParser.parse(text, TODAY);
    long start = System.nanoTime();
    ScheduleParser.parse(text, TODAY);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    // Fifty milliseconds on a quiet machine; a backtracking pattern would take minutes.
    assertTrue(taken.toSeconds() < 5, piece + " took " + taken);
  }

  private static String line(String text, LocalDate today) {
    return Notation.write(ScheduleParser.parse(text, today));
  }
}
