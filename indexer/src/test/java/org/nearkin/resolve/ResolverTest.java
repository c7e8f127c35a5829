package org.nearkin.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.resolve.Stated.NOW;
import static org.nearkin.resolve.Stated.stated;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.Claims;
import org.nearkin.claim.Decision;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.ListingKey;
import org.nearkin.group.Claimed;
import org.nearkin.group.Format;
import org.nearkin.group.GroupState;
import org.nearkin.group.Membership;
import org.nearkin.group.SupportGroup;
import org.nearkin.place.Gazetteer;
import org.nearkin.place.Precision;
import org.nearkin.source.SourceDefinition.Organizer;

class ResolverTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled(Gazetteer.bundled());
  private static final String STREET = "St. Alban's Church, 77 Foundry Hill Road, Fitchburg, MA 01420";
  private static final ListingKey HOSPITAL_1 = new ListingKey("hospital", "1");
  private static final ListingKey COUNTY_1 = new ListingKey("county", "1");

  private final Resolver resolver = new Resolver(
      List.of(Stated.source("county", Organizer.ASSOCIATION),
          Stated.source("hospital", Organizer.HOSPITAL),
          Stated.source("fellowship", Organizer.FELLOWSHIP)),
      KNOWLEDGE, new Random(1));

  @Test
  void theSameMeetingOnTwoSitesIsOneGroup() {
    var group = only(List.of(), countyStroke(), hospitalStroke());
    assertEquals(2, group.provenance().listings().size());
    assertEquals("Stroke Club", group.name().value());
    assertEquals(1, group.meetings().size());
    assertEquals("+15085550142", group.contacts().phones().getFirst().value().number());
    assertEquals("club@example.org", group.contacts().emails().getFirst().value());
  }

  @Test
  void eachFieldKeepsTheClaimItStandsOn() {
    var group = only(List.of(), countyStroke(), hospitalStroke());
    assertEquals("county", group.name().claim().listing().source());
    assertEquals("hospital",
        group.contacts().emails().getFirst().claim().listing().source());
  }

  @Test
  void anotherHourAtTheSamePlaceIsAnotherGroup() {
    assertEquals(2, groups(List.of(), countyStroke(),
        stated("hospital", "1").as("Stroke Club")
            .when("First Monday of the month, 2 pm")
            .where(STREET))
        .size());
  }

  @Test
  void anotherSubjectAtTheSamePlaceAndHourIsAnotherGroup() {
    assertEquals(2, groups(List.of(), countyStroke(),
        stated("hospital", "1").as("Gamblers Anonymous")
            .when("First Monday of the month, 6 pm")
            .where(STREET))
        .size());
  }

  @Test
  void anotherTownIsAnotherGroup() {
    assertEquals(2, groups(List.of(), countyStroke(),
        stated("hospital", "1").as("Stroke Club")
            .when("First Monday of the month, 6 pm")
            .where("12 Mill Street, Leominster, MA 01453"))
        .size());
  }

  @Test
  void anotherAudienceIsAnotherGroup() {
    assertEquals(2, groups(List.of(),
        stated("county", "1").as("Women's Stroke Club").when("First Monday, 6 pm").where(STREET),
        stated("hospital", "1").as("Men's Stroke Club").when("First Monday, 6 pm").where(STREET))
        .size());
  }

  @Test
  void recordsOfAFeedWithOneNameAndPlaceAreMeetingsOfOneGroup() {
    var group = only(List.of(),
        stated("fellowship", "mon").fromAFeed()
            .as("Morning Light")
            .where(STREET)
            .say(Field.RECURRENCE, "FREQ=WEEKLY;BYDAY=MO;07:00-08:00"),
        stated("fellowship", "wed").fromAFeed()
            .as("Morning Light")
            .where(STREET)
            .say(Field.RECURRENCE, "FREQ=WEEKLY;BYDAY=WE;07:00-08:00"));
    assertEquals(2, group.meetings().size());
  }

  @Test
  void peopleKeepListingsApartForEver() {
    var notSame = new Decision.NotSame(NOW, COUNTY_1, HOSPITAL_1);
    assertEquals(2, groups(List.of(notSame), countyStroke(), hospitalStroke()).size());
  }

  @Test
  void peopleJoinListingsThatLookDifferent() {
    var same = new Decision.Same(NOW, COUNTY_1, HOSPITAL_1);
    assertEquals(1, groups(List.of(same), countyStroke(),
        stated("hospital", "1").as("Aphasia choir").when("Fridays at 3 pm")).size());
  }

  @Test
  void anEditWinsOverTheSource() {
    var edit = new Decision.Edit(NOW, COUNTY_1, Field.NAME, "Stroke Survivors");
    assertEquals("Stroke Survivors", only(List.of(edit), countyStroke()).name().value());
  }

  @ParameterizedTest
  @CsvSource({"0, FRESH", "14, FRESH", "15, AGING", "60, AGING", "61, DOUBTFUL", "180, DOUBTFUL",
      "181, HIDDEN"})
  void agesByTheTableOfStates(int days, GroupState state) {
    assertEquals(state, only(List.of(), countyStroke().seenDaysAgo(days)).state());
  }

  @Test
  void confirmingMakesFreshAgain() {
    var confirm = new Decision.Confirm(NOW.minus(Duration.ofDays(3)), COUNTY_1);
    assertEquals(GroupState.FRESH, only(List.of(confirm), countyStroke().seenDaysAgo(90)).state());
  }

  @Test
  void optingOutHidesForEver() {
    var decisions = List.<Decision>of(
        new Decision.OptOut(NOW, COUNTY_1), new Decision.Confirm(NOW, COUNTY_1));
    assertEquals(GroupState.HIDDEN, only(decisions, countyStroke()).state());
  }

  @Test
  void closingLeavesATombstone() {
    assertEquals(GroupState.GONE,
        only(List.of(new Decision.Close(NOW, COUNTY_1)), countyStroke()).state());
  }

  @Test
  void aPauseEndsOnItsDate() {
    var running = new Decision.Pause(NOW, COUNTY_1, Optional.of(LocalDate.of(2026, 12, 1)));
    var over = new Decision.Pause(NOW, COUNTY_1, Optional.of(LocalDate.of(2026, 11, 1)));
    assertEquals(GroupState.PAUSED, only(List.of(running), countyStroke()).state());
    assertEquals(GroupState.FRESH, only(List.of(over), countyStroke()).state());
  }

  @Test
  void aSourceThatSaysOnHoldPauses() {
    assertEquals(GroupState.PAUSED,
        only(List.of(),
            stated("county", "1").as("Stroke Club").when("On hold until further notice"))
            .state());
  }

  @Test
  void datesThatHaveAllPassedAreDoubtful() {
    var group = only(List.of(), stated("county", "1").as("Stroke Club")
        .where(STREET)
        .say(Field.RECURRENCE, "DATE=2026-09-01,2026-09-08;18:00-19:00"));
    assertEquals(GroupState.DOUBTFUL, group.state());
  }

  @Test
  void printedDatesAreNeverExtended() {
    var group = only(List.of(), stated("county", "1").as("Stroke Club")
        .where(STREET)
        .say(Field.RECURRENCE, "DATE=2026-12-08,2027-01-12,2027-02-09,2027-03-09;18:00-19:00"));
    var schedule = group.meetings().getFirst().schedule().orElseThrow().value();
    var year = org.nearkin.schedule.Occurrences.dates(
        schedule.times().getFirst().recurrence(), LocalDate.of(2026, 12, 1),
        LocalDate.of(2028, 1, 1));
    assertEquals(List.of(LocalDate.of(2026, 12, 8), LocalDate.of(2027, 1, 12),
        LocalDate.of(2027, 2, 9), LocalDate.of(2027, 3, 9)), year);
  }

  @Test
  void wordsThatAgreeWithPrintedDatesAreTheRuleAndTakeTheirHours() {
    var group = only(List.of(), stated("county", "1").as("Stroke Club")
        .where(STREET)
        .when("Second Tuesday of the month")
        .say(Field.RECURRENCE, "DATE=2026-12-08,2027-01-12,2027-02-09;18:00-19:00"));
    var time = group.meetings().getFirst().schedule().orElseThrow().value().times().getFirst();
    assertEquals(Optional.of("FREQ=MONTHLY;BYDAY=2TU"), time.recurrence().rule());
    assertEquals(Optional.of(LocalTime.of(18, 0)), time.start());
  }

  @Test
  void anAddressIsPutOnTheMapAndGivesTheZone() {
    var meeting = only(List.of(), countyStroke()).meetings().getFirst();
    var venue = meeting.venue().orElseThrow().value();
    assertEquals(Optional.of("St. Alban's Church"), venue.name());
    assertEquals(Optional.of("77 Foundry Hill Road"), venue.address().street());
    assertEquals("America/New_York", meeting.zone().orElseThrow().getId());
    assertTrue(venue.tag()
        .orElseThrow()
        .point()
        .metresTo(new org.nearkin.place.GeoPoint(42.5834, -71.8023)) < 10_000);
    assertEquals(Set.of(Format.IN_PERSON), only(List.of(), countyStroke()).formats());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Hope Hall, 12 Mill Street, Leominster, MA 01453. Use the back door, we are upstairs",
      "Hope Hall, 12 Mill Street, Leominster MA 01453 (ring twice)",
      "Hope Hall, 12 Mill Street, Leominster, Massachusetts (ring twice)"})
  void whatFollowsAnAddressIsNotPartOfIt(String place) {
    var venue = only(List.of(), stated("county", "1").as("Stroke Club").where(place)).meetings()
        .getFirst()
        .venue()
        .orElseThrow()
        .value();
    assertEquals(Optional.of("12 Mill Street"), venue.address().street());
    assertEquals(Optional.of("Leominster"), venue.address().city());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Hope Hall, 12 Mill Street, Leominster",
      "Leominster, at Hope Hall, 12 Mill Street",
      "Leominster; location given when you call"})
  void aTownWithoutAStateIsLookedForInTheSourcesOwn(String place) {
    var venue = only(List.of(), stated("county", "1").as("Stroke Club").where(place)).meetings()
        .getFirst()
        .venue()
        .orElseThrow()
        .value();
    assertEquals(Optional.of("Leominster"), venue.address().city());
    assertTrue(venue.tag().orElseThrow().precision().compareTo(Precision.CITY) <= 0);
  }

  @Test
  void aPlaceKnownByItsStateOnlyIsReported() {
    var issues = resolve(List.of(), Map.of(),
        stated("county", "1").as("Stroke Club").where("Hope Hall, 12 Mill Street")).issues();
    assertTrue(issues.stream().anyMatch(issue -> issue.kind() == Issue.Kind.PLACE_NOT_FOUND));
  }

  @Test
  void aGuardedSubjectShowsTheTownOnly() {
    var venue = only(List.of(),
        stated("county", "1").as("Domestic violence survivors")
            .when("Mondays at 6 pm")
            .where(STREET))
        .meetings()
        .getFirst()
        .venue()
        .orElseThrow()
        .value();
    assertTrue(venue.withheld());
    assertEquals(Optional.empty(), venue.address().street());
    assertEquals(Optional.empty(), venue.name());
    assertEquals(Precision.CITY, venue.tag().orElseThrow().precision());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Domestic violence survivors", "Rape survivors", "Incest survivors",
      "Stalking victims", "Human trafficking survivors"})
  void statedCoordinatesOfAGuardedSubjectAreNotEvenRounded(String name) {
    var venue = only(List.of(), stated("county", "1").as(name)
        .where(STREET)
        .say(Field.COORDINATES, "42.6001,-71.8102"))
        .meetings()
        .getFirst()
        .venue()
        .orElseThrow()
        .value();
    var town = only(List.of(), stated("county", "1").as("Stroke Club").where("Fitchburg, MA"))
        .meetings()
        .getFirst()
        .venue()
        .orElseThrow()
        .value();
    assertTrue(venue.withheld());
    assertEquals(town.tag().orElseThrow().point(), venue.tag().orElseThrow().point());
    assertEquals(Optional.empty(), venue.address().postalCode());
  }

  @Test
  void aVideoLinkWithoutAPlaceIsOnline() {
    var group = only(List.of(), stated("county", "1").as("Stroke Club")
        .when("Mondays at 6 pm")
        .say(Field.MEETING_LINK, "https://video.example.org/j/1"));
    assertEquals(Set.of(Format.ONLINE), group.formats());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ONLINE] St. Alban's Church, 77 Foundry Hill Road, Fitchburg, MA 01420",
      "Online only: St. Alban's Church, 77 Foundry Hill Road, Fitchburg, MA 01420"})
  void aLabelSaysThatNobodyGoesToThePlaceItNames(String place) {
    var group = only(List.of(), stated("county", "1").as("Stroke Club").where(place));
    assertEquals(Set.of(Format.ONLINE), group.formats());
    assertEquals(Optional.empty(), group.meetings().getFirst().venue());
  }

  @Test
  void whatIsNotStatedStaysOut() {
    var group = only(List.of(), stated("county", "1").as("Stroke Club"));
    assertEquals(Set.of(), group.formats());
    assertEquals(Optional.empty(), group.meetings().getFirst().schedule());
    assertEquals(Optional.empty(), group.details().cost());
    assertEquals(List.of(), group.details().languages());
  }

  @Test
  void aTextInAnotherLanguageStatesIt() {
    var group = only(List.of(),
        stated("county", "1").in("es").as("Grupo de apoyo para la depresión"));
    assertEquals(List.of("es"), group.details().languages().stream().map(Claimed::value).toList());
  }

  @Test
  void whatCannotBeReadIsReported() {
    var issues = resolve(List.of(), Map.of(),
        stated("county", "1").as("Wednesday people").when("call for times")).issues();
    assertTrue(issues.stream().anyMatch(issue -> issue.kind() == Issue.Kind.SCHEDULE_NOT_READ));
    assertTrue(issues.stream().anyMatch(issue -> issue.kind() == Issue.Kind.CONDITION_NOT_FOUND));
  }

  @Test
  void idsStayWithTheirListings() {
    var first = resolve(List.of(), Map.of(), countyStroke());
    var renamed = resolve(List.of(), first.memberships(),
        stated("county", "1").as("Stroke Circle").when("Fridays at 2 pm").where(STREET));
    assertEquals(first.groups().getFirst().id(), renamed.groups().getFirst().id());
  }

  @Test
  void separatingGivesTheSecondListingANewId() {
    var joined = resolve(List.of(), Map.of(), countyStroke(), hospitalStroke());
    var apart = resolve(List.of(new Decision.NotSame(NOW, COUNTY_1, HOSPITAL_1)),
        joined.memberships(), countyStroke(), hospitalStroke());
    var ids = apart.groups().stream().map(SupportGroup::id).toList();
    assertEquals(2, Set.copyOf(ids).size());
    assertTrue(ids.contains(joined.groups().getFirst().id()));
  }

  @Test
  void theSameInputsGiveTheSameGroups() {
    var memberships = resolve(List.of(), Map.of(), countyStroke(), hospitalStroke()).memberships();
    assertEquals(resolve(List.of(), memberships, countyStroke(), hospitalStroke()),
        resolve(List.of(), memberships, hospitalStroke(), countyStroke()));
  }

  @Test
  void aSourceNoLongerReadLosesNothing() {
    assertFalse(groups(List.of(), stated("forgotten", "1").as("Stroke Club")).isEmpty());
  }

  private static Stated countyStroke() {
    return stated("county", "1").as("Stroke Club")
        .when("First Monday of the month, 6 to 7 pm")
        .where(STREET)
        .say(Field.PHONE, "(508) 555-0142");
  }

  private static Stated hospitalStroke() {
    return stated("hospital", "1").as("Stroke Survivors' Monthly Support Group")
        .when("1st Monday monthly at 6pm")
        .where("Saint Albans, 77 Foundry Hill Rd., Fitchburg MA 01420")
        .say(Field.EMAIL, "club@example.org");
  }

  private SupportGroup only(List<Decision> decisions, Stated... listings) {
    var groups = groups(decisions, listings);
    assertEquals(1, groups.size(), groups.toString());
    return groups.getFirst();
  }

  private List<SupportGroup> groups(List<Decision> decisions, Stated... listings) {
    return resolve(decisions, Map.of(), listings).groups();
  }

  private Resolution resolve(
      List<Decision> decisions, Map<ListingKey, Membership> memberships, Stated... listings) {
    var versions = java.util.Arrays.stream(listings).map(Stated::version).toList();
    return resolver.resolve(new Claims(versions, decisions), memberships, NOW);
  }
}
