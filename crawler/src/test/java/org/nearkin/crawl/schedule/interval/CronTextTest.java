package org.nearkin.crawl.schedule.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronTextTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0 17 3 ? * MON     | 2026-11-25T12:00:00Z | 2026-11-30T08:17:00Z",
      "0 17 3 ? * MON     | 2026-11-30T08:17:00Z | 2026-12-07T08:17:00Z",
      "0 17 3 ? * mon     | 2026-11-30T08:16:59Z | 2026-11-30T08:17:00Z",
      "30 5 */6 * * ?     | 2026-11-25T12:00:00Z | 2026-11-25T17:05:30Z",
      "0 0 3 1,15 * ?     | 2026-11-25T12:00:00Z | 2026-12-01T08:00:00Z",
      "0 0 3 L * ?        | 2026-11-25T12:00:00Z | 2026-11-30T08:00:00Z",
      "0 0 3 ? * TUE#2    | 2026-11-25T12:00:00Z | 2026-12-08T08:00:00Z",
      "0 0 3 29 2 ?       | 2026-11-25T12:00:00Z | 2028-02-29T08:00:00Z",
      "' 0  0 3 * * ? '   | 2026-07-01T12:00:00Z | 2026-07-02T07:00:00Z",
      // Clocks go forward at 02:00 on 8 March and back at 02:00 on 1 November 2026.
      "0 30 2 * * ?       | 2026-03-07T12:00:00Z | 2026-03-09T06:30:00Z",
      "0 30 1 * * ?       | 2026-10-31T12:00:00Z | 2026-11-01T06:30:00Z",
      "0 30 1 * * ?       | 2026-11-01T06:30:00Z | 2026-11-02T06:30:00Z"})
  void theNextTimeIsTheZones(String text, Instant after, Instant next) {
    assertEquals(next, new CronText(text, NEW_YORK).next(after));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0 3 * * 1          | must have six fields (second, minute, hour, day, month, weekday), not 5",
      "0 0 3 ? * MON 2030 | must have six fields (second, minute, hour, day, month, weekday), not 7",
      "''                 | must have six fields (second, minute, hour, day, month, weekday), not 0",
      "* 0 3 ? * MON      | must name one second and one minute",
      "0 */5 * * * ?      | must name one second and one minute",
      "0 0 3 ? * 2        | must give weekdays by name",
      "0 0 3 ? * MON,3    | must give weekdays by name",
      "0 0 3 ? * MON-5    | must give weekdays by name",
      "0 0 3 ? * 2#1      | must give weekdays by name",
      "0 0 3 30 2 ?       | names a day that never comes",
      "0 0 25 ? * MON     | cannot be read",
      "0 0 3 * * MON      | cannot be read",
      "0 0 3 ? * MO       | cannot be read",
      "0 0 3 ? MAI MON    | cannot be read",
      "0 61 3 ? * MON     | cannot be read"})
  void whatIsWrongIsSaidWithItsMend(String text, String problem) {
    var error = assertThrows(IllegalArgumentException.class,
        () -> new CronText(text, ZoneOffset.UTC));
    assertEquals("the cron text \"" + text + "\" " + problem
        + ": write for example \"0 17 3 ? * MON\" for Mondays at 03:17", error.getMessage());
    assertEquals(Optional.ofNullable(error.getMessage()),
        CronText.findProblem(text, ZoneOffset.UTC));
  }

  @Test
  void twoTextsAreEqualIfTheyMeanTheSameClock() {
    var text = new CronText("0 17 3 ? * MON", NEW_YORK);
    assertEquals(text, new CronText(" 0 17 3 ? * MON", NEW_YORK));
    assertTrue(!text.equals(new CronText("0 17 3 ? * MON", ZoneOffset.UTC)));
  }
}
