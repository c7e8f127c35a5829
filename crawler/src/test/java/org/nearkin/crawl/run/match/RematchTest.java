package org.nearkin.crawl.run.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.crawl.run.match.Saying.list;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;

class RematchTest {
  /// Keys such as fingerprints are, whatever the name.
  private static final String OLD = "-aaaaaaaaa0";
  private static final String NEW = "-bbbbbbbbb0";
  private static final Map<String, String> MATCHED = Map.of(NEW, OLD);
  private static final Map<String, String> NONE = Map.of();

  private static Saying old(String name) {
    return Saying.named(OLD, name);
  }

  private static Saying now(String name) {
    return Saying.named(NEW, name);
  }

  private static Map<String, String> find(Saying lost, Saying fresh) {
    return Rematch.find(list(lost), list(fresh));
  }

  private static Saying full(Saying named) {
    return named.at("Weavers Hall, 12 Loom Street").on("2nd Tuesday, 6 pm").call("555-0111");
  }

  @Test
  void nothingMatchesNothing() {
    assertEquals(NONE, Rematch.find(List.of(), List.of()));
    assertEquals(NONE, Rematch.find(list(old("Stroke Club")), List.of()));
  }

  @Test
  void aTellingNameThatStandsOnceIsEnoughIfNothingDiffers() {
    assertEquals(MATCHED, find(old("Stroke Club"), now("STROKE CLUB")));
    assertEquals(NONE, find(old("Support Group"), now("Support Group")));
    assertEquals(NONE, find(old("Stroke Club"), now("Lupus Club")));
  }

  @Test
  void aNewTimeIsAChangeWhereThePlaceOrTheContactStays() {
    var hall = "Weavers Hall, 12 Loom Street";
    assertEquals(MATCHED, find(old("Stroke Club").at(hall).on("Wednesdays 7 pm"),
        now("Stroke Club").at(hall).on("Thursdays 7 pm")));
    assertEquals(MATCHED, find(old("Stroke Club").call("555-0111").on("Wednesdays 7 pm"),
        now("Stroke Club").call("(508) 555-0111").on("Thursdays 7 pm")));
    assertEquals(NONE, find(old("Stroke Club").on("Wednesdays 7 pm"),
        now("Stroke Club").on("Thursdays 7 pm")));
  }

  @Test
  void anotherHourOfTheSameDayIsASmallChange() {
    assertEquals(MATCHED, find(old("Stroke Club").on("2nd Tuesday, 6:30 pm"),
        now("Stroke Club").on("second Tues. of the month at 7 pm")));
  }

  @Test
  void aMoveNeedsTheOldTimeAndTheOldContact() {
    var before = full(old("Stroke Club"));
    var library = now("Stroke Club").at("Ferry Branch Library, 9 Pier Road");
    assertEquals(MATCHED, find(before, library.on("2nd Tuesday, 6 pm").call("555-0111")));
    assertEquals(NONE, find(before, library.on("2nd Tuesday, 6 pm")));
    assertEquals(NONE, find(before, library.on("Fridays at noon").call("555-0111")));
  }

  @Test
  void anotherRoomIsNoOtherPlace() {
    assertEquals(MATCHED, find(
        old("Ostomy Group").at("Ferry Campus, Conf. Rm. A, 12 Loom Street").on("Fridays at noon"),
        now("Ostomy Group").at("Ferry Campus, Room 210, 12 Loom St.").on("Mondays at noon")));
  }

  @Test
  void placeAndTimeAndContactAllNewAreAnotherGroup() {
    assertEquals(NONE, find(full(old("Stroke Club")), now("Stroke Club")
        .at("Ferry Branch Library, 9 Pier Road")
        .on("Fridays at noon")
        .call("555-0122")));
    assertEquals(NONE, find(full(old("Stroke Club")), now("Stroke Club")
        .at("Weavers Hall, 12 Loom Street")
        .on("Fridays at noon")
        .call("555-0122")));
  }

