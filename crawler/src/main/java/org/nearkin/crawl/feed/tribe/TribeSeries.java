package org.nearkin.crawl.feed.tribe;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Organizers;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.crawl.feed.event.DatedMeeting;
import org.nearkin.source.SourceDefinition;

/// One listing from the dated events of a series.
final class TribeSeries {
  private static final double FEED = FeedRecord.FEED;
  private static final double PROSE = 0.9;
  private static final Pattern DATE_OF_PAGE = Pattern.compile("/\\d{4}-\\d\\d-\\d\\d/?$");
  private final List<TribeEvent> events;
  private final TribeEvent shown;
  private final FeedRecord record;
  private final ListingDraft draft;
  private final SourceDefinition source;

  private TribeSeries(List<TribeEvent> events, URI address, SourceDefinition source) {
    this.events = events;
    this.shown = events.stream()
        .filter(TribeEvent::isHappening)
        .findFirst()
        .orElse(events.getFirst());
    this.record = shown.record();
    this.draft = new ListingDraft(address, Evidence.Method.FEED);
    this.source = source;
  }

  /// @param events of one series, at least one
  static StatedListing read(List<TribeEvent> events, URI address, SourceDefinition source) {
    return new TribeSeries(events, address, source).listing(address);
  }

  private StatedListing listing(URI address) {
    draft.state(Field.NAME, shown.title().name(), record.at("title"), FEED);
    stateTimes();
    stateText();
    new TribePlace(shown, draft).state();
    shown.organizers().forEach(this::stateOrganizer);
    stateCost();
    Contacts.stateLink(draft, record.text("website"), record.at("website"));
    if (events.stream().noneMatch(TribeEvent::isHappening)) {
      draft.state(Field.STATUS, record.text("title"), record.at("title"), FEED);
    }
    return draft.finish(Fingerprint.of(shown.seriesKey()), page(address), source.language());
  }

  private void stateTimes() {
    var dated = events.stream()
        .filter(TribeEvent::isHappening)
        .flatMap(event -> event.meeting().stream())
        .toList();
    DatedMeeting.notations(dated)
        .forEach(text -> draft.state(Field.RECURRENCE, text, record.at("start_date"), FEED));
    // "UTC-8" is an offset of today, not a zone.
    record.find("timezone")
        .filter(zone -> zone.contains("/"))
        .ifPresent(zone -> draft.state(Field.ZONE, zone, record.at("timezone"), FEED));
  }

  private void stateText() {
    var at = record.at("description");
    var text = record.text("description");
    draft.state(Field.DESCRIPTION, Prose.withoutPasscodes(text), at, FEED);
    Prose.findRule(text).ifPresent(words -> draft.state(Field.SCHEDULE, words, at, PROSE));
    Prose.findNotice(text).ifPresent(words -> draft.state(Field.STATUS, words, at, PROSE));
    var written = record.node().path("description").asString("");
    Jsoup.parseBodyFragment(written, source.home().page().toString())
        .select("a[href]")
        .forEach(link -> Contacts.stateAnchor(draft, link, at));
    Contacts.state(draft, text, at);
  }

  /// People are told by first name only.
  private void stateOrganizer(FeedRecord organizer) {
    var name = organizer.text("organizer");
    var at = organizer.at("organizer");
    Organizers.findFirstName(name, source.name())
        .ifPresentOrElse(
            first -> draft.state(Field.CONTACT, first, at, FEED),
            () -> draft.state(Field.ORGANIZER, name, at, FEED));
    organizer.copy("phone", Field.PHONE, draft);
    organizer.copy("email", Field.EMAIL, draft);
  }

  private void stateCost() {
    record.copy("cost", Field.COST, draft);
    if (!draft.states(Field.COST)) {
      var details = record.below("cost_details");
      details.node()
          .path("values")
          .valueStream()
          .map(value -> value.asString(""))
          .filter(value -> value.matches("\\d.*"))
          .map(value -> value.equals("0") ? "Free" : details.text("currency_symbol") + value)
          .forEach(price -> draft.state(Field.COST, price, details.at("values"), FEED));
    }
  }

  /// The page of the series, which is that of a date without the date.
  private URI page(URI address) {
    return Stream.of(record.text("url"))
        .map(text -> DATE_OF_PAGE.matcher(text).replaceFirst("/"))
        .map(WebAddress::parse)
        .flatMap(Optional::stream)
        .filter(page -> WebAddress.sameHost(page, address))
        .findFirst()
        .orElse(source.home().page());
  }
}
