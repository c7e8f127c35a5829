package org.nearkin.crawl.feed.event;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.Prose;
import tools.jackson.databind.JsonNode;

/// One schema.org event of a page, as far as it tells one series from another.
///
/// @param located its node and where on the page it stands
/// @param start absent when it has only a schedule
record JsonLdEvent(
    JsonLdGraph.Located located,
    String name,
    String description,
    Optional<EventMoment> start,
    Optional<LocalTime> end,
    String status) {
  private static final Set<String> TYPES = Set.of(
      "Event", "EventSeries", "EducationEvent", "SocialEvent", "CourseInstance", "ChildrensEvent",
      "BusinessEvent",
      "LiteraryEvent", "ExhibitionEvent", "Festival", "FoodEvent", "Hackathon", "MusicEvent",
      "PublicationEvent",
      "SaleEvent", "ScreeningEvent", "SportsEvent", "TheaterEvent", "VisualArtsEvent", "DanceEvent",
      "ComedyEvent",
      "ConferenceEvent");
  private static final Set<String> NOT_HAPPENING = Set.of("EventCancelled", "EventCanceled",
      "EventPostponed");

  /// Whether the node tells of an event, and does not only refer to one.
  static boolean isEvent(JsonNode node) {
    var told = node.has("name") || node.has("startDate");
    return told && JsonLdGraph.types(node).stream().anyMatch(TYPES::contains);
  }

  static JsonLdEvent of(JsonLdGraph.Located located, ZoneId zone) {
    var node = located.node();
    var end = EventMoment.parse(text(node, "endDate"), zone).flatMap(EventMoment::time);
    return new JsonLdEvent(
        located,
        Prose.fromHtml(text(node, "name")).replace('\n', ' '),
        Prose.fromHtml(text(node, "description")),
        EventMoment.parse(text(node, "startDate"), zone),
        end,
        word(text(node, "eventStatus")));
  }

  JsonNode node() {
    return located.node();
  }

  String locator() {
    return located.locator();
  }

  boolean isHappening() {
    return !NOT_HAPPENING.contains(status);
  }

  /// What dated events of one series have in common.
  List<String> seriesKey(JsonLdGraph graph) {
    return Stream.of(
        name,
        graph.values(node(), "location").findFirst().map(JsonLdEvent::placeName).orElse(""),
        start.flatMap(EventMoment::time).map(LocalTime::toString).orElse(""),
        graph.values(node(), "organizer").findFirst().map(JsonLdEvent::placeName).orElse(""))
        .map(Fingerprint::normalize)
        .toList();
  }

  private static String placeName(JsonNode value) {
    return value.isObject() ? text(value, "name") : value.asString("");
  }

  /// A property's text; of several values, and of values in several languages, the first.
  static String text(JsonNode node, String property) {
    var value = node.path(property);
    var first = value.isArray() ? value.path(0) : value;
    return first.isObject() ? first.path("@value").asString("") : first.asString("");
  }

  /// The last part of a vocabulary address: `https://schema.org/EventCancelled` is `EventCancelled`.
  static String word(String address) {
    return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1)
        .strip();
  }
}
