package org.nearkin.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitingHoursTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static ZonedDateTime time(String local) {
    return LocalDateTime.parse(local).atZone(ZONE);
  }

  @ParameterizedTest
  @CsvSource({"22:00-06:00, 2026-11-25T21:59, 2026-11-25T22:00",
      "22:00-06:00, 2026-11-25T22:00, 2026-11-25T22:00",
      "22:00-06:00, 2026-11-25T05:59, 2026-11-25T05:59",
      "22:00-06:00, 2026-11-25T06:00, 2026-11-25T22:00",
      "01:00-05:00, 2026-11-25T00:30, 2026-11-25T01:00",
      "01:00-05:00, 2026-11-25T03:00, 2026-11-25T03:00",
      "01:00-05:00, 2026-11-25T05:00, 2026-11-26T01:00"})
  void aVisitWaitsForTheHours(String hours, String time, String visit) {
    assertEquals(time(visit), VisitingHours.parse(hours).next(time(time)));
  }

  @Test
  void anHourThatTheClocksSkipIsMadeUpFor() {
    assertEquals(time("2026-03-08T03:30"),
        VisitingHours.parse("02:30-05:00").next(time("2026-03-08T00:00")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "22:00", "22-06", "25:00-06:00", "06:00-06:00", "1-2-3"})
  void anythingElseIsRefused(String text) {
    assertThrows(DateTimeException.class, () -> VisitingHours.parse(text));
  }
}
