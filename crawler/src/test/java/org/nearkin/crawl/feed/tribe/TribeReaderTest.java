package org.nearkin.crawl.feed.tribe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.crawl.feed.FeedSource.texts;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedSource;
import tools.jackson.databind.json.JsonMapper;

class TribeReaderTest {
  private static final String VENUE = """
      {"venue": "Elm &#8211; Hall", "address": "9 Elm St", "city": "Orono", "state": "ME", "zip": "04473",
       "country": "United States", "phone": "207-555-0100"}
      """;

  @Test
  void theDatesOfASeriesAreOneListing() {
    var content = read(
        """
            {"title": "Stroke Circle", "start_date": "2026-12-08 18:00:00", "end_date": "2026-12-08 19:30:00"},
            {"title": "Stroke Circle (note early date)", "start_date": "2026-12-22 18:00:00", "end_date": "2026-12-22 19:30:00"},
            {"title": "CANCELLED: Stroke Circle", "start_date": "2027-01-12 18:00:00", "end_date": "2027-01-12 19:30:00"},
            {"title": "Stroke Circle", "start_date": "2027-01-12 10:00:00", "end_date": "2027-01-12 11:00:00"}
            """);
    assertEquals(2, content.listings().size());
    assertEquals(List.of("DATE=2026-12-08,2026-12-22;18:00-19:30"),
        texts(content.listings().getFirst(), Field.RECURRENCE));
    assertEquals(List.of("Stroke Circle"), texts(content.listings().getFirst(), Field.NAME));
  }

  @Test
  void aSeriesHasTheSameKeyOnEveryPageOfTheFeed() {
    var first = event("\"start_date\": \"2026-12-08 18:00:00\", \"venue\": " + VENUE);
    var second = event("\"start_date\": \"2027-02-09 18:00:00\", \"venue\": " + VENUE);
    var elsewhere = event("\"start_date\": \"2027-02-09 18:00:00\", \"venue\": []");
    assertEquals(first.key(), second.key());
    assertNotEquals(first.key(), elsewhere.key());
  }

  @Test
  void theNextPageIsFollowed() {
    var content = TribeReader.read(FeedSource.ADDRESS, JsonMapper.shared().readTree("""
        {"events": [], "rest_url": "https://hill.example.org/events?page=1",
         "next_rest_url": "https://hill.example.org/events/?page=2&start_date=2026-11-24 00:00:00"}
        """), FeedSource.eastern());
    assertEquals(
        List.of(URI.create(
            "https://hill.example.org/events/?page=2&start_date=2026-11-24%2000:00:00")),
        content.links());
  }

  @Test
  void theDescriptionOfTheInterfaceLeadsToItsEvents() {
    var root = URI.create("https://hill.example.org/wp-json/tribe/events/v1/");
    var about = JsonMapper.shared()
        .readTree("{\"namespace\": \"tribe/events/v1\", \"routes\": {}}");
    assertTrue(TribeReader.isFeed(about));
    assertEquals(List.of(URI.create("https://hill.example.org/wp-json/tribe/events/v1/events")),
        TribeReader.read(root, about, FeedSource.eastern()).links());
    assertFalse(TribeReader.isFeed(JsonMapper.shared().readTree("{\"events\": []}")));
  }

  @Test
  void htmlAndEntitiesAreReadAsText() {
    var listing = event(
        """
            "title": "Cuidar y&nbsp;Cuidarse: duelo", "venue": %s, "cost": "",
            "cost_details": {"currency_symbol": "$", "values": ["5"]}, "timezone": "America/New_York",
            "description": "<p>2nd &amp; 4th Mondays, 6&#8211;7 pm. None in July.</p><p><a href='tel:207-555-0133'>call</a></p>"
            """
            .formatted(VENUE));
    assertEquals(List.of("Cuidar y Cuidarse: duelo"), texts(listing, Field.NAME));
    assertEquals(List.of("2nd & 4th Mondays, 6–7 pm. None in July"),
        texts(listing, Field.SCHEDULE));
    assertEquals(List.of("Elm – Hall"), texts(listing, Field.VENUE));
    assertEquals(List.of("04473"), texts(listing, Field.POSTAL_CODE));
    assertEquals(List.of("$5"), texts(listing, Field.COST));
    assertEquals(List.of("America/New_York"), texts(listing, Field.ZONE));
    // The hall's phone is not the group's.
    assertEquals(List.of("207-555-0133"), texts(listing, Field.PHONE));
  }

