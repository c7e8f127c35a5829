package org.nearkin.crawl.feed.hsds;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;

/// Where a service is held: a place one goes to, a video room, or both.
final class HsdsPlace {
  private static final double FEED = FeedRecord.FEED;
  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(?:\\.\\d+)?");
  private static final double MOST_NORTH = 90;
  private static final double MOST_EAST = 180;
  private final ListingDraft draft;
  private final HsdsPeople people;

  HsdsPlace(ListingDraft draft, HsdsPeople people) {
    this.draft = draft;
    this.people = people;
  }

  /// The addresses of a location, in the words of each version.
  static List<FeedRecord> addresses(FeedRecord location) {
    return Stream.of("addresses", "physical_addresses")
        .flatMap(key -> location.list(key).stream())
        .toList();
  }

  /// @param places services at locations, at most one of which is a place to go to
  /// @param tellWay whether the kind of location tells how to attend, since no words do
  void state(List<FeedRecord> places, boolean tellWay) {
    var rooms = places.stream().filter(place -> type(place).equals("virtual")).toList();
    var halls = places.stream().filter(place -> isHall(place)).toList();
    halls.forEach(place -> {
      stateHall(place.below("location"));
      stateWay(place, rooms.isEmpty() ? "in person" : "hybrid", tellWay || !rooms.isEmpty());
    });
    rooms.forEach(place -> {
      var location = place.below("location");
      Contacts.stateLink(draft, location.text("url"), location.at("url"));
      stateWay(place, "online", halls.isEmpty());
    });
    places.forEach(this::stateTexts);
  }

  /// How to attend, in the words of a service or schedule; Open Referral UK 1 writes "venue" for a place one goes to.
  static void stateAttending(FeedRecord from, ListingDraft draft, HsdsPeople people) {
    var words = people.withoutSecrets(from.text("attending_type"));
    draft.state(Field.FORMAT, words.equalsIgnoreCase("venue") ? "in person" : words,
        from.at("attending_type"), FEED);
  }

  private static String type(FeedRecord place) {
    return place.below("location").code("location_type");
  }

  /// Open Referral UK 1 has no types.
  private static boolean isHall(FeedRecord place) {
    return type(place).equals("physical")
        || (type(place).isEmpty() && place.below("location").node().isObject());
  }

  private void stateWay(FeedRecord place, String way, boolean tellWay) {
    var location = place.below("location");
    if (tellWay && location.find("location_type").isPresent()) {
      draft.state(Field.FORMAT, way, location.at("location_type"), FEED);
    }
  }

  private void stateHall(FeedRecord location) {
    var venue = people.withoutSecrets(location.text("name"));
    if (!Prose.isWithheld(venue)) {
      draft.state(Field.VENUE, venue, location.at("name"), FEED);
    }
    var addresses = addresses(location);
    var visited = addresses.stream().filter(each -> !isPostal(each)).findFirst();
    visited.ifPresent(this::stateStreet);
    visited.or(() -> addresses.stream().findFirst()).ifPresent(this::stateTown);
    stateCoordinates(location);
  }

  /// Where the post goes, nobody need meet.
  private static boolean isPostal(FeedRecord address) {
    return !List.of("", "physical").contains(address.code("address_type"));
  }

  private void stateStreet(FeedRecord address) {
    var street = Stream.of("address_1", "address_2")
        .flatMap(key -> address.find(key).stream())
        .collect(Collectors.joining(", "));
    if (!Prose.isWithheld(street)) {
      draft.state(Field.STREET, street, address.at("address_1"), FEED);
    }
  }

  private void stateTown(FeedRecord address) {
    address.copy("city", Field.CITY, draft);
    Stream.of("state_province", "region")
        .filter(key -> address.find(key).isPresent())
        .findFirst()
        .ifPresent(key -> address.copy(key, Field.REGION, draft));
    address.copy("postal_code", Field.POSTAL_CODE, draft);
    address.copy("country", Field.COUNTRY, draft);
  }

  private void stateCoordinates(FeedRecord location) {
    var point = findDegrees(location, "latitude", MOST_NORTH)
        .flatMap(north -> findDegrees(location, "longitude", MOST_EAST)
            .map(east -> north + "," + east));
    point.ifPresent(
        words -> draft.state(Field.COORDINATES, words, location.at("latitude"), FEED));
  }

  /// Zero is what an interface writes for a place that it does not know.
  private static Optional<String> findDegrees(FeedRecord location, String key, double most) {
    return location.find(key)
        .filter(text -> DEGREES.matcher(text).matches())
        .filter(
            text -> Math.abs(Double.parseDouble(text)) <= most && Double.parseDouble(text) != 0);
  }

  private void stateTexts(FeedRecord place) {
    var location = place.below("location");
    copy(place, "description");
    copy(location, "description");
    copy(location, "transportation");
    location.list("accessibility").forEach(each -> {
      copy(each, "description");
      copy(each, "details");
    });
    location.list("accessibility_for_disabilities").forEach(each -> copy(each, "accessibility"));
  }

  private void copy(FeedRecord from, String key) {
    draft.state(Field.DESCRIPTION, people.withoutSecrets(from.text(key)), from.at(key), FEED);
  }
}
