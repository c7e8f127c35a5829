package org.nearkin.resolve;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nearkin.claim.Evidence.Method;
import org.nearkin.claim.Field;
import org.nearkin.contact.PhoneNumber;
import org.nearkin.group.Claimed;
import org.nearkin.group.Contacts;
import org.nearkin.group.Venue;
import org.nearkin.place.Geotag;
import org.nearkin.place.Precision;
import org.nearkin.resolve.profile.Profile;
import org.nearkin.resolve.profile.Profile.Reach;
import org.nearkin.resolve.profile.Profile.Spot;
import org.nearkin.resolve.profile.Profile.Topic;
import org.nearkin.resolve.profile.Slot;
import org.nearkin.resolve.profile.Street;
import org.nearkin.resolve.profile.Title;
import org.nearkin.schedule.Schedule;

/// Takes from a listing what is compared with others.
final class Profiles {
  private final PlaceReader places;

  Profiles(Knowledge knowledge) {
    this.places = new PlaceReader(knowledge.addresses(), knowledge.geotagger());
  }

  Profile of(NormalListing listing) {
    var spot = spot(listing);
    var house = spot.street().map(Street::number);
    return new Profile(listing.key(), Title.parse(listing.name().value(), house), reach(listing),
        spot, slots(listing), topic(listing), isFeed(listing));
  }

  private Spot spot(NormalListing listing) {
    var venue = venue(listing);
    var address = venue.map(Venue::address);
    var tag = venue.flatMap(Venue::tag).filter(Profiles::isPlace);
    return new Spot(
        address.flatMap(found -> found.street()).flatMap(Street::parse),
        address.flatMap(found -> found.city().or(found::postalCode)).map(PlaceKey::fold),
        address.flatMap(found -> found.region())
            .or(() -> listing.source().home().address().region()),
        tag.map(Geotag::point),
        tag.filter(found -> found.precision() == Precision.STATED).isPresent(),
        listing.meeting().ways());
  }

  /// A room that is not published, or that nobody goes to for now, still tells whether two listings are one group.
  private Optional<Venue> venue(NormalListing listing) {
    var published = listing.meeting().venue().map(Claimed::value);
    return published.filter(venue -> !venue.withheld())
        .or(() -> places
            .find(new Speaker(listing.version(), listing.source()), Optional.empty())
            .map(placed -> placed.venue().value()))
        .or(() -> published);
  }

  /// A county or a state is no distance to measure.
  private static boolean isPlace(Geotag tag) {
    return tag.precision().radiusMetres() <= Precision.CITY.radiusMetres();
  }

  private static Reach reach(NormalListing listing) {
    Contacts contacts = listing.contacts();
    return new Reach(
        values(contacts.phones()).stream().map(PhoneNumber::number).collect(Collectors.toSet()),
        Set.copyOf(values(contacts.emails())),
        listing.meeting()
            .link()
            .map(Claimed::value)
            .map(URI::toString)
            .stream()
            .collect(Collectors.toSet()));
  }

  private static <T> List<T> values(List<Claimed<T>> claimed) {
    return claimed.stream().map(Claimed::value).distinct().toList();
  }

  private static Set<Slot> slots(NormalListing listing) {
    return listing.meeting()
        .schedule()
        .map(Claimed::value)
        .filter(Schedule::isPublishable)
        .map(schedule -> Slot.of(schedule.times(), listing.meeting().zone()))
        .orElse(Set.of());
  }

  private static Topic topic(NormalListing listing) {
    var subject = listing.subject();
    var languages = new HashSet<>(values(listing.details().languages()));
    return new Topic(Set.copyOf(subject.conditionIds()), subject.relations(), subject.audiences(),
        languages.isEmpty() ? Set.of(listing.source().language()) : languages);
  }

  private static boolean isFeed(NormalListing listing) {
    return Optional.of(listing.version().said())
        .flatMap(said -> said.find(Field.NAME))
        .filter(statement -> statement.evidence().method() == Method.FEED)
        .isPresent();
  }
}