  /// Columns: the venue, a category, the description; ways to attend, venues.
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      yes | Health | Tea and talk.                      | ''     | 1
      no  | Online | Tea and talk.                      | Online | 0
      yes | Online | Online through the winter.         | Online | 0
      yes | Health | In person and by Zoom.             | hybrid | 1
      yes | Online | In person and by Zoom.             | hybrid | 1
      no  | Health | We meet on Zoom.                   | online | 0
      yes | Health | Register online.                   | ''     | 1
      """)
  void categoryAndWordsTellHowToAttend(
      String venue, String category, String description, String formats, int venues) {
    var listing = event("""
        "venue": %s, "categories": [{"name": "%s"}], "description": "<p>%s</p>"
        """.formatted(venue.equals("yes") ? VENUE : "[]", category, description));
    assertEquals(formats, String.join(", ", texts(listing, Field.FORMAT)));
    assertEquals(venues, texts(listing, Field.VENUE).size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Ruth                   | Ruth | ''
      Ruth Quill, LCSW       | Ruth | ''
      Ruth (evenings)        | Ruth | ''
      Hill Cancer Center     | ''   | Hill Cancer Center
      Hill                   | ''   | Hill
      """)
  void aPersonWhoOrganizesIsAContactWithoutALastName(
      String organizer, String contact, String organization) {
    var listing = event("\"organizer\": [{\"organizer\": \"%s\", \"phone\": \"207-555-0144\"}]"
        .formatted(organizer));
    assertEquals(contact, String.join("", texts(listing, Field.CONTACT)));
    assertEquals(organization, String.join("", texts(listing, Field.ORGANIZER)));
    assertEquals(List.of("207-555-0144"), texts(listing, Field.PHONE));
  }

  @Test
  void whatIsNoGroupOrCannotBeReadIsNamedAndTheOthersGoOn() {
    var content = read("""
        7, {"title": ""}, {"title": "Grief Circle", "start_date": "soon"},
        {"title": "Blood Drive", "start_date": "2026-12-08 18:00:00"},
        {"title": "Salsa Night", "start_date": "2026-12-08 18:00:00"},
        {"title": "Grief Circle", "status": "draft", "start_date": "2026-12-08 18:00:00"},
        {"title": "Grief Retreat", "start_date": "2026-12-08 00:00:00", "all_day": true}
        """);
    assertEquals(
        List.of("/events/0 PAGE_UNREADABLE", "/events/1 LISTING_WITHOUT_NAME",
            "/events/2 SCHEDULE_NOT_READ", "/events/3 NOT_LISTED", "/events/4 NOT_LISTED",
            "/events/5 NOT_LISTED"),
        content.issues()
            .stream()
            .map(issue -> issue.subject().replaceFirst(".*#", "") + " " + issue.kind())
            .toList());
    assertEquals(List.of("DATE=2026-12-08"),
        texts(content.listings().getLast(), Field.RECURRENCE));
  }

  private static StatedListing event(String fields) {
    var title = fields.contains("\"title\"") ? "" : "\"title\": \"Stroke Circle\", ";
    return read("{" + title + fields + "}").listings().getFirst();
  }

  private static FeedContent read(String events) {
    var json = JsonMapper.shared()
        .readTree("{\"events\": [" + events + "], \"rest_url\": \"https://hill.example.org/\"}");
    return TribeReader.read(FeedSource.ADDRESS, json, FeedSource.eastern());
  }
}
