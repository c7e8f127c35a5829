package org.nearkin.schedule.holiday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTest {
  @ParameterizedTest
  @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22",
      "1818-03-22"})
  void easterIsOnItsSunday(LocalDate easter) {
    assertEquals(easter, HolidayDates.easter(easter.getYear()));
  }

  @ParameterizedTest
  @CsvSource({"MARTIN_LUTHER_KING_DAY,2026-01-19", "PRESIDENTS_DAY,2026-02-16",
      "GOOD_FRIDAY,2026-04-03", "MOTHERS_DAY,2026-05-10", "MEMORIAL_DAY,2026-05-25",
      "FATHERS_DAY,2026-06-21", "LABOR_DAY,2026-09-07", "COLUMBUS_DAY,2026-10-12",
      "THANKSGIVING,2026-11-26", "DAY_AFTER_THANKSGIVING,2026-11-27", "THANKSGIVING,2024-11-28",
      "ASH_WEDNESDAY,2026-02-18"})
  void movableHolidaysAreComputed(Holiday holiday, LocalDate date) {
    assertTrue(holiday.isOn(date));
    assertFalse(holiday.isOn(date.plusDays(7)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      FEDERAL   | 2026 | 01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25
      FEDERAL   | 2027 | 01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31
      BANK      | 2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28
      BANK      | 2027 | 01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28
      STATUTORY | 2026 | 01-01 02-16 04-03 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25 12-26 12-28
      """)
  void theSetsHoldTheDayAndTheDayItIsKept(Holiday holidays, int year, String dates) {
    String found = LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(holidays::isOn)
        .map(date -> date.toString().substring(5))
        .collect(Collectors.joining(" "));
    assertEquals(dates, found);
  }

  @Test
  void everyHolidayFallsInEveryYear() {
    for (Holiday holiday : Holiday.values()) {
      for (int year = 2000; year <= 2100; year++) {
        assertFalse(holiday.in(year).isEmpty(), holiday + " " + year);
      }
    }
  }

  @Test
  void weeksAreMondayToSunday() {
    assertEquals("2026-11-23 2026-11-29", ends(Holiday.THANKSGIVING_WEEK));
    assertEquals("2026-12-21 2026-12-27", ends(Holiday.CHRISTMAS_WEEK));
    assertEquals("2026-03-29 2026-04-04", ends(Holiday.HOLY_WEEK));
  }

  private static String ends(Holiday week) {
    return Arrays.asList(week.in(2026).getFirst(), week.in(2026).getLast())
        .stream()
        .map(LocalDate::toString)
        .collect(Collectors.joining(" "));
  }
}
