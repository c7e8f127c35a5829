package org.nearkin.crawl.feed.event;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.source.SourceDefinition;

/// Reads the schema.org events of a page's structured data: JSON-LD, microdata, RDFa Lite, and microformats in the same
/// words. Dated events of one series become one listing. Services and organisations that are support groups are read, too.
public final class JsonLdReader {

  private JsonLdReader() {}

  /// What the structured data of a page tells.
  ///
  /// @param services listings from services and organisations, which seldom tell of all groups of a page
  public record Told(FeedContent events, List<StatedListing> services) {

    public Told {
      services = List.copyOf(services);
    }

    /// All listings.
    public FeedContent all() {
      var listings = Stream.concat(events.listings().stream(), services.stream()).toList();
      return new FeedContent(listings, events.issues());
    }
  }

  /// Reads every event and every service of the page.
  ///
  /// @param address of the page
  public static FeedContent read(Document document, URI address, SourceDefinition source) {
    return tell(document, address, source).all();
  }

  /// Reads every event and every service of the page.
  ///
  /// @param address of the page
  public static Told tell(Document document, URI address, SourceDefinition source) {
    var graph = JsonLdGraph.of(document, address);
    var events = events(graph, address, source);
    return new Told(events, services(graph, address, source, events.listings()));
  }

  /// Those that no event of the same name tells of already.
  private static List<StatedListing> services(
      JsonLdGraph graph, URI address, SourceDefinition source, List<StatedListing> events) {
    var origin = new EventSeries.Origin(address, source.language());
    var names = new HashSet<String>();
    events.forEach(event -> names.add(name(event)));
    return graph.nodes()
        .stream()
        .flatMap(located -> ServiceListing.find(graph, located, source, origin).stream())
        .filter(listing -> names.add(name(listing)))
        .toList();
  }

  private static String name(StatedListing listing) {
    return Fingerprint.normalize(listing.findText(Field.NAME).orElse(""));
  }

  private static FeedContent events(JsonLdGraph graph, URI address, SourceDefinition source) {
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
