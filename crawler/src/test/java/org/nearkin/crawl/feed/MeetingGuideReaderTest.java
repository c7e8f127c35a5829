package org.nearkin.crawl.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.crawl.feed.FeedSource.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;

class MeetingGuideReaderTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0                  | SU
      "3"                | WE
      ["5", 2]           | TU,FR
      [0, 2, 4]          | TU,TH,SU
      "1,3"              | MO,WE
      """)
  void theDayMayBeANumberATextOrAList(String day, String expected) {
    var listing = record("\"day\": " + day + ", \"time\": \"23:00\", \"end_time\": \"0:30\"");
    assertEquals(
        List.of("FREQ=WEEKLY;BYDAY=" + expected + ";23:00-00:30"),
        texts(listing, Field.RECURRENCE));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ["O"]         | ''                     | ''    | in person
      ["ONL","TC"]  | https://a.example/j/1  | ''    | online
      ["ONL"]       | https://a.example/j/1  | ''    | hybrid
      ["ONL"]       | https://a.example/j/1  | yes   | online
      []            | https://a.example/j/1  | ''    | hybrid
      ["TC"]        | ''                     | ''    | in person
      ["O"]         | ''                     | yes   | in person
      """)
  void theFormatFollowsFromTypesLinkAndPlace(
      String types, String link, String approximate, String format) {
    var listing = record("""
        "types": %s, "conference_url": "%s", "approximate": "%s",
        "formatted_address": "9 Elm St, Orono, ME 04473, USA"
        """.formatted(types, link, approximate));
    assertEquals(List.of(format), texts(listing, Field.FORMAT));
    assertEquals(
        types.equals("[\"TC\"]") ? List.of("inactive") : List.of(), texts(listing, Field.STATUS));
    assertEquals(
        approximate.equals("yes") ? List.of() : List.of("9 Elm St"), texts(listing, Field.STREET));
    assertEquals(List.of("04473"), texts(listing, Field.POSTAL_CODE));
  }

  @Test
  void aDialInNumberAloneIsAPhoneMeeting() {
    var listing = record(
        "\"types\": [\"ONL\", \"TC\"], \"conference_phone\": \"+12075550101,,44#\"");
    assertEquals(List.of("phone"), texts(listing, Field.FORMAT));
    assertEquals(List.of("+12075550101,,44#"), texts(listing, Field.PHONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Only meets on the 1st Friday of the month.",
      "This group meets every other Friday.",
      "2nd & 4th Fridays only",
      "Solo se reúne el primer viernes"})
  void aNoteThatIsNotWeeklyOverrulesTheDay(String note) {
    var listing = record(
        "\"day\": 5, \"time\": \"18:30\", \"notes\": \"%s Bring tea.\"".formatted(note + "\\n"));
    assertEquals(List.of(), texts(listing, Field.RECURRENCE));
    assertEquals(List.of(note.replaceFirst("\\.$", "") + ", 6:30 pm"),
        texts(listing, Field.SCHEDULE));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Birthday night is the last Friday.",
      "Business meeting: 1st Friday only",
      "Tradition study every 4th Friday.",
      "First Congregational Church"})
  void aNoteAboutOneEveningLeavesTheWeek(String note) {
    var listing = record("\"day\": 5, \"notes\": \"%s\"".formatted(note));
    assertEquals(List.of("FREQ=WEEKLY;BYDAY=FR"), texts(listing, Field.RECURRENCE));
  }

  @Test
  void withoutADayItIsByAppointment() {
    assertEquals(
        List.of("By appointment, ring first."),
        texts(record("\"notes\": \"By appointment, ring first. Bye.\""), Field.SCHEDULE));
  }

  @Test
  void peopleAndPaymentsAreNeverRead() {
    var listing = record(
        """
            "contact_1_name": "Ruth Q.", "contact_1_phone": "207-555-0199", "venmo": "@ruth", "paypal": "ruthpay",
            "group": "Elm Group", "types": ["W", "S", "X", "ZZ"], "entity": "Elm Office"
            """);
    assertTrue(listing.statements()
        .stream()
        .noneMatch(said -> said.text().matches("(?i).*(ruth|0199).*")));
    assertEquals(List.of("women"), texts(listing, Field.AUDIENCE));
    assertEquals("es", listing.language());
    assertEquals(List.of("Elm Office"), texts(listing, Field.ORGANIZER));
    assertEquals(List.of("wheelchair access"), texts(listing, Field.DESCRIPTION));
  }

  @Test
  void aForeignAddressStaysInOnePiece() {
    var listing = record("\"formatted_address\": \"Lindenstr. 9, 10119 Berlin, Germany\"");
    assertEquals(List.of("Lindenstr. 9, 10119 Berlin, Germany"), texts(listing, Field.PLACE));
    var hidden = record(
        "\"approximate\": \"yes\", \"formatted_address\": \"9 High Road, Leeds, UK\"");
    assertEquals(List.of("Leeds"), texts(hidden, Field.PLACE));
  }

  @Test
  void oneBadRecordDoesNotSpoilTheOthers() {
    var content = read("""
        [ 7, {"slug": "nameless"}, {"name": "Bad day", "slug": "a", "day": 9},
          {"name": "Bad time", "slug": "b", "day": 1, "time": "noon"},
          {"name": "Good", "slug": "b", "day": 1}, {"name": "Good", "slug": "b", "day": 1} ]
        """);
    assertEquals(
        List.of(Issue.Kind.PAGE_UNREADABLE, Issue.Kind.LISTING_WITHOUT_NAME,
            Issue.Kind.SCHEDULE_NOT_READ,
            Issue.Kind.SCHEDULE_NOT_READ),
        content.issues().stream().map(Issue::kind).toList());
    assertEquals(4, content.listings().stream().map(StatedListing::key).distinct().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<!DOCTYPE html><title>Just a moment</title>", "{\"meetings\": []}",
      "[{", "null"})
  void whatIsNoFeedIsAFailureAndNotAnEmptyFeed(String text) {
    var content = read(text);
    assertEquals(List.of(), content.listings());
    assertEquals(Issue.Kind.PAGE_UNREADABLE, content.issues().getFirst().kind());
  }

  @Test
  void deeplyNestedJsonIsAFailure() {
    assertEquals(Issue.Kind.PAGE_UNREADABLE, read("[".repeat(100_000)).issues().getFirst().kind());
  }

  private static StatedListing record(String fields) {
    return read("[{\"name\": \"Tea\", \"slug\": \"tea\", " + fields + "}]").listings().getFirst();
  }

  private static FeedContent read(String text) {
    return MeetingGuideReader.read(FeedSource.ADDRESS, text, FeedSource.eastern());
  }
}
