package org.nearkin.group;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.ListingKey;
import org.nearkin.contact.PhoneNumber;
import org.nearkin.group.practice.Accessibility;
import org.nearkin.group.practice.Ages;
import org.nearkin.group.practice.Cost;
import org.nearkin.group.practice.Guests;
import org.nearkin.group.practice.Joining;
import org.nearkin.group.practice.Leader;
import org.nearkin.group.practice.SafetyFact;
import org.nearkin.group.practice.Series;
import org.nearkin.place.GeoPoint;
import org.nearkin.place.Geotag;
import org.nearkin.place.PostalAddress;
import org.nearkin.place.Precision;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;
import org.nearkin.schedule.Schedule;
import org.nearkin.vocabulary.Audience;
import org.nearkin.vocabulary.Relation;

/// Test language: `group("ms-boston").about("multiple-sclerosis").meetsAt(42.36, -71.06).build()`.
///
/// The name gives the id, so that the same name is the same group. `when`, `room`, `in` and `withheld` speak of the
/// meeting said last.
public final class GroupBuilder {
  private static final Instant SEEN = Instant.parse("2026-11-24T15:00:00Z");

  private final GroupId id;
  private final String key;
  private final List<String> conditions = new ArrayList<>();
  private final Set<Relation> relations = EnumSet.noneOf(Relation.class);
  private final Set<Audience> audiences = EnumSet.noneOf(Audience.class);
  private final List<Meeting> meetings = new ArrayList<>();
  private final List<PhoneNumber> phones = new ArrayList<>();
  private final List<String> emails = new ArrayList<>();
  private final List<URI> websites = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private final List<Joining> joining = new ArrayList<>();
  private final List<Series> series = new ArrayList<>();
  private final List<Guests> guests = new ArrayList<>();
  private final List<Ages> ages = new ArrayList<>();
  private final List<Cost> prices = new ArrayList<>();
  private final List<Leader> leaders = new ArrayList<>();
  private final List<Accessibility> accessibility = new ArrayList<>();
  private final List<SafetyFact> safety = new ArrayList<>();
  private String name;
  private Kind kind = Kind.GROUP;
  private GroupState state = GroupState.FRESH;
  private Optional<String> summary = Optional.empty();
  private Optional<String> organizer = Optional.empty();
  private Optional<String> cost = Optional.empty();

  private GroupBuilder(String key) {
    this.id = idOf(key);
    this.key = key;
    this.name = key;
  }

  public static GroupBuilder group(String key) {
    return new GroupBuilder(key);
  }

  /// The id a group of that key has in every test.
  public static GroupId idOf(String key) {
    var seed = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return GroupId.random(new Random(seed.getMostSignificantBits()));
  }

  public GroupBuilder named(String words) {
    name = words;
    return this;
  }

  public GroupBuilder of(Kind sort) {
    kind = sort;
    return this;
  }

  public GroupBuilder about(String... conditionIds) {
    conditions.addAll(List.of(conditionIds));
    return this;
  }

  public GroupBuilder forRelation(Relation relation) {
    relations.add(relation);
    return this;
  }

  public GroupBuilder forAudience(Audience audience) {
    audiences.add(audience);
    return this;
  }

  public GroupBuilder summary(String words) {
    summary = Optional.of(words);
    return this;
  }

  public GroupBuilder runBy(String words) {
    organizer = Optional.of(words);
    return this;
  }

  public GroupBuilder costs(String words) {
    cost = Optional.of(words);
    return this;
  }

  public GroupBuilder joinBy(Joining... steps) {
    joining.addAll(List.of(steps));
    return this;
  }

  public GroupBuilder series(Series... values) {
    series.addAll(List.of(values));
    return this;
  }

  public GroupBuilder guests(Guests value) {
    guests.add(value);
    return this;
  }

  public GroupBuilder ages(Ages value) {
    ages.add(value);
    return this;
  }

  /// What the words of the cost mean; `costs` has the words.
  public GroupBuilder costing(Cost value) {
    prices.add(value);
    return this;
  }

  public GroupBuilder ledBy(Leader... values) {
    leaders.addAll(List.of(values));
    return this;
  }

  public GroupBuilder accessible(Accessibility... values) {
    accessibility.addAll(List.of(values));
    return this;
  }

  public GroupBuilder safe(SafetyFact... values) {
    safety.addAll(List.of(values));
    return this;
  }

  public GroupBuilder speaks(String... codes) {
    languages.addAll(List.of(codes));
    return this;
  }

  public GroupBuilder state(GroupState now) {
    state = now;
    return this;
  }

  public GroupBuilder phone(String number) {
    phones.add(new PhoneNumber(number, Optional.empty(), number, false, 1));
    return this;
  }

