package org.nearkin.crawl.feed.event;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.source.SourceDefinition;

/// Reads the schema.org events of a page's structured data: JSON-LD, microdata, RDFa Lite, and microformats in the same
/// words. Dated events of one series become one listing.
public final class JsonLdReader {

  private JsonLdReader() {}

  /// Reads every event of the page.
  ///
  /// @param address of the page
  public static FeedContent read(Document document, URI address, SourceDefinition source) {
    var graph = JsonLdGraph.of(document, address);
    var issues = new ArrayList<Issue>();
    graph.failures()
        .forEach(failure -> issues.add(
            new Issue(Issue.Kind.PAGE_UNREADABLE, address.toString(), failure)));
    var origin = new EventSeries.Origin(address, source.language());
    var listings = new ArrayList<StatedListing>();
    var series = new LinkedHashMap<List<String>, List<JsonLdEvent>>();
    for (var event : events(graph, source)) {
      if (event.name().isBlank()) {
        issues.add(new Issue(Issue.Kind.LISTING_WITHOUT_NAME, address + "#" + event.locator(),
            "the event has no name"));
      } else {
        series.computeIfAbsent(event.seriesKey(graph), key -> new ArrayList<>()).add(event);
      }
    }
    series.values().forEach(events -> listings.add(EventSeries.read(graph, events, origin)));
    return new FeedContent(listings, issues);
  }

  /// The events of the page, each in the notation that is trusted most; those inside a series (`subEvent`) come with it.
  private static List<JsonLdEvent> events(JsonLdGraph graph, SourceDefinition source) {
    ZoneId zone = source.home().zone().orElse(ZoneOffset.UTC);
    var told = new ToldEvents();
    return graph.nodes()
        .stream()
        .filter(located -> JsonLdEvent.isEvent(located.node()))
        .filter(located -> !located.locator().contains("/superEvent"))
        .map(located -> JsonLdEvent.of(located, zone))
        .filter(told::isNew)
        .toList();
  }
}
