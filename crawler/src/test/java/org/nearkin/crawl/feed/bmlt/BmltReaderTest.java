package org.nearkin.crawl.feed.bmlt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.crawl.feed.FeedSource.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedSource;
import tools.jackson.databind.json.JsonMapper;

class BmltReaderTest {

  @ParameterizedTest
  @CsvSource({
      "1, 18:00:00, 01:30:00, SU;18:00-19:30",
      "2, 06:30:00, 00:45:00, MO;06:30-07:15",
      "7, 23:15:00, 01:30:00, SA;23:15-00:45",
      "4, 12:00,    1:00,     WE;12:00-13:00",
      "5, 19:00:00, 24:00:00, TH;19:00-",
      "5, 19:00:00, '',       TH;19:00-",
      "5, '',       01:00:00, TH"})
  void theDayCountsFromSundayAndTheEndFollowsFromTheDuration(
      String day, String start, String duration, String expected) {
    var listing = meeting("""
        "weekday_tinyint": "%s", "start_time": "%s", "duration_time": "%s"
        """.formatted(day, start, duration));
    assertEquals(List.of("FREQ=WEEKLY;BYDAY=" + expected), texts(listing, Field.RECURRENCE));
  }

  @Test
  void aDumpOfTheTableCountsFromZero() {
    var content = read("""
        [{"meeting_name": "A", "weekday_tinyint": "0", "id_bigint": "1"},
         {"meeting_name": "B", "weekday_tinyint": "6", "id_bigint": "2"}]
        """);
    assertEquals(
        List.of("FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY;BYDAY=SA"),
        content.listings().stream().map(each -> texts(each, Field.RECURRENCE).getFirst()).toList());
  }

