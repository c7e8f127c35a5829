package org.nearkin.crawl.feed.calendar;

import biweekly.property.RawProperty;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.crawl.feed.event.DatedMeeting;
import org.nearkin.source.SourceDefinition;

/// One listing from the events of a series: one that repeats, or several with one date each.
final class CalendarSeries {
  private static final double FEED = 0.95;
  private static final double PROSE = 0.9;
  private final List<CalendarEvent> events;
  private final List<CalendarEvent> changes;
  private final CalendarEvent shown;
  private final ListingDraft draft;
  private final String locator;

  private CalendarSeries(
      List<CalendarEvent> events, List<CalendarEvent> changes, URI address) {
    this.events = events;
    this.changes = changes;
    // Of a series that was changed from one date on, the last word counts.
    this.shown = events.stream()
        .filter(CalendarEvent::isHappening)
        .max(Comparator.comparingLong(event -> event.repeats()
            ? event.start().date().toEpochDay()
            : -event.start().date().toEpochDay()))
        .orElse(events.getFirst());
    this.draft = new ListingDraft(address, Evidence.Method.FEED);
    this.locator = "VEVENT[" + shown.uid() + "]";
  }

  /// @param events at least one
  /// @param changes events that change one date of a repeating one
  static CalendarSeries of(
      List<CalendarEvent> events, List<CalendarEvent> changes, URI address) {
    return new CalendarSeries(events, changes, address);
  }

  /// Whether the listing says when it meets.
  boolean hasTimes() {
    return draft.states(Field.RECURRENCE);
  }

  StatedListing listing(String key, SourceDefinition source) {
    draft.state(Field.NAME, shown.title().name(), at("SUMMARY"), FEED);
    stateTimes(source);
    stateText();
    new CalendarPlace(shown, draft, locator).state();
    stateStatus();
    return draft.finish(key, page(source), language(source));
  }

  private void stateTimes(SourceDefinition source) {
    var dated = events.stream()
        .filter(event -> !event.repeats() && event.isHappening())
        .flatMap(event -> event.meetings().stream())
        .toList();
    var repeated = events.stream()
        .filter(CalendarEvent::repeats)
        .flatMap(event -> CalendarTimes.notations(event, changes).stream());
    Stream.concat(repeated, DatedMeeting.notations(dated).stream())
        .forEach(text -> draft.state(Field.RECURRENCE, text, at("DTSTART"), FEED));
    shown.clock()
        .findZone(shown.event().getDateStart())
        .filter(zone -> source.home().zone().filter(zone::equals).isEmpty())
        .ifPresent(zone -> draft.state(Field.ZONE, zone.getId(), at("DTSTART"), FEED));
  }

  private void stateText() {
    var text = shown.description();
    draft.state(Field.DESCRIPTION, Prose.withoutPasscodes(text), at("DESCRIPTION"), FEED);
    Prose.findRule(text)
        .ifPresent(words -> draft.state(Field.SCHEDULE, words, at("DESCRIPTION"), PROSE));
    Contacts.state(draft, text, at("DESCRIPTION"));
    Contacts.stateLinks(draft, text, at("DESCRIPTION"));
    shown.event()
        .getContacts()
        .forEach(
            contact -> Contacts.state(draft, CalendarEvent.text(contact), at("CONTACT")));
    Optional.ofNullable(shown.event().getUrl())
        .flatMap(url -> Optional.ofNullable(url.getValue()))
        .ifPresent(url -> Contacts.stateLink(draft, url, at("URL")));
  }

  private void stateStatus() {
    var status = shown.event().getStatus();
    if (status != null && status.isTentative()) {
      draft.state(Field.STATUS, "tentative", at("STATUS"), FEED);
    }
    if (events.stream().noneMatch(CalendarEvent::isHappening)) {
      draft.state(Field.STATUS, "cancelled", at("STATUS"), FEED);
    }
    Prose.findNotice(shown.description())
        .ifPresent(words -> draft.state(Field.STATUS, words, at("DESCRIPTION"), PROSE));
  }

  /// The event's own page, where it is one of the source's site.
  private URI page(SourceDefinition source) {
    return Optional.ofNullable(shown.event().getUrl())
        .flatMap(url -> Optional.ofNullable(url.getValue()))
        .flatMap(WebAddress::parse)
        .filter(url -> WebAddress.sameHost(url, source.home().page()))
        .orElse(source.home().page());
  }

  private String language(SourceDefinition source) {
    var stated = Optional.ofNullable(shown.event().getExperimentalProperty("X-LANGUAGE"))
        .map(RawProperty::getValue)
        .or(() -> Optional.ofNullable(shown.event().getSummary())
            .flatMap(summary -> Optional.ofNullable(summary.getLanguage())));
    return stated.map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> text.matches("[a-z]{2}(?:-.*)?"))
        .map(text -> text.substring(0, 2))
        .orElse(source.language());
  }

  private String at(String property) {
    return locator + "/" + property;
  }
}
