package org.nearkin.crawl.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.feed.FeedSource;
import org.nearkin.source.PageRule;

/// Whatever a server sends, reading comes to an end and never throws, and what is kept shows where it stood. All of it
/// happens in the heap of the test's own process.
///
/// The same for hours: `-Dnearkin.fuzz.rounds=1000000 -Dnearkin.fuzz.seed=7`.
class ReadersFuzzTest {
  private static final int ROUNDS = Integer.getInteger("nearkin.fuzz.rounds", 500);
  private static final long SEED = Long.getLong("nearkin.fuzz.seed", 20_261_125L);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int DEEP = Integer.getInteger("nearkin.fuzz.depth", 10_000);
  private static final int MANY = Integer.getInteger("nearkin.fuzz.rows", 100_000);

  @Test
  void aSpoiltDocumentIsReadOrExplained() throws IOException {
    var random = new SplittableRandom(SEED);
    var seeds = Spoilt.seeds();
    assertTrue(seeds.stream().map(Spoilt.Seed::mediaType).distinct().count() == 4);
    for (var round = 0; round < ROUNDS; round++) {
      var seed = seeds.get(random.nextInt(seeds.size()));
      var other = seeds.get(random.nextInt(seeds.size()));
      var text = Spoilt.text(seed.text(), other.text(), random);
      var name = seed.name() + " in round " + round + " of seed " + SEED;
      check(name, read(name, seed.mediaType(), text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<div>", "<div><p>", "<table><tr><td>", "<ul><li>", "<b>", "<div itemscope itemprop=event>",
      "<div class=h-event>", "<div typeof=Event property=event>", "<details><summary>", "<svg>", "<a href=#>",
      "<form>", "<select><option>"})
  void elementsWithinElementsAreReadToTheEnd(String open) {
    check(open, read(open, "text/html",
        open.repeat(DEEP) + "Grief support group, Mondays at 6 pm, 555-010-0100"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      [                                      | ]
      {"a":                                  | }
      [{"name":"Tea","slug":"tea","day":     | }]
      [{"meeting_name":"T","weekday_tinyint": | }]
      {"rest_url":"r","events":[{"title":    | }]}
      {"contents":[{"id":"1","name":"Grief support group","organization_id": | }]}
      """)
  void valuesWithinValuesAreReadOrExplained(String open, String close) {
    var closed = open.repeat(DEEP) + "1" + close.repeat(DEEP);
    check(open, read(open, "application/json", closed));
    check(open, read(open, "application/json", open + "[".repeat(DEEP) + "]".repeat(DEEP) + close));
    var linked = "<script type=\"application/ld+json\">" + closed + "</script>";
    check(open, read(open, "text/html", linked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEGIN:VEVENT\n", "BEGIN:VCALENDAR\n", "BEGIN:X-A\n"})
  void componentsWithinComponentsAreReadOrExplained(String open) {
    check(open, read(open, "text/calendar", "BEGIN:VCALENDAR\n" + open.repeat(DEEP)));
  }

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

  private static void check(String name, PageContent content) {
    var said = content.listings().size() + content.issues().size() + content.links().size();
    assertTrue(said > 0, () -> name + ": nothing is said of it");
    var keys = content.listings().stream().map(StatedListing::key).collect(Collectors.toSet());
    assertTrue(keys.size() <= content.listings().size() && !keys.contains(""), name);
    for (var listing : content.listings()) {
      assertTrue(listing.findText(Field.NAME).isPresent(), () -> name + ": " + listing);
      listing.statements().forEach(statement -> check(name, statement));
    }
  }

  private static void check(String name, Statement statement) {
    var evidence = statement.evidence();
    assertTrue(!statement.text().isBlank() && !evidence.locator().isBlank()
        && evidence.document().equals(FeedSource.ADDRESS)
        && evidence.confidence() > 0 && evidence.confidence() <= 1, () -> name + ": " + statement);
  }
}
