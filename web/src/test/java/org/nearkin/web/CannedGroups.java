package org.nearkin.web;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.ListingKey;
import org.nearkin.contact.PhoneNumber;
import org.nearkin.group.ClaimReference;
import org.nearkin.group.Claimed;
import org.nearkin.group.Contacts;
import org.nearkin.group.GroupId;
import org.nearkin.group.GroupState;
import org.nearkin.group.Kind;
import org.nearkin.group.ListingLink;
import org.nearkin.group.Meeting;
import org.nearkin.group.Standing;
import org.nearkin.group.Subject;
import org.nearkin.group.SupportGroup;
import org.nearkin.group.SupportGroup.Provenance;
import org.nearkin.group.Venue;
import org.nearkin.group.Way;
import org.nearkin.place.GeoPoint;
import org.nearkin.place.Geotag;
import org.nearkin.place.PostalAddress;
import org.nearkin.place.Precision;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;
import org.nearkin.schedule.Schedule;
import org.nearkin.vocabulary.Audience;
import org.nearkin.vocabulary.Relation;

/// Invented groups, one for each thing a page has to show.
final class CannedGroups {
  static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  static final ZoneId EASTERN = ZoneId.of("America/New_York");
  static final GeoPoint WORCESTER = new GeoPoint(42.2626, -71.8023);
  private static final URI PAGE = URI.create("https://hospital.example/groups?list=all&day=tue");
  private static final ClaimReference CLAIM = new ClaimReference(
      new ListingKey("quabbin-mha", "7"), PAGE,
      new Evidence(PAGE, "main > li:nth-child(7)", Evidence.Method.RULE, 1.0));

  static final SupportGroup LUPUS = group("7KQ2M9XPA1", "Lupus Circle of Worcester",
      GroupState.FRESH, List.of(inRoom("Every Tuesday, 7–8:30 pm", 0.97, room(false))));
  static final SupportGroup ESCAPED = group("7KQ2M9XPA2", "Ann & <b>Bob</b>",
      GroupState.AGING, List.of(online("2nd Sat of the month 10am ET")));
  static final SupportGroup UNREADABLE = group("7KQ2M9XPA3", "Widows’ Coffee Table",
      GroupState.DOUBTFUL, List.of(inRoom("most Fridays, weather permitting", 0.3, room(true))));
  static final SupportGroup PAUSED = group("7KQ2M9XPA4", "Walking Together", GroupState.PAUSED,
      List.of());
  static final SupportGroup HIDDEN = group("7KQ2M9XPA5", "Old Harbor Group", GroupState.HIDDEN,
      List.of(inRoom("Mondays 6 pm", 0.97, room(false))));
  static final SupportGroup GONE = group("7KQ2M9XPA6", "Closed Door Group", GroupState.GONE,
      List.of());
  static final List<SupportGroup> ALL = List.of(LUPUS, ESCAPED, UNREADABLE, PAUSED, HIDDEN, GONE);

  private CannedGroups() {}

  static Optional<SupportGroup> find(GroupId id) {
    return ALL.stream().filter(group -> group.id().equals(id)).findFirst();
  }

  /// The first of two groups that turned out to be one.
  static final GroupId JOINED = new GroupId("7KQ2M9XPB1");

  static Optional<GroupId> findSuccessor(GroupId id) {
    return id.equals(JOINED) ? Optional.of(LUPUS.id()) : Optional.empty();
  }

  private static SupportGroup group(String id, String name, GroupState state,
      List<Meeting> meetings) {
    var bare = meetings.isEmpty();
    return new SupportGroup(
        new GroupId(id),
        claimed(name),
        Kind.GROUP,
        new Subject(bare ? List.of() : List.of(claimed("lupus")),
            bare ? Set.of() : Set.of(Relation.CAREGIVER, Relation.SELF),
            bare ? Set.of() : Set.of(Audience.ADULTS)),
        meetings,
        bare ? new Contacts(List.of(), List.of(), List.of()) : contacts(),
        bare ? CannedDetails.bare(CLAIM) : CannedDetails.of(state, CLAIM),
        new Provenance(
            new Standing(state, NOW.minusSeconds(3 * 86_400 + 60), Optional.empty()),
            List.of(new ListingLink(CLAIM.listing(), "Quabbin Mental Health Alliance", PAGE,
                NOW.minusSeconds(86_400 + 60)))));
  }

  private static Contacts contacts() {
    return new Contacts(
        List.of(claimed(new PhoneNumber("+15085550142", Optional.of("3"), "(508) 555-0142 ext. 3",
            false, 1))),
        List.of(claimed("lupus+group@hospital.example")),
        List.of(claimed(URI.create("https://hospital.example/lupus")),
            claimed(URI.create("javascript:alert(1)"))));
  }

  private static Meeting inRoom(String when, double confidence, Venue venue) {
    return new Meeting(Optional.of(claimed(schedule(when, confidence))), Optional.of(EASTERN),
        Set.of(Way.PLACE), Optional.of(claimed(venue)), Optional.empty());
  }

  private static Meeting online(String when) {
    return new Meeting(Optional.of(claimed(schedule(when, 0.95))), Optional.empty(),
        Set.of(Way.VIDEO), Optional.empty(),
        Optional.of(claimed(URI.create("https://video.example/room/1"))));
  }

  private static Schedule schedule(String text, double confidence) {
    return new Schedule(text, List.of(new MeetingTime(Recurrence.of("FREQ=WEEKLY;BYDAY=TU"),
        Optional.empty(), Optional.empty())), confidence, List.of());
  }

  private static Venue room(boolean withheld) {
    return new Venue(Optional.of("Lakeside Library, room 2"),
        new PostalAddress(Optional.of("12 Elm Street"), Optional.of("Worcester"),
            Optional.of("MA"), Optional.of("01608"), Optional.of("US")),
        Optional.of(new Geotag(WORCESTER, Precision.ZIP, false)), withheld);
  }

  private static <T> Claimed<T> claimed(T value) {
    return new Claimed<>(value, CLAIM);
  }
}
