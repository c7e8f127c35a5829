package org.nearkin.crawl.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.crawl.feed.FeedSource;
import org.nearkin.source.PageRule;

/// Feeds and pages far longer than any that people read; all of it happens in the heap of the test's own process.
///
/// In `mvn verify` 3,000, with `-Psoak` 100,000; another number for a first look: `-Dfuzz.rows=3000`.
class ManyRecordsIT {
  private static final int MANY = Integer.getInteger("nearkin.fuzz.rows", 100_000);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      application/json | [ | {"name": "Tea %d", "slug": "t%d", "day": 1, "time": "18:00"} | , | ]
      application/json | [ | {"meeting_name": "Tea %d", "id_bigint": "%d", "weekday_tinyint": "2", "start_time": "18:00"} | , | ]
      application/json | [ | {"id": "%d", "name": "Grief support group %d", "organization_id": "1"} | , | ]
      application/json | {"rest_url": "r", "events": [ | {"title": "Grief group %d", "id": %d, "start_date": "2026-01-06 18:00:00"} | , | ]}
      text/csv         | `Group,Topic,Day\\n` | Tea %d,Grief %d,Monday | \\n | ``
      text/calendar    | `BEGIN:VCALENDAR\\n` | `BEGIN:VEVENT\\nUID:%d\\nSUMMARY:Grief group %d\\nDTSTART:20260106T180000\\nRRULE:FREQ=WEEKLY\\nEND:VEVENT` | \\n | `\\nEND:VCALENDAR`
      """)
  void aHundredThousandRecordsAreAllRead(
      String mediaType, String open, String record, String between, String close) {
    var text = IntStream.range(0, MANY)
        .mapToObj(number -> lines(record).formatted(number, number))
        .collect(Collectors.joining(lines(between), lines(open), lines(close)));
    var content = read(record, mediaType, text);
    assertEquals(MANY, content.listings().size(), () -> content.issues().toString());
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      <table> | <tr><td>Grief group %d</td><td>Mondays at 6 pm</td></tr> | </table>
      <ul>    | <li><b>Grief group %d</b> meets on Mondays at 6 pm</li>  | </ul>
      `` | <h3>Grief group %d</h3><p>Mondays at 6 pm, 12 Mill Road</p>   | ``
      <div>   | <div itemscope itemtype="https://schema.org/Event"><b itemprop=name>Grief group %d</b></div> | </div>
      """)
  void aPageOfVeryManyRowsComesToAnEnd(String open, String row, String close) {
    var text = IntStream.range(0, MANY)
        .mapToObj(row::formatted)
        .collect(Collectors.joining("", open, close));
    read(row, "text/html", text);
  }

  private static PageContent read(String name, String mediaType, String text) {
    return assertTimeoutPreemptively(LONGEST,
        () -> PageReader.read(new Page(FeedSource.ADDRESS, mediaType, text), FeedSource.eastern(),
            new PageRule(List.of("/**"), new PageRule.Automatic(), List.of())),
        name);
  }
}
