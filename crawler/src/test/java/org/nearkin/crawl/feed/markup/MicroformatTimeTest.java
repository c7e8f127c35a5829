package org.nearkin.crawl.feed.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicroformatTimeTest {

  @ParameterizedTest
  @CsvSource({
      "2026-12-07, 2026-12-07",
      "20261207, 2026-12-07",
      "2026-341, 2026-12-07",
      "2026-12-07T18:30, 2026-12-07T18:30",
      "2026-12-07t18:30:59.5-05:00, 2026-12-07T18:30-05:00",
      "2026-12-07 18:30 -0500, 2026-12-07T18:30-05:00",
      "20261207T1830Z, 2026-12-07T18:30Z",
      "20261207T183000+01, 2026-12-07T18:30+01:00",
      "2026-12-07 6pm, 2026-12-07T18:00",
      "6:30 P.M. 2026-12-07, 2026-12-07T18:30",
      "2026-12-07 12am, 2026-12-07T00:00",
      "2026-12-07 12:15 pm, 2026-12-07T12:15",
      "2026-12-07 13:15pm, 2026-12-07T13:15",
      "2026-12-07 7, 2026-12-07",
      "2026-02-30, ''",
      "2026-400, ''",
      "2026-12-07 25:00, ''",
      "December 7, ''",
      "18:30, ''",
      "'', ''"})
  void momentsAreReadAsPagesWriteThem(String written, String expected) {
    assertEquals(expected,
        MicroformatTime.parse(written).map(MicroformatTime::iso).orElse(""));
  }
}
