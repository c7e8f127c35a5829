package org.nearkin.crawl.feed.event;

import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.crawl.feed.WebAddress;
import tools.jackson.databind.JsonNode;

/// Where an event takes place: a place, an address, plain text, a video room, or several of them.
final class EventPlace {
  private static final double STATED = 0.9;
  private final JsonLdGraph graph;
  private final ListingDraft draft;

  EventPlace(JsonLdGraph graph, ListingDraft draft) {
    this.graph = graph;
    this.draft = draft;
  }

  void state(JsonLdEvent event) {
    graph.values(event.node(), "location")
        .forEach(location -> stateLocation(
            location, graph.at(event.node(), "location", event.locator())));
    switch (JsonLdEvent.word(JsonLdEvent.text(event.node(), "eventAttendanceMode"))) {
      case "OfflineEventAttendanceMode" -> format("in person", event);
      case "OnlineEventAttendanceMode" -> format("online", event);
      case "MixedEventAttendanceMode" -> format("hybrid", event);
      default -> { /* not stated: place and links tell */ }
    }
    if (event.status().equals("EventMovedOnline")) {
      format("online", event);
    }
  }

  /// The address of what is a place itself, such as an organisation, or names one.
  void stateSite(JsonLdEvent site) {
    stateAddresses(site.node(), site.locator());
    graph.values(site.node(), "location")
        .forEach(location -> stateLocation(
            location, graph.at(site.node(), "location", site.locator())));
  }

  private void format(String words, JsonLdEvent event) {
    draft.state(Field.FORMAT, words, graph.at(event.node(), "eventAttendanceMode", event.locator()),
        STATED);
  }

  private void stateLocation(JsonNode location, String locator) {
    if (!location.isObject()) {
      statePlain(location.asString(""), locator);
      return;
    }
    var types = JsonLdGraph.types(location);
    if (types.contains("VirtualLocation")) {
      draft.state(Field.FORMAT, "online", graph.at(location, "@type", locator), STATED);
      draft.state(Field.MEETING_LINK, JsonLdEvent.text(location, "url"),
          graph.at(location, "url", locator), STATED);
      return;
    }
    if (types.contains("PostalAddress")) {
      stateAddress(location, locator);
      return;
    }
    text(Field.VENUE, location, "name", locator);
    stateAddresses(location, locator);
  }

  private void stateAddresses(JsonNode location, String locator) {
    graph.values(location, "address")
        .forEach(address -> stateAddress(address, graph.at(location, "address", locator)));
    graph.values(location, "geo")
        .forEach(geo -> stateGeo(geo, graph.at(location, "geo", locator)));
  }

  private void statePlain(String text, String locator) {
    var link = WebAddress.parse(text);
    draft.state(
        link.isPresent() ? Field.MEETING_LINK : Field.PLACE, Prose.fromHtml(text), locator, STATED);
  }

  private void stateAddress(JsonNode address, String locator) {
    if (!address.isObject()) {
      draft.state(Field.PLACE, Prose.fromHtml(address.asString("")), locator, STATED);
      return;
    }
    text(Field.STREET, address, "streetAddress", locator);
    text(Field.CITY, address, "addressLocality", locator);
    text(Field.REGION, address, "addressRegion", locator);
    text(Field.POSTAL_CODE, address, "postalCode", locator);
    var country = graph.values(address, "addressCountry")
        .map(value -> value.isObject() ? JsonLdEvent.text(value, "name") : value.asString(""));
    country.forEach(name -> draft.state(
        Field.COUNTRY, name, graph.at(address, "addressCountry", locator), STATED));
  }

  private void stateGeo(JsonNode geo, String locator) {
    var point = Stream.of("latitude", "longitude")
        .map(part -> JsonLdEvent.text(geo, part))
        .toList();
    if (point.stream().allMatch(part -> part.matches("-?\\d{1,3}(?:\\.\\d+)?"))) {
      draft.state(Field.COORDINATES, String.join(",", point), locator, STATED);
    }
  }

  private void text(Field field, JsonNode node, String property, String locator) {
    var words = Prose.fromHtml(JsonLdEvent.text(node, property)).replace('\n', ' ');
    draft.state(field, words, graph.at(node, property, locator), STATED);
  }
}
