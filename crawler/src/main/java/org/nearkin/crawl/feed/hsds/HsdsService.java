package org.nearkin.crawl.feed.hsds;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.FeedListings;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.OtherEvents;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.source.SourceDefinition;

/// One service, and its listings: one for each place where it is held.
///
/// A place and a video room with the same times are one meeting that one attends either way.
record HsdsService(FeedRecord record, SourceDefinition source) {

  /// Whether it is a support group, as far as its name, description and terms tell.
  boolean isGroup() {
    var texts = Stream.concat(
        Stream.of(record.text("alternate_name"), record.below("program").text("name")),
        terms(record).stream().flatMap(term -> term.find("name").stream()));
    return OtherEvents.isGroup(record.text("name"), record.text("description"), texts.toList());
  }

  /// Whether it is a group, or its details may say so.
  boolean mayBeGroup() {
    return isGroup()
        || (record.find("description").isEmpty()
            && OtherEvents.findOther(record.text("name")).isEmpty());
  }

  boolean isDefunct() {
    return record.code("status").equals("defunct");
  }

  /// Whether the answer leaves out when and where, as lists may.
  boolean isShort() {
    return record.list("service_at_locations").isEmpty() && schedules(record).isEmpty();
  }

  /// The terms of taxonomies that classify a service.
  static List<FeedRecord> terms(FeedRecord record) {
    return Stream.concat(
        record.list("attributes").stream().map(each -> each.below("taxonomy_term")),
        record.list("service_taxonomys").stream().map(each -> each.below("taxonomy")))
        .toList();
  }

  /// The schedules of a service or of a service at a place, in the words of each version.
  static List<FeedRecord> schedules(FeedRecord record) {
    return Stream.of("schedules", "regular_schedules", "regular_schedule")
        .flatMap(key -> record.list(key).stream())
        .toList();
  }

  /// @param found gives keys, and takes what cannot be read
  List<StatedListing> listings(FeedListings found, URI address) {
    var places = record.list("service_at_locations");
    var rooms = places.stream().filter(HsdsService::isRoom).toList();
    var halls = places.stream().filter(place -> !isRoom(place)).toList();
    var sameTimes = rooms.stream().allMatch(room -> schedules(room).isEmpty());
    return halls.size() <= 1 && (sameTimes || (halls.isEmpty() && rooms.size() == 1))
        ? List.of(listing(key(), places, found, address))
        : places.stream()
            .map(place -> listing(key() + place.find("id").map(id -> "-" + id).orElse(""),
                List.of(place), found, address))
            .toList();
  }

  private static boolean isRoom(FeedRecord place) {
    return place.below("location").code("location_type").equals("virtual");
  }

  private String key() {
    return record.find("id")
        .orElseGet(() -> Fingerprint.of(
            List.of(record.text("name"), record.below("organization").text("name"))));
  }

  private StatedListing listing(
      String wished, List<FeedRecord> places, FeedListings found, URI address) {
    var draft = new ListingDraft(address, Evidence.Method.FEED);
    var people = HsdsPeople.of(record, places, source.name());
    record.copy("name", Field.NAME, draft);
    var organization = record.below("organization");
    draft.state(Field.ORGANIZER, people.withoutSecrets(organization.text("name")),
        organization.at("name"), FeedRecord.FEED);
    new HsdsTexts(record, draft, people).state();
    HsdsPlace.stateAttending(record, draft, people);
    var schedules = schedules(places);
    new HsdsTimes(record, draft, people, found).state(schedules);
    var way = record.find("attending_type").isPresent()
        || schedules.stream().anyMatch(each -> each.find("attending_type").isPresent());
    new HsdsPlace(draft, people).state(places, !way);
    new HsdsContacts(record, draft, people).state(places, schedules);
    stateRest(draft, people);
    return draft.finish(found.uniqueKey(Stream.of(wished)), page(), source.language());
  }

  /// Those of the place itself, else of the service; a building's opening hours are not the group's.
  private List<FeedRecord> schedules(List<FeedRecord> places) {
    var own = places.stream().flatMap(place -> schedules(place).stream()).toList();
    return own.isEmpty() ? schedules(record) : own;
  }

  private void stateRest(ListingDraft draft, HsdsPeople people) {
    if (!record.code("status").equals("active")) {
      record.copy("status", Field.STATUS, draft);
    }
    for (var key : List.of("alert", "description")) {
      Prose.findNotice(people.withoutSecrets(record.text(key)))
          .ifPresent(words -> draft.state(Field.STATUS, words, record.at(key), FeedRecord.FEED));
    }
  }

  /// The service's own page, where it is one of the source's site.
  private URI page() {
    return Optional.of(record.text("url"))
        .flatMap(WebAddress::parse)
        .filter(page -> WebAddress.sameHost(page, source.home().page()))
        .orElse(source.home().page());
  }
}