  @Test
  void chaptersOfOneNameInTwoTownsAreNeverMixed() {
    var before = full(old("Steady Chapter"));
    var after = full(now("Steady Chapter"));
    assertEquals(NONE, find(before.and(Field.CITY, "Akron"), after.and(Field.CITY, "Dayton")));
    assertEquals(MATCHED, find(before.and(Field.CITY, "Akron"), after.and(Field.CITY, "AKRON")));
    assertEquals(NONE, find(
        old("Steady Chapter").at("12 Loom Street, Akron, OH 44301").on("Mondays 7 pm"),
        now("Steady Chapter").at("12 Loom Street, Dayton, OH 45402").on("Mondays 7 pm")));
  }

  @Test
  void chaptersAreToldApartByPlace() {
    var lost = list(
        Saying.named("-aaaaaaaaa1", "Steady Chapter").at("12 Loom Street").on("Mondays 7 pm"),
        Saying.named("-aaaaaaaaa2", "Steady Chapter").at("9 Pier Road").on("Mondays 7 pm"));
    var fresh = list(
        Saying.named("-bbbbbbbbb1", "Steady Chapter").at("9 Pier Road").on("Mondays 7:30 pm"),
        Saying.named("-bbbbbbbbb2", "Steady Chapter").at("12 Loom Street").on("Mondays 7:30 pm"));
    assertEquals(Map.of("-bbbbbbbbb1", "-aaaaaaaaa2", "-bbbbbbbbb2", "-aaaaaaaaa1"),
        Rematch.find(lost, fresh));
  }

  @Test
  void aNameBorneTwiceNeedsPlaceOrContact() {
    var lost = list(old("Steady Chapter").on("Mondays 7 pm"),
        Saying.named("-aaaaaaaaa2", "Steady Chapter").on("Fridays at noon"));
    assertEquals(NONE, Rematch.find(lost, list(now("Steady Chapter").on("Mondays 7 pm"))));
  }

  @Test
  void twoThatAgreeEquallyAreBothLeftAlone() {
    var lost = list(full(old("Stroke Club")), full(Saying.named("-aaaaaaaaa2", "Stroke Club")));
    assertEquals(NONE, Rematch.find(lost, list(full(now("Stroke Club")))));
  }

  @Test
  void whatIsSettledIsNoRivalAnyMore() {
    var lost = list(Saying.named("-aaaaaaaaa1", "Hope at Noon").at("12 Loom Street"),
        Saying.named("-aaaaaaaaa2", "Hope at Noon").at("12 Loom Street").call("555-0111"));
    var fresh = list(Saying.named("-bbbbbbbbb1", "Hope at Noon").at("12 Loom Street"),
        Saying.named("-bbbbbbbbb2", "Hope at Noon").at("12 Loom Street").call("555-0111"));
    assertEquals(Map.of("-bbbbbbbbb1", "-aaaaaaaaa1", "-bbbbbbbbb2", "-aaaaaaaaa2"),
        Rematch.find(lost, fresh));
  }

  @Test
  void ofSeveralMeetingsOfOneNameAnotherDayIsAnotherMeeting() {
    var before = list(old("Hope at Noon").at("12 Loom Street").on("Mondays at noon"));
    var after = list(now("Hope at Noon").at("12 Loom Street").on("Tuesdays at noon"));
    var kept = Saying.named("-ccccccccc0", "Hope at Noon").at("12 Loom Street");
    assertEquals(MATCHED, Rematch.find(before, after));
    assertEquals(NONE, Rematch.find(before, after, list(kept.on("Fridays at noon"))));
    assertEquals(MATCHED, Rematch.find(before,
        list(now("Hope at Noon").at("12 Loom Street").on("Mondays at 12:30 pm")),
        list(kept.on("Fridays at noon"))));
  }