  /// Columns: venue type, formats, link, dial-in; ways to attend, venue, status.
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1 | O,D   | ''               | ''           | in person     | Elm Hall | ''
      2 | VM    | https://a.test/1 | ''           | online        | ''       | ''
      2 | VM    | https://a.test/1 | 207-555-0101 | online, phone | ''       | ''
      2 | VM    | ''               | 207-555-0101 | phone         | ''       | ''
      3 | HY    | https://a.test/1 | 207-555-0101 | hybrid, phone | Elm Hall | ''
      1 | TC    | ''               | ''           | in person     | Elm Hall | temporarily closed
      2 | TC,VM | https://a.test/1 | ''           | online        | ''       | ''
      '' | O    | ''               | ''           | in person     | Elm Hall | ''
      '' | HY   | https://a.test/1 | ''           | hybrid        | Elm Hall | ''
      '' | VM   | https://a.test/1 | ''           | online        | ''       | ''
      '' | O    | https://a.test/1 | ''           | hybrid        | Elm Hall | ''
      """)
  void theWayToAttendFollowsFromVenueTypeElseFromFormatsAndLink(String type, String formats,
      String link, String dialIn, String ways, String venue, String status) {
    var listing = meeting(
        """
            "venue_type": "%s", "formats": "%s", "virtual_meeting_link": "%s", "phone_meeting_number": "%s",
            "location_text": "Elm Hall", "location_street": "9 Elm St", "location_municipality": "Orono"
            """
            .formatted(type, formats, link, dialIn));
    assertEquals(ways, String.join(", ", texts(listing, Field.FORMAT)));
    assertEquals(venue, String.join(", ", texts(listing, Field.VENUE)));
    assertEquals(status, String.join(", ", texts(listing, Field.STATUS)));
    assertEquals(List.of("Orono"), texts(listing, Field.CITY));
  }

  @Test
  void aCommentThatRestrictsWinsOverTheDay() {
    var listing = meeting(
        """
            "weekday_tinyint": "7", "start_time": "09:00:00", "duration_time": "02:00:00", "comments": "2nd Sat only"
            """);
    assertEquals(List.of("2nd Sat only, 9:00 am - 11:00 am"), texts(listing, Field.SCHEDULE));
    assertEquals(List.of(), texts(listing, Field.RECURRENCE));
  }

  @Test
  void aDialInIsToldAsOneAndPasscodesAndPeopleAreNeverRead() {
    var listing = meeting(
        """
            "phone_meeting_number": "+1 207-555-0101,,44#", "contact_name_1": "Ruth", "contact_phone_1": "207-555-0199",
            "contact_email_1": "ruth@example.org", "email_contact": "elm@example.org",
            "virtual_meeting_additional_info": "Room opens early. Passcode: seeds"
            """);
    assertEquals(List.of("Dial-in: +1 207-555-0101,,44#"), texts(listing, Field.PHONE));
    assertEquals(List.of("elm@example.org"), texts(listing, Field.EMAIL));
    assertEquals(List.of("Room opens early."), texts(listing, Field.DESCRIPTION));
    assertTrue(listing.statements()
        .stream()
        .noneMatch(said -> said.text().matches("(?i).*(ruth|0199|seeds).*")));
  }

  @Test
  void aPrivateHomeIsNoVenueAndTheSeaIsNoPlace() {
    var listing = meeting("""
        "venue_type": "1", "location_text": "Private home", "location_municipality": "Orono",
        "latitude": "0.000000", "longitude": "0.000000"
        """);
    assertEquals(List.of(), texts(listing, Field.VENUE));
    assertEquals(List.of(), texts(listing, Field.COORDINATES));
  }

  @Test
  void formatsTellAudienceAndLanguage() {
    var listing = meeting("\"formats\": \"W, ES ,XYZ\", \"lang_enum\": \"en\"");
    assertEquals(List.of("women"), texts(listing, Field.AUDIENCE));
    assertEquals(List.of("es"), texts(listing, Field.LANGUAGE));
    assertEquals("es", listing.language());
  }

  @Test
  void whatIsLeftOutIsNamedAndTheOthersGoOn() {
    var content = read(
        """
            [{"meeting_name": "Good", "weekday_tinyint": "2", "id_bigint": "5", "root_server_id": "3"},
             7,
             {"meeting_name": " ", "weekday_tinyint": "2"},
             {"meeting_name": "Waiting", "weekday_tinyint": "2", "published": "0"},
             {"meeting_name": "Elm Area Service Committee", "weekday_tinyint": "2", "published": "1"},
             {"meeting_name": "Bad day", "weekday_tinyint": "9", "id_bigint": "6"},
             {"meeting_name": "Bad time", "weekday_tinyint": "2", "start_time": "noon", "id_bigint": "6"}]
            """);
    assertEquals(
        List.of("/1 PAGE_UNREADABLE", "/2 LISTING_WITHOUT_NAME", "/3 NOT_LISTED", "/4 NOT_LISTED",
            "/5 SCHEDULE_NOT_READ", "/6 SCHEDULE_NOT_READ"),
        content.issues()
            .stream()
            .map(issue -> issue.subject().replaceFirst(".*#", "") + " " + issue.kind())
            .toList());
    assertEquals(List.of("3-5", "6", "6-2"),
        content.listings().stream().map(StatedListing::key).toList());
    assertEquals(Issue.Kind.NOT_LISTED, content.issues().get(2).kind());
  }

  @Test
  void itsShapeTellsTheFeed() {
    var json = JsonMapper.shared();
    assertTrue(BmltReader.isFeed(
        json.readTree("[{\"meeting_name\": \"A\", \"weekday_tinyint\": \"1\"}]")));
    assertFalse(BmltReader.isFeed(json.readTree("[{\"key_string\": \"O\"}]")));
    assertFalse(BmltReader.isFeed(json.readTree("[]")));
  }

  private static StatedListing meeting(String fields) {
    var day = fields.contains("weekday_tinyint") ? "" : "\"weekday_tinyint\": \"1\", ";
    return read("[{\"meeting_name\": \"Tea\", \"id_bigint\": \"1\", " + day + fields + "}]")
        .listings()
        .getFirst();
  }

  private static FeedContent read(String json) {
    return BmltReader.read(
        FeedSource.ADDRESS, JsonMapper.shared().readTree(json), FeedSource.eastern());
  }
}
