package org.nearkin.crawl.feed.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.crawl.feed.FeedSource.texts;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedSource;

class MarkupListingsTest {
  private static final String JSON_LD = """
      <script type="application/ld+json">{"@type": "Event", "name": "Tea & Talk", "startDate": "%s",
        "location": "Elm Hall"}</script>
      """;
  private static final String MICRODATA = """
      <div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Tea &amp; Talk</b>
      <time itemprop="startDate" datetime="%s"></time> <span itemprop="location">Hall of Elms</span></div>
      """;
  private static final String RDFA = """
      <div vocab="https://schema.org/" typeof="Event"><b property="name">Tea &amp; Talk</b>
      <time property="startDate" datetime="%s"></time> <span property="location">Elm Hall, ground floor</span></div>
      """;
  private static final String H_EVENT = """
      <div class="h-event"><b class="p-name">Tea &amp; Talk</b> <time class="dt-start" datetime="%s"></time>
      <span class="p-location">The hall</span></div>
      """;

  @ParameterizedTest
  @ValueSource(strings = {JSON_LD, MICRODATA, RDFA, H_EVENT})
  void everyNotationGivesTheSameListing(String notation) {
    var listings = read(notation.formatted("2026-12-01T18:00-05:00")).listings();
    assertEquals(1, listings.size());
    assertEquals("Tea & Talk", text(listings.getFirst(), Field.NAME));
    assertEquals("DATE=2026-12-01;18:00-", text(listings.getFirst(), Field.RECURRENCE));
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "2026-12-01T18:00, 2026-12-01T18:00, 1",
      "2026-12-01T18:00, 2026-12-01, 1",
      "2026-12-01, 2026-12-01T18:00, 1",
      "'', 2026-12-01T18:00, 1",
      "2026-12-01T18:00, '', 1",
      "2026-12-01T18:00, 2026-12-01T10:00, 2",
      "2026-12-01T18:00, 2026-12-08T18:00, 2"})
  void theSameEventInTwoNotationsIsOneListing(String first, String second, int listings) {
    var content = read(MICRODATA.formatted(second) + JSON_LD.formatted(first));
    assertEquals(listings, content.listings().size());
    assertEquals("Elm Hall", text(content.listings().getFirst(), Field.PLACE));
    assertEquals(Evidence.Method.JSON_LD,
        content.listings().getFirst().statements().getFirst().evidence().method());
  }

  @Test
  void ofThreeNotationsTheSurestSpeaks() {
    var date = "2026-12-01T18:00";
    var content = read(
        H_EVENT.formatted(date) + RDFA.formatted(date) + MICRODATA.formatted(date));
    assertEquals(1, content.listings().size());
    assertEquals("Hall of Elms", text(content.listings().getFirst(), Field.PLACE));
  }

  @Test
  void datesInOneNotationAreNotTakenForTheSame() {
    var content = read(
        """
            <div class="h-event"><b class="p-name">Tea</b> <time class="dt-start">2026-12-01T18:00</time></div>
            <div class="h-event"><b class="p-name">Tea</b> <time class="dt-start">2026-12-08T18:00</time></div>
            <div class="h-event"><b class="p-name">Tea</b> <time class="dt-start">2026-12-08T18:00</time></div>
            """);
    assertEquals(1, content.listings().size());
    assertEquals("DATE=2026-12-01,2026-12-08;18:00-",
        text(content.listings().getFirst(), Field.RECURRENCE));
  }

  @Test
  void theEvidenceIsAnElementOfThePage() {
    var html = """
        <main><div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Tea</b>
        <p itemprop="location" itemscope itemtype="https://schema.org/Place"><i itemprop="name">Elm Hall</i>
        <i itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><u itemprop="addressLocality">Orono</u></i></p>
        <p>Every Tuesday at six. Call 207-555-0101.</p></div></main>
        """;
    var document = Jsoup.parse(html);
    var listing = read(html).listings().getFirst();
    assertEquals(6, listing.statements().size(), listing.statements()::toString);
    for (var statement : listing.statements()) {
      assertEquals(Evidence.Method.MARKUP, statement.evidence().method());
      var elements = document.select(statement.evidence().locator());
      assertEquals(1, elements.size(), statement::toString);
      assertTrue(elements.text().contains(statement.text().replaceFirst("\\n.*", "")),
          statement::toString);
    }
  }

  @Test
  void whatStandsAroundTheMarkedUpWordsIsReadToo() {
    var listing = read(
        """
            <div vocab="https://schema.org/" typeof="Event"><h2 property="name">Second Tuesday Table</h2>
            <p>First Mondays at <span property="startDate" content="2026-12-07T18:30"></span>half past six.</p>
            <p>Ruth, (207) 555-0101, or <a href="mailto:table@hill.example.org">write</a></p></div>
            """)
        .listings()
        .getFirst();
    assertEquals(List.of("First Mondays at half past six"), texts(listing, Field.SCHEDULE));
    assertEquals(0.8, listing.find(Field.SCHEDULE).orElseThrow().evidence().confidence());
    assertEquals(1, texts(listing, Field.PHONE).size());
    assertEquals(List.of("table@hill.example.org"), texts(listing, Field.EMAIL));
    assertEquals("First Mondays at half past six.\nRuth, (207) 555-0101, or write",
        text(listing, Field.DESCRIPTION));
  }

  @Test
  void aLinkIsAContactWhereTheWordsHoldNone() {
    var listing = read(
        """
            <div class="h-event"><b class="p-name">Tea</b> <a href="mailto:tea@hill.example.org?subject=x">write</a></div>
            <a href="mailto:house@hill.example.org">the house</a>
            """)
        .listings()
        .getFirst();
    assertEquals(List.of("tea@hill.example.org"), texts(listing, Field.EMAIL));
  }

  @Test
  void aPersonWhoOrganizesIsReachedButNotNamed() {
    var listing = read(
        """
            <div class="h-event"><b class="p-name">Tea</b> <p class="p-description">Mondays.</p>
            <span class="p-organizer h-card"><b class="p-name">Ruth Elm</b>
            <data class="u-email" value="mailto:ruth@hill.example.org?subject=Tea"></data><i class="p-tel">207-555-0101</i></span></div>
            """)
        .listings()
        .getFirst();
    assertEquals(List.of("ruth@hill.example.org"), texts(listing, Field.EMAIL));
    assertEquals(List.of("207-555-0101"), texts(listing, Field.PHONE));
    assertEquals(List.of(), texts(listing, Field.ORGANIZER));
  }

  @Test
  void aCancelledDateOfAnOldCalendarIsNoDate() {
    var listing = read(
        """
            <p class="vevent"><b class="summary">Tea</b> <abbr class="dtstart" title="20261201T1800">x</abbr></p>
            <p class="vevent"><b class="summary">Tea</b> <abbr class="dtstart" title="20261208T1800">x</abbr> <i class="status">Cancelled</i></p>
            """)
        .listings()
        .getFirst();
    assertEquals(List.of("DATE=2026-12-01;18:00-"), texts(listing, Field.RECURRENCE));
  }

  @Test
  void aRuleOfAnOldCalendarIsARule() {
    var listing = read(
        """
            <p class="vevent"><b class="summary">Tea</b> <abbr class="dtstart" title="20261201T1800">x</abbr>
            <abbr class="rrule" title="FREQ=MONTHLY;BYDAY=1TU">x</abbr></p>
            """)
        .listings()
        .getFirst();
    assertEquals(List.of("FREQ=MONTHLY;BYDAY=1TU;18:00-"), texts(listing, Field.RECURRENCE));
  }

  @Test
  void otherThingsAreNoListings() {
    var content = read(
        """
            <div itemscope itemtype="https://schema.org/Article"><b itemprop="name">Ten tips</b></div>
            <ol itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="name">Home</li></ol>
            <p vocab="https://schema.org/" typeof="Person"><b property="name">Ruth</b></p>
            <p class="h-card">Ruth</p> <p class="vcard"><b class="fn">Ruth</b></p> <p class="h-entry">A note</p>
            """);
    assertEquals(List.of(), content.listings());
    assertEquals(List.of(), content.issues());
  }

  private static String text(StatedListing listing, Field field) {
    return listing.findText(field).orElse("");
  }

  private static FeedContent read(String html) {
    return JsonLdReader.read(Jsoup.parse(html), FeedSource.ADDRESS, FeedSource.eastern());
  }
}
