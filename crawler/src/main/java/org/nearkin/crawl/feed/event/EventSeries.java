package org.nearkin.crawl.feed.event;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;
import tools.jackson.databind.JsonNode;

/// One listing from the dated events of a series.
final class EventSeries {
  private static final double STATED = 0.9;
  /// Fields that no standard defines exactly: `byMonthWeek`, a time given in UTC.
  private static final double INTERPRETED = 0.8;
  private final JsonLdGraph graph;
  private final List<JsonLdEvent> events;
  private final JsonLdEvent shown;
  private final ListingDraft draft;

  private EventSeries(JsonLdGraph graph, List<JsonLdEvent> events, URI page) {
    this.graph = graph;
    this.events = events;
    this.shown = events.stream()
        .filter(JsonLdEvent::isHappening)
        .findFirst()
        .orElse(events.getFirst());
    this.draft = new ListingDraft(
        page, shown.located().rank() == 0 ? Evidence.Method.JSON_LD : Evidence.Method.MARKUP);
  }

  /// @param events of one series, in the order of the page
  static StatedListing read(JsonLdGraph graph, List<JsonLdEvent> events, Origin origin) {
    return new EventSeries(graph, events, origin.page()).listing(origin);
  }

  /// The page the events stand on, and the language of its texts.
  record Origin(URI page, String language) {}

  private StatedListing listing(Origin origin) {
    draft.state(Field.NAME, shown.name(), at("name"), STATED);
    stateTimes();
    new EventPlace(graph, draft).state(shown);
    new EventTexts(graph, draft).state(shown);
    stateCost();
    if (events.stream().noneMatch(JsonLdEvent::isHappening)) {
      draft.state(Field.STATUS, shown.status().replaceFirst("^Event", ""), at("eventStatus"),
          STATED);
    }
    var key = Fingerprint.of(shown.seriesKey(graph));
    return draft.finish(key, page(origin.page()), language(origin.language()));
  }

  private void stateTimes() {
    var stated = events.stream()
        .flatMap(event -> graph.values(event.node(), "eventSchedule"))
        .filter(JsonNode::isObject)
        .distinct()
        .toList();
    var times = stated.stream()
        .flatMap(schedule -> EventSchedule.find(graph, schedule).stream())
        .map(this::withoutCancelled)
        .toList();
    times.forEach(time -> recurrence(time, "eventSchedule", INTERPRETED));
    stated.stream()
        .map(schedule -> JsonLdEvent.text(schedule, "scheduleTimezone"))
        .findFirst()
        .ifPresent(
            zone -> draft.state(Field.ZONE, zone, at("eventSchedule/scheduleTimezone"), STATED));
    if (times.isEmpty()) {
      findDated().ifPresent(time -> recurrence(time, "startDate", STATED));
    }
  }

  private void recurrence(MeetingTime time, String property, double confidence) {
    draft.state(Field.RECURRENCE, RecurrenceNotation.format(time), at(property), confidence);
  }

  private Optional<MeetingTime> findDated() {
    var dates = dates(true);
    return dates.isEmpty()
        ? Optional.empty()
        : Optional.of(new MeetingTime(
            new Recurrence(Optional.empty(), dates, List.of(), Optional.empty()),
            shown.start().flatMap(EventMoment::time),
            shown.end()));
  }

  private MeetingTime withoutCancelled(MeetingTime time) {
    var recurrence = time.recurrence();
    var exceptions = Stream.concat(recurrence.exceptions().stream(), dates(false).stream())
        .distinct()
        .sorted()
        .toList();
    return new MeetingTime(
        new Recurrence(recurrence.rule(), recurrence.dates(), exceptions, recurrence.from()),
        time.start().or(() -> shown.start().flatMap(EventMoment::time)),
        time.end().or(shown::end));
  }

  private List<LocalDate> dates(boolean happening) {
    return events.stream()
        .filter(event -> event.isHappening() == happening)
        .flatMap(event -> event.start().stream())
        .map(EventMoment::date)
        .distinct()
        .sorted()
        .toList();
  }

  private void stateCost() {
    if (JsonLdEvent.text(shown.node(), "isAccessibleForFree")
        .toLowerCase(Locale.ROOT)
        .matches("true|yes")) {
      draft.state(Field.COST, "Free", at("isAccessibleForFree"), STATED);
    }
    graph.values(shown.node(), "offers").filter(JsonNode::isObject).forEach(offer -> {
      draft.state(Field.COST, price(offer), at("offers"), STATED);
      Contacts.stateLink(draft, JsonLdEvent.text(offer, "url"), at("offers/url"));
    });
  }

  private static String price(JsonNode offer) {
    var stated = JsonLdEvent.text(offer, "price");
    var price = (stated.isEmpty() ? JsonLdEvent.text(offer, "lowPrice") : stated)
        .replaceFirst("^\\$", "");
    if (price.matches("0+(?:[.,]0+)?")) {
      return "Free";
    }
    var currency = JsonLdEvent.text(offer, "priceCurrency");
    var dollars = currency.isEmpty() || currency.equals("USD");
    return !price.matches("\\d.*") ? price : dollars ? "$" + price : price + " " + currency;
  }

  private URI page(URI page) {
    return WebAddress.parse(JsonLdEvent.text(shown.node(), "url"))
        .filter(address -> WebAddress.sameHost(address, page))
        .orElse(page);
  }

  private String language(String otherwise) {
    var stated = graph.values(shown.node(), "inLanguage")
        .map(value -> value.isObject()
            ? JsonLdEvent.text(value, "alternateName")
            : value.asString(""))
        .findFirst()
        .orElse("")
        .toLowerCase(Locale.ROOT);
    return stated.matches("[a-z]{2}(?:[-_].*)?") ? stated.substring(0, 2) : otherwise;
  }

  private String at(String property) {
    return graph.at(shown.node(), property, shown.locator());
  }
}
