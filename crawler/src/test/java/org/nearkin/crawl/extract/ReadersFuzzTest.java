package org.nearkin.crawl.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
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
  private static final int ROUNDS = Integer.getInteger("nearkin.fuzz.rounds", 200);
  private static final long SEED = Long.getLong("nearkin.fuzz.seed", 20_261_125L);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int DEEP = 10_000;

  @Test
  void aSpoiltDocumentIsReadOrExplained() throws IOException {
    var random = new SplittableRandom(SEED);
    var seeds = Spoilt.seeds();
    assertEquals(4, seeds.stream().map(Spoilt.Seed::mediaType).distinct().count());
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
      "<div class=h-event>", "<div typeof=Event property=event>", "<details><summary>", "<svg>",
      "<a href=#>",
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
