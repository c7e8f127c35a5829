package org.nearkin.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceNotationTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "FREQ=MONTHLY;BYDAY=2TU;18:00-19:30",
      "FREQ=WEEKLY;BYDAY=FR;23:00-00:30",
      "FREQ=WEEKLY;BYDAY=TH;UNTIL=2027-02-11;DTSTART=2027-01-07;17:00-18:00",
      "FREQ=MONTHLY;BYDAY=-1TH;EXDATE=2026-12-31;19:00-",
      "FREQ=WEEKLY;BYDAY=TH;EXDATE=2026-12-31;HOLIDAYS=THANKSGIVING,CHRISTMAS_DAY;19:00-",
      "DATE=2026-12-01,2027-01-05;18:00-19:30",
      "FREQ=DAILY"})
  void whatIsWrittenIsReadBack(String text) {
    assertEquals(text, RecurrenceNotation.format(RecurrenceNotation.parse(text).orElseThrow()));
  }

  @Test
  void theRuleIsPlainRfc5545() {
    var time = RecurrenceNotation.parse("FREQ=WEEKLY;UNTIL=2027-02-11;17:00-").orElseThrow();
    assertEquals(Optional.of("FREQ=WEEKLY;UNTIL=20270211"), time.recurrence().rule());
    assertEquals(Optional.of(LocalTime.of(17, 0)), time.start());
    assertEquals(Optional.empty(), time.end());
  }

  @Test
  void datesComeInOrder() {
    var time = RecurrenceNotation.parse("DATE=2027-01-05,2026-12-01").orElseThrow();
    assertEquals(LocalDate.of(2026, 12, 1), time.recurrence().dates().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "Mondays at 7", "18:00-19:30", "DATE=", "DATE=2026-13-01", "FREQ=WEEKLY;25:00-26:00", "-",
      "freq=weekly"})
  void otherTextIsNotRead(String text) {
    assertTrue(RecurrenceNotation.parse(text).isEmpty());
  }
}
