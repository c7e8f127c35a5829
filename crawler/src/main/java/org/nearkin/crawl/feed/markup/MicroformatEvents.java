package org.nearkin.crawl.feed.markup;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.crawl.feed.markup.Microformat.Value;
import tools.jackson.databind.node.ObjectNode;

/// Says in words of schema.org what microformats say of events.
final class MicroformatEvents {
  private static final Map<String, String> ADDRESS = Map.of(
      "street-address", "streetAddress", "locality", "addressLocality", "region", "addressRegion",
      "postal-code", "postalCode", "country-name", "addressCountry");
  private static final Map<String, String> STATUS = Map.of(
      "cancelled", "EventCancelled", "canceled", "EventCancelled", "postponed", "EventPostponed",
      "confirmed", "EventScheduled");
  private final MarkupTree tree;

  private MicroformatEvents(MarkupTree tree) {
    this.tree = tree;
  }

  static List<ObjectNode> read(MarkupTree tree) {
    var events = new MicroformatEvents(tree);
    return MicroformatReader.listEvents(tree)
        .stream()
        .filter(event -> !tree.isFull())
        .map(events::event)
        .toList();
  }

  private ObjectNode event(Microformat event) {
    var node = tree.node(event.root(), List.of("Event"));
    say(node, "name", event.find("name"));
    say(node, "url", event.find("url"));
    Stream.of("content", "description", "summary")
        .flatMap(name -> event.find(name).stream())
        .findFirst()
        .ifPresent(said -> say(node, "description", Optional.of(said)));
    event.values("category").forEach(value -> say(node, "keywords", Optional.of(value)));
    event.find("status").ifPresent(value -> sayStatus(node, value));
    event.values("location").forEach(value -> sayPlace(node, value));
    event.values("organizer").forEach(value -> sayOrganizer(node, value));
    sayTimes(node, event);
    return node;
  }

  private void say(ObjectNode node, String property, Optional<Value> value) {
    value.ifPresent(said -> tree.add(node, property, said.text(), said.at()));
  }

  private void sayStatus(ObjectNode node, Value value) {
    var status = STATUS.get(value.text().strip().toLowerCase(Locale.ROOT));
    if (status != null) {
      tree.add(node, "eventStatus", "https://schema.org/" + status, value.at());
    }
  }

  private void sayTimes(ObjectNode node, Microformat event) {
    var begin = event.find("start");
    var start = begin.flatMap(value -> MicroformatTime.parse(value.text()));
    if (begin.isEmpty() || start.isEmpty()) {
      return;
    }
    tree.add(node, "startDate", start.get().iso(), begin.get().at());
    var ending = event.find("end").or(() -> event.find("duration"));
    var end = ending.flatMap(value -> findEnd(start.get(), value.text()));
    end.ifPresent(moment -> tree.add(node, "endDate", moment.iso(), ending.orElseThrow().at()));
    event.find("rrule")
        .flatMap(rule -> RuleSchedule.find(tree, event, new RuleSchedule.Span(start.get(), end)))
        .ifPresent(schedule -> tree.add(
            node, "eventSchedule", schedule, event.find("rrule").orElseThrow().at()));
  }

  private static Optional<MicroformatTime> findEnd(MicroformatTime start, String written) {
    if (written.startsWith("P")) {
      try {
        return Optional.of(start.plus(Duration.parse(written)));
      } catch (DateTimeParseException problem) {
        return Optional.empty();
      }
    }
    return MicroformatTime.parse(written).map(end -> end.onDayOf(start));
  }

  private void sayPlace(ObjectNode node, Value value) {
    value.item()
        .map(this::place)
        .ifPresentOrElse(
            place -> tree.add(node, "location", place, value.at()),
            () -> say(node, "location", Optional.of(value)));
  }

  private ObjectNode place(Microformat item) {
    if (!item.types().contains("h-card") && !item.types().contains("h-geo")) {
      return address(item);
    }
    var place = tree.node(item.root(), List.of("Place"));
    say(place, "name", item.find("name"));
    item.values("adr")
        .forEach(value -> value.item()
            .map(this::address)
            .ifPresentOrElse(
                address -> tree.add(place, "address", address, value.at()),
                () -> say(place, "address", Optional.of(value))));
    if (!place.has("address")
        && ADDRESS.keySet().stream().anyMatch(item.properties()::containsKey)) {
      tree.add(place, "address", address(item), item.root());
    }
    item.find("geo")
        .flatMap(Value::item)
        .or(() -> Optional.of(item))
        .filter(point -> point.find("latitude").isPresent())
        .ifPresent(point -> tree.add(place, "geo", point(point), point.root()));
    return place;
  }

  private ObjectNode address(Microformat item) {
    var address = tree.node(item.root(), List.of("PostalAddress"));
    ADDRESS.forEach((name, property) -> say(address, property, item.find(name)));
    return address;
  }

  private ObjectNode point(Microformat item) {
    var point = tree.node(item.root(), List.of("GeoCoordinates"));
    say(point, "latitude", item.find("latitude"));
    say(point, "longitude", item.find("longitude"));
    return point;
  }

  /// A card without an organization is taken for a person's.
  private void sayOrganizer(ObjectNode node, Value value) {
    if (value.item().isEmpty()) {
      say(node, "organizer", Optional.of(value));
      return;
    }
    var card = value.item().get();
    var type = card.values("org").isEmpty() ? "Person" : "Organization";
    var organizer = tree.node(card.root(), List.of(type));
    say(organizer, "name", card.find("name").or(() -> card.find("org")));
    say(organizer, "email", card.find("email"));
    say(organizer, "telephone", card.find("tel"));
    say(organizer, "url", card.find("url"));
    tree.add(node, "organizer", organizer, value.at());
  }
}