  @Test
  void genericWordsAndParenthesesMayComeAndGoWhereSomethingElseAgrees() {
    assertEquals(MATCHED, find(old("Lupus Support Group").call("555-0111"),
        now("The Lupus Group").call("555-0111")));
    assertEquals(MATCHED, find(old("Lupus Group (Spanish spoken)").call("555-0111"),
        now("Lupus Groups").call("555-0111")));
    assertEquals(NONE, find(old("Lupus Support Group"), now("The Lupus Group")));
    assertEquals(NONE, find(old("Lupus Group (Akron)").call("555-0111").on("Mondays 7 pm"),
        now("Lupus Group (Dayton)").call("555-0111").on("Mondays 7 pm")));
  }

  @Test
  void aNewNameThatSaysTheOldOneNeedsEverythingElse() {
    assertEquals(MATCHED, find(full(old("Stroke Club")), full(now("Stroke Club and Friends"))));
    assertEquals(NONE, find(full(old("Stroke Club")), now("Stroke Club and Friends")
        .at("Weavers Hall, 12 Loom Street")
        .on("2nd Tuesday, 6 pm")));
    assertEquals(NONE, find(full(old("Stroke Club for Men")), full(now("Stroke Club for Women"))));
  }

  @Test
  void anotherGroupInTheSameRoomAtTheSameHourIsNoRename() {
    assertEquals(NONE, find(full(old("Stroke Club")), full(now("Lupus Circle"))));
  }

  @Test
  void aFormerNameThatIsToldIsARename() {
    var renamed = full(now("Heart Alumni"));
    assertEquals(MATCHED, find(full(old("Second Beat Cardiac Club")),
        renamed.and(Field.DESCRIPTION, "Formerly the Second Beat club. Bring lunch.")));
    assertEquals(NONE, find(full(old("Second Beat Cardiac Club")),
        renamed.and(Field.DESCRIPTION, "Bring lunch.")));
    assertEquals(NONE, find(full(old("Second Beat Cardiac Club")), now("Heart Alumni")
        .and(Field.DESCRIPTION, "Formerly the Second Beat club.")
        .call("555-0111")));
  }

  @Test
  void aSwitchboardTellsNoGroup() {
    var other = Saying.named("-aaaaaaaaa2", "Lupus Circle").call("555-0111");
    var before = old("Stroke Club").call("555-0111").on("Mondays 7 pm");
    var after = now("Stroke Club").call("555-0111").on("Fridays at noon");
    assertEquals(MATCHED, find(before, after));
    assertEquals(NONE, Rematch.find(list(before, other), list(after)));
    assertEquals(NONE, Rematch.find(list(before), list(after), list(other)));
  }

