package org.nearkin.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedEventsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2026-01-05 2026-01-12 2026-01-19 | FREQ=WEEKLY;BYDAY=MO
      2026-01-05 2026-01-07 2026-01-12 2026-01-14 | FREQ=WEEKLY;BYDAY=MO,WE
      2026-01-06 2026-01-20 2026-02-03 2026-02-17 2026-03-03 2026-03-17 2026-03-31 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
      2026-01-13 2026-02-10 2026-03-10 | FREQ=MONTHLY;BYDAY=2TU
      2026-01-29 2026-02-26 2026-03-26 2026-04-30 | FREQ=MONTHLY;BYDAY=-1TH
      2026-01-06 2026-01-20 2026-02-03 2026-02-17 2026-03-03 2026-03-17 2026-04-07 | FREQ=MONTHLY;BYDAY=1TU,3TU
      2026-01-15 2026-02-15 2026-03-15 2026-04-15 | FREQ=MONTHLY;BYMONTHDAY=15
      2026-01-12 2026-03-09 2026-05-11 2026-07-13 | FREQ=MONTHLY;INTERVAL=2;BYDAY=2MO
      """)
  void findsTheRuleBehindDates(String dates, String rule) {
    assertEquals(Optional.of(rule), infer(dates).flatMap(Recurrence::rule));
  }

  @Test
  void oneMissingDateIsAnException() {
    Recurrence found = infer("2026-01-13 2026-02-10 2026-04-14 2026-05-12").orElseThrow();
    assertEquals(List.of(LocalDate.of(2026, 3, 10)), found.exceptions());
  }

  @Test
  void anIntervalStartsAtTheFirstDate() {
    Recurrence found = infer(
        "2026-01-06 2026-01-20 2026-02-03 2026-02-17 2026-03-03 2026-03-17 2026-03-31")
        .orElseThrow();
    assertEquals(Optional.of(LocalDate.of(2026, 1, 6)), found.from());
  }

  @Test
  void theOrderOfTheDatesAndDoublesDoNotMatter() {
    assertEquals(infer("2026-01-05 2026-01-12 2026-01-19"),
        infer("2026-01-19 2026-01-05 2026-01-05 2026-01-12"));
  }

  @Test
  void twoDatesAreNoPattern() {
    assertEquals(Optional.empty(), infer("2026-01-05 2026-01-12"));
    assertEquals(Optional.empty(), infer("2026-01-05 2026-01-05 2026-01-12"));
  }

  @Test
  void datesWithoutAPatternHaveNoRule() {
    assertEquals(Optional.empty(), infer("2026-01-05 2026-01-21 2026-03-13"));
    assertEquals(Optional.empty(), infer("2026-01-05 2026-01-07 2026-01-09"));
  }

  private static Optional<Recurrence> infer(String dates) {
    return DatedEvents.infer(Arrays.stream(dates.split(" ", -1)).map(LocalDate::parse).toList());
  }
}
