package org.nearkin.crawl.feed.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.crawl.feed.FeedSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PageMarkupTest {

  /// Each page stands beside the JSON-LD that says the same.
  @ParameterizedTest
  @ValueSource(strings = {
      "microdata-values", "microdata-nested", "microdata-itemref", "microdata-circle",
      "microdata-slips", "microdata-schedule", "microdata-orphans", "rdfa-values", "rdfa-nested",
      "rdfa-prefixes", "rdfa-resource", "hevent-values", "hevent-value-class", "hevent-places",
      "hevent-people", "hevent-implied", "hcalendar", "hcalendar-rule", "mixed-roots"})
  void markupSaysWhatItsJsonLdSays(String name) {
    var found = JsonMapper.shared().createArrayNode();
    read(resource(name + ".html")).items().forEach(item -> found.add(item.node()));
    assertEquals(
        pretty(JsonMapper.shared().readTree(resource(name + ".json"))), pretty(found));
  }

  @Test
  void everyValueKnowsItsElement() {
    var html = resource("microdata-nested.html");
    var document = Jsoup.parse(html, FeedSource.ADDRESS.toString());
    var markup = PageMarkup.of(document, FeedSource.ADDRESS);
    var event = markup.items().getFirst().node().path("mainEntity");
    var street = event.path("location").path("address");
    assertEquals("Lupus Circle", at(document, markup, event, "name"));
    assertEquals("Dec 2", at(document, markup, event, "startDate"));
    assertEquals("5 Elm Street", at(document, markup, street, "streetAddress"));
    assertTrue(at(document, markup, event, "endDate").startsWith("Lupus Circle Elm Hall"));
    assertTrue(markup.findPath(JsonMapper.shared().createObjectNode(), "name").isEmpty());
  }

  @Test
  void theWordsOfAnItemLeaveOutOtherItems() {
    var markup = read(
        """
            <div itemscope itemtype="https://schema.org/EventSeries"><b itemprop="name">Series</b> on Mondays
            <p itemprop="subEvent" itemscope itemtype="https://schema.org/Event"><b itemprop="name">One date</b> and no other</p>
            <p itemprop="location" itemscope itemtype="https://schema.org/Place"><b itemprop="name">Elm Hall</b></p></div>
            """);
    var series = markup.items().getFirst().node();
    assertEquals("Series on Mondays\nElm Hall", markup.words(series));
    assertEquals("One date and no other", markup.words(series.path("subEvent")));
    assertEquals("", markup.words(JsonMapper.shared().createObjectNode()));
  }

  @Test
  void aPageThatRefersToItselfAThousandfoldIsReadInGoodTime() {
    var page = new StringBuilder();
    for (var level = 0; level < 40; level++) {
      page.append("<div itemprop='subEvent' id='a%d' itemscope itemref='a%d b%d'></div>"
          .formatted(level, level + 1, level + 1));
      page.append("<div itemprop='subEvent' id='b%d' itemscope itemref='a%d b%d'></div>"
          .formatted(level, level + 1, level + 1));
    }
    page.append("<div itemscope itemtype='https://schema.org/Event' itemref='a0'></div>");
    assertTrue(!read(page.toString()).items().isEmpty());
  }

  @Test
  void deepAndBrokenPagesAreRead() {
    var deep = "<div itemscope itemprop=a typeof=Event property=a class='h-event p-a vevent'>"
        .repeat(3_000);
    assertTrue(!read(deep).items().isEmpty());
    assertTrue(read("<p class='h- p- u- dt- e- -'><p itemprop itemref itemtype itemid>").items()
        .isEmpty());
  }

  private static String at(
      Document document, PageMarkup markup, JsonNode node, String property) {
    return document.select(markup.findPath(node, property).orElseThrow()).text();
  }

  private static PageMarkup read(String html) {
    return PageMarkup.of(Jsoup.parse(html, FeedSource.ADDRESS.toString()), FeedSource.ADDRESS);
  }

  /// With the keys of objects in alphabetical order.
  private static String pretty(JsonNode node) {
    return JsonMapper.builder()
        .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(JsonMapper.shared().treeToValue(node, Object.class));
  }

  private static String resource(String name) {
    try (var stream = PageMarkupTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