  public GroupBuilder email(String address) {
    emails.add(address);
    return this;
  }

  public GroupBuilder website(String address) {
    websites.add(URI.create(address));
    return this;
  }

  /// In person, at a place the source itself gave coordinates for.
  public GroupBuilder meetsAt(double latitude, double longitude) {
    return meetsAt(latitude, longitude, Precision.STATED);
  }

  public GroupBuilder meetsAt(double latitude, double longitude, Precision precision) {
    var tag = new Geotag(new GeoPoint(latitude, longitude), precision, false);
    return meets(Set.of(Way.PLACE), Optional.of(venue(Optional.of(tag))));
  }

  /// In person, at an address nobody could find.
  public GroupBuilder meetsSomewhere() {
    return meets(Set.of(Way.PLACE), Optional.of(venue(Optional.empty())));
  }

  public GroupBuilder meetsOnline() {
    return meets(Set.of(Way.VIDEO), Optional.empty());
  }

  public GroupBuilder meetsByPhone() {
    return meets(Set.of(Way.PHONE), Optional.empty());
  }

  /// The meeting said last can be joined online as well.
  public GroupBuilder andOnline() {
    var last = meetings.removeLast();
    var ways = EnumSet.of(Way.VIDEO);
    ways.addAll(last.ways());
    meetings.add(new Meeting(last.schedule(), last.zone(), ways, last.venue(), last.link()));
    return this;
  }

  /// `when("Tuesdays at 7 pm", "FREQ=WEEKLY;BYDAY=TU", "19:00")`, in New York's time.
  public GroupBuilder when(String text, String rule, String start) {
    var time = new MeetingTime(
        Recurrence.of(rule), Optional.of(LocalTime.parse(start)), Optional.empty());
    var schedule = new Schedule(text, List.of(time), 1, List.of());
    var last = meetings.removeLast();
    meetings.add(new Meeting(Optional.of(claimed(schedule)),
        Optional.of(ZoneId.of("America/New_York")), last.ways(), last.venue(), last.link()));
    return this;
  }

  /// The room of the meeting said last: `room("Town library", "12 Main Street", "Worcester", "MA")`.
  public GroupBuilder room(String room, String street, String city, String region) {
    var address = new PostalAddress(Optional.of(street), Optional.of(city), Optional.of(region),
        Optional.empty(), Optional.of("US"));
    return changeVenue(new Venue(Optional.of(room), address, lastVenue().tag(), false));
  }

  /// The address of the meeting said last is kept back.
  public GroupBuilder withheld() {
    var venue = lastVenue();
    return changeVenue(new Venue(venue.name(), venue.address(), venue.tag(), true));
  }

  public SupportGroup build() {
    var listing = new ListingLink(key(), "A test", URI.create("https://example.org/" + id), SEEN);
    return new SupportGroup(id, claimed(name), kind,
        new Subject(claimedAll(conditions), relations, audiences), meetings,
        new Contacts(claimedAll(phones), claimedAll(emails), claimedAll(websites)),
        details(),
        new SupportGroup.Provenance(
            new Standing(state, SEEN, Optional.empty()), List.of(listing)));
  }

  private Details details() {
    return new Details(summary.map(this::claimed), organizer.map(this::claimed),
        cost.map(this::claimed), Optional.empty(), Optional.empty(), claimedAll(languages),
        new Attending(claimedAll(joining), claimedAll(series), claimedAll(guests),
            claimedAll(ages), claimedAll(prices)),
        new Setting(claimedAll(leaders), claimedAll(accessibility), claimedAll(safety)));
  }

  private GroupBuilder meets(Set<Way> ways, Optional<Venue> venue) {
    meetings.add(new Meeting(Optional.empty(), Optional.empty(), ways,
        venue.map(this::claimed), Optional.empty()));
    return this;
  }

  private static Venue venue(Optional<Geotag> tag) {
    return new Venue(Optional.empty(), PostalAddress.UNSTATED, tag, false);
  }

  private Venue lastVenue() {
    return meetings.getLast().venue().orElseThrow().value();
  }

  private GroupBuilder changeVenue(Venue venue) {
    var last = meetings.removeLast();
    meetings.add(new Meeting(last.schedule(), last.zone(), last.ways(),
        Optional.of(claimed(venue)), last.link()));
    return this;
  }

  private ListingKey key() {
    return new ListingKey("test", key);
  }

  private <T> List<Claimed<T>> claimedAll(List<T> values) {
    return values.stream().map(this::claimed).toList();
  }

  private <T> Claimed<T> claimed(T value) {
    var page = URI.create("https://example.org/" + id);
    return new Claimed<>(value, new ClaimReference(key(), page,
        new Evidence(page, "li", Evidence.Method.RULE, 0.95)));
  }
}