  @Test
  void extensionsOfOneSwitchboardAreTwoPhones() {
    var before = old("Stroke Club").on("Mondays 7 pm").call("(715) 555-0126 ext 4");
    assertEquals(NONE, find(before,
        now("Stroke Club").on("Fridays at noon").call("(715) 555-0126 ext 5")));
    assertEquals(MATCHED, find(before,
        now("Stroke Club").on("Fridays at noon").call("715.555.0126 x4")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"meeting-%s", "/groups/%s/", "/groups/#%s"})
  void listingsWithIdsOfTheirOwnAreOneOnlyIfNothingDiffers(String key) {
    var before = full(Saying.named(key.formatted("17"), "Stroke Club"));
    var after = Saying.named(key.formatted("18"), "Stroke Club");
    assertEquals(Map.of(after.key(), before.key()), find(before, full(after)));
    assertEquals(NONE, find(before, after));
    assertEquals(NONE, find(before, after.at("Weavers Hall, 12 Loom Street")
        .on("2nd Tuesday, 7 pm")
        .call("555-0111")));
  }

  @Test
  void aPageThatMovedKeepsItsLastPart() {
    var before = full(Saying.named("/chapters/akron.html", "Stroke Club"));
    var after = Saying.named("/about/chapters/akron/", "Stroke Club")
        .on("Fridays at noon")
        .at("12 Loom Street");
    assertEquals(Map.of(after.key(), before.key()), find(before, after));
    var index = Saying.named("/akron/index.html", "Stroke Club");
    assertEquals(NONE, find(Saying.named("/dayton/index.html", "Stroke Club"), index));
  }

  @Test
  void aListingMayGetOrLoseAnId() {
    var print = full(Saying.named("stroke-club-0123456789", "Stroke Club"));
    var later = Saying.named("/groups/#stroke", "Stroke Club")
        .at("12 Loom Street")
        .on("Fridays at noon");
    assertEquals(Map.of(later.key(), print.key()), find(print, later));
    assertEquals(Map.of(print.key(), later.key()), find(later, print));
  }

  @Test
  void ofTwoMeetingsThatBecameTwoListingsOneGoesOn() {
    var before = full(Saying.named(OLD, "Stroke Club")).on("Mondays and Thursdays 7 pm");
    var both = old("Stroke Club").at("12 Loom Street").on("Mondays and Thursdays, 7 pm");
    var monday = Saying.named("-bbbbbbbbb1", "Stroke Club")
        .at("12 Loom Street")
        .on("Mondays, 7 pm");
    var thursday = Saying.named("-bbbbbbbbb2", "Stroke Club")
        .at("12 Loom Street")
        .on("Thursdays, 7 pm");
    assertEquals(Map.of("-bbbbbbbbb1", OLD), Rematch.find(list(both), list(monday, thursday)));
    assertEquals(Map.of("-bbbbbbbbb2", OLD), Rematch.find(
        list(both.call("555-0111")), list(monday, thursday.call("555-0111"))));
    assertEquals(NONE, Rematch.find(list(before), list(
        monday.on("Fridays at noon"), thursday.on("Saturdays at noon"))));
  }

  @Test
  void aCalendarThatPrintsLaterDatesOfTheSameRuleStaysTheSame() {
    var before = old("Worry Hour").and(Field.RECURRENCE,
        "DATE=2026-11-30,2026-12-07,2026-12-14;12:00-13:00").at("Health Center");
    var after = now("Worry Hour").and(Field.RECURRENCE,
        "DATE=2027-01-11,2027-01-18,2027-01-25;12:00-13:00").at("Elsewhere House");
    assertEquals(NONE, find(before, after));
    assertEquals(MATCHED, find(before.call("555-0111"), after.call("555-0111")));
  }

  @Test
  void oneRuleIsReadFromItsPartsInAnyOrder() {
    var before = old("Worry Hour").at("12 Loom Street")
        .and(Field.RECURRENCE,
            "FREQ=MONTHLY;BYDAY=2TU,4TU;18:00-19:00");
    var after = now("Worry Hour").at("9 Pier Road")
        .call("555-0111")
        .and(Field.RECURRENCE,
            "BYSETPOS=2;FREQ=MONTHLY;INTERVAL=1;BYDAY=TU;18:00-");
    assertEquals(NONE, find(before.call("555-0111"), after));
    assertEquals(MATCHED, find(old("Worry Hour").at("12 Loom Street")
        .call("555-0111")
        .on("2nd Tuesday, 6 pm"), after));
  }

  @Test
  void theOrderOfTheListsDoesNotMatter() {
    var lost = list(full(old("Stroke Club")), Saying.named("a", "Lupus Circle"),
        Saying.named("b", "Worry Hour"));
    var fresh = list(Saying.named("c", "Worry Hour").on("Mondays 7 pm"),
        Saying.named("lupus-circle-0123456789", "Lupus Circle"), full(now("Stroke Club")));
    var found = Rematch.find(lost, fresh);
    assertEquals(found, Rematch.find(lost.reversed(), fresh.reversed()));
    assertEquals(found.size(), found.values().stream().distinct().count());
  }

  @Test
  void thoseWithoutANameAreLeftAlone() {
    var nameless = new StatedListing("x", Saying.list(old("x")).getFirst().page(), "en",
        List.of());
    assertEquals(NONE, Rematch.find(List.of(nameless), List.of(
        new StatedListing("y", nameless.page(), "en", List.of()))));
  }
}
