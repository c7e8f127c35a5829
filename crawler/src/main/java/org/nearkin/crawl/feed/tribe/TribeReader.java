package org.nearkin.crawl.feed.tribe;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedListings;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.OtherEvents;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.source.SourceDefinition;
import tools.jackson.databind.JsonNode;

/// Reads a page of The Events Calendar's REST interface, `/wp-json/tribe/events/v1/events`: the dated events of one
/// series become one listing, and the next page a link.
///
/// The events of a series may stand on several pages. Its listing has the same key on each of them, so that a crawl
/// can join the dates (`SeriesPages`).
public final class TribeReader {
  private static final String NAMESPACE = "tribe/events/v1";
  private final SourceDefinition source;
  private final FeedListings found;

  private TribeReader(URI address, SourceDefinition source) {
    this.source = source;
    this.found = new FeedListings(address);
  }

  /// Whether JSON is a page of events, or the interface's description of itself, which links to them.
  public static boolean isFeed(JsonNode json) {
    var events = json.path("events").isArray();
    return (events && (json.has("rest_url") || json.has("total_pages")))
        || json.path("namespace").asString("").equals(NAMESPACE);
  }

  /// Reads every event.
  ///
  /// @param address where the feed came from
  /// @param json a feed, see [#isFeed]
  public static FeedContent read(URI address, JsonNode json, SourceDefinition source) {
    var reader = new TribeReader(address, source);
    if (!json.has("events")) {
      return new FeedContent(List.of(), List.of(), events(address).stream().toList());
    }
    reader.readEvents(json, address);
    var content = reader.found.content();
    return new FeedContent(content.listings(), content.issues(), next(json));
  }

  private static Optional<URI> events(URI address) {
    var root = address.toString().replaceFirst("[?#].*", "").replaceFirst("/$", "");
    return root.endsWith(NAMESPACE) ? WebAddress.parse(root + "/events") : Optional.empty();
  }

  private static List<URI> next(JsonNode json) {
    return WebAddress.parse(json.path("next_rest_url").asString("")).stream().toList();
  }

  private void readEvents(JsonNode json, URI address) {
    Map<List<String>, List<TribeEvent>> series = new LinkedHashMap<>();
    var index = 0;
    for (var node : json.path("events")) {
      findEvent(new FeedRecord(node, "/events/" + index++))
          .ifPresent(event -> series
              .computeIfAbsent(event.seriesKey(), key -> new ArrayList<>())
              .add(event));
    }
    series.values().forEach(events -> found.add(TribeSeries.read(events, address, source)));
  }

  /// The event, unless it cannot be read or is no support group.
  private Optional<TribeEvent> findEvent(FeedRecord record) {
    if (!record.node().isObject()) {
      found.note(Issue.Kind.PAGE_UNREADABLE, record.pointer(), "the event is not an object");
      return Optional.empty();
    }
    if (record.find("title").isEmpty()) {
      found.note(Issue.Kind.LISTING_WITHOUT_NAME, record.pointer(), "the event has no title");
      return Optional.empty();
    }
    var event = TribeEvent.of(record);
    var reason = findReason(event);
    reason.ifPresent(words -> found.note(Issue.Kind.NOT_LISTED, record.pointer(), words));
    if (reason.isEmpty() && event.meeting().isEmpty()) {
      found.note(Issue.Kind.SCHEDULE_NOT_READ, record.pointer(),
          "the date \"" + record.text("start_date") + "\" cannot be read");
    }
    return reason.isPresent() ? Optional.empty() : Optional.of(event);
  }

  private Optional<String> findReason(TribeEvent event) {
    var status = event.record().text("status");
    if (!status.isEmpty() && !status.equals("publish")) {
      return Optional.of("the event is not published");
    }
    var name = event.title().name();
    var other = OtherEvents.findOther(name);
    if (other.isPresent()) {
      return other.map(words -> "no support group: " + words);
    }
    var about = OtherEvents.isAboutHelp(name, Prose.fromHtml(event.record().text("description")),
        String.join("; ", event.categories()), source.name());
    return about ? Optional.empty() : Optional.of("nothing tells that it is a support group");
  }
}
