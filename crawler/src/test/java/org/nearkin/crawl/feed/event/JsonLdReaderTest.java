package org.nearkin.crawl.feed.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.crawl.feed.FeedSource.texts;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedSource;

class JsonLdReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "%s",
      "<!-- %s -->",
      "//<![CDATA[\n%s\n//]]>",
      "/* <![CDATA[ */ %s /* ]]> */",
      "[%s,]",
      "{\"@graph\": [{\"@type\": \"WebPage\"}, %s,],}",
      "{\"@type\": \"ItemList\", \"itemListElement\": [{\"@type\": \"ListItem\", \"item\": %s}]}",
      "%s;"})
  void eventsAreFoundHoweverTheyAreWrapped(String wrapping) {
    var json = wrapping.formatted(
        "{\"@type\": [\"Thing\", \"http://schema.org/SocialEvent\"], \"name\": \"Tea\nTalk\"}");
    assertEquals(List.of("Tea Talk"), names(read(json)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "repeatFrequency": "P1W", "byDay": "https://schema.org/Tuesday"          | FREQ=WEEKLY;BYDAY=TU
      "repeatFrequency": "P2W", "byDay": ["Monday", "Friday"], "startDate": "2026-12-04" | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;DTSTART=2026-12-04
      "repeatFrequency": "P14D", "byDay": "MO", "startDate": "2026-12-07"       | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;DTSTART=2026-12-07
      "repeatFrequency": "P1M", "byDay": "2TU"                                  | FREQ=MONTHLY;BYDAY=2TU
      "repeatFrequency": "P1M", "byDay": "-1TH"                                 | FREQ=MONTHLY;BYDAY=-1TH
      "repeatFrequency": "P1M", "byDay": "Wednesday", "byMonthWeek": [1, 3]     | FREQ=MONTHLY;BYDAY=1WE,3WE
      "repeatFrequency": "monthly", "byMonthDay": 15                            | FREQ=MONTHLY;BYMONTHDAY=15
      "repeatFrequency": "P1W", "startDate": "2026-12-03"                       | FREQ=WEEKLY;BYDAY=TH
      "byDay": "schema:Sunday"                                                  | ''
      "repeatFrequency": "P1M", "byDay": "Tuesday"                              | ''
      "repeatFrequency": "often"                                                | ''
      "repeatFrequency": "P1W", "byDay": "MO", "endDate": "2027-02-01"          | FREQ=WEEKLY;BYDAY=MO;UNTIL=2027-02-01
      "repeatFrequency": "P1W", "byDay": "MO", "exceptDate": ["2026-12-28"]     | FREQ=WEEKLY;BYDAY=MO;EXDATE=2026-12-28
      """)
  void schedulesAreReadOrLeftAlone(String schedule, String expected) {
    var listing = read("""
        {"@type": "Event", "name": "Tea", "eventSchedule":
          {"@type": "Schedule", %s, "startTime": "18:00:00", "endTime": "T19:30"}}
        """.formatted(schedule)).listings().getFirst();
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected + ";18:00-19:30"),
        texts(listing, Field.RECURRENCE));
  }

  @Test
  void datedEventsOfOneSeriesAreOneListing() {
    var content = read("[" + String.join(",",
        event("Grief &amp; Loss", "2026-12-01T18:00:00-05:00", "EventScheduled"),
        event("Grief & Loss", "2027-01-05T18:00:00-05:00", "EventRescheduled"),
        event("Grief &amp;amp; Loss", "2027-02-02T18:00:00-05:00", "EventCancelled"),
        event("Grief & Loss", "2027-02-02T10:00:00-05:00", "EventScheduled")) + "]");
    assertEquals(List.of("Grief & Loss", "Grief & Loss"), names(content));
    assertEquals(
        List.of("DATE=2026-12-01,2027-01-05;18:00-"),
        texts(content.listings().getFirst(), Field.RECURRENCE));
  }

  @Test
  void aCancelledDateIsAnExceptionOfTheSchedule() {
    var schedule = ", \"eventSchedule\": {\"@type\": \"Schedule\", \"repeatFrequency\": \"P1W\", \"byDay\": \"TU\"}}";
    var content = read(
        "[" + event("Tea", "2026-12-01T18:00", "x").replaceFirst("}$", schedule) + ","
            + event("Tea", "2026-12-08T18:00", "EventCancelled") + "]");
    assertEquals(
        List.of("FREQ=WEEKLY;BYDAY=TU;EXDATE=2026-12-08;18:00-"),
        texts(content.listings().getFirst(), Field.RECURRENCE));
  }

  @Test
  void whenAllIsCancelledTheListingSaysSo() {
    var listing = read(event("Tea", "2026-12-01", "EventCancelled")).listings().getFirst();
    assertEquals(List.of("Cancelled"), texts(listing, Field.STATUS));
    assertEquals(List.of(), texts(listing, Field.RECURRENCE));
  }

  @ParameterizedTest
  @CsvSource({
      "2026-12-07T18:00:00Z, DATE=2026-12-07;13:00-",
      "2026-07-07T02:00:00+00:00, DATE=2026-07-06;22:00-",
      "2026-12-07T18:00:00-05:00, DATE=2026-12-07;18:00-",
      "2026-12-07T18:00, DATE=2026-12-07;18:00-",
      "2026-12-07, DATE=2026-12-07",
      "2026-13-07,",
      "Monday,"})
  void onlyTimesInUtcAreMovedToTheZone(String start, String expected) {
    var listing = read(event("Tea", start, "x")).listings().getFirst();
    assertEquals(
        expected == null ? List.of() : List.of(expected), texts(listing, Field.RECURRENCE));
  }

  @Test
  void placesAreReadInEveryShape() {
    var listing = read(
        """
            [{"@type": "Place", "@id": "#hall", "name": "Elm Hall", "geo": {"latitude": "44.88", "longitude": -68.67},
              "address": {"@type": "PostalAddress", "streetAddress": "5 Elm St", "addressLocality": "Orono",
                "addressCountry": {"@type": "Country", "name": "US"}}},
             {"@type": "Event", "name": "Tea", "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
              "location": [{"@id": "#hall"}, {"@type": "VirtualLocation", "url": "https://video.example.org/j/1"}]}]
            """)
        .listings()
        .getFirst();
    assertEquals(List.of("Elm Hall"), texts(listing, Field.VENUE));
    assertEquals(List.of("5 Elm St"), texts(listing, Field.STREET));
    assertEquals(List.of("US"), texts(listing, Field.COUNTRY));
    assertEquals(List.of("44.88,-68.67"), texts(listing, Field.COORDINATES));
    assertEquals(List.of("online", "hybrid"), texts(listing, Field.FORMAT));
    assertEquals(List.of("https://video.example.org/j/1"), texts(listing, Field.MEETING_LINK));
    var plain = read(
        "{\"@type\": \"Event\", \"name\": \"Tea\", \"location\": \"Room B, ground floor\"}");
    assertEquals(
        List.of("Room B, ground floor"), texts(plain.listings().getFirst(), Field.PLACE));
  }

  @Test
  void theDescriptionGivesRuleAndContacts() {
    var listing = read(
        """
            {"@type": "Event", "name": "Tea", "inLanguage": "es-US", "isAccessibleForFree": "True",
             "organizer": [{"@type": "Person", "name": "Ruth"}, {"@type": "NGO", "name": "Elm &amp; Oak"}],
             "description": "&lt;p&gt;Held with St. Ann&#8217;s. Every second Tuesday, 6 to 7:30 pm. Bring tea.&lt;/p&gt;<p>Call (207) 555-0101.</p>",
             "offers": {"@type": "Offer", "price": 5.50, "priceCurrency": "USD"}}
            """)
        .listings()
        .getFirst();
    assertEquals(List.of("Every second Tuesday, 6 to 7:30 pm."), texts(listing, Field.SCHEDULE));
    assertEquals(List.of("Call (207) 555-0101."), texts(listing, Field.PHONE));
    assertEquals(
        List.of(
            "Held with St. Ann’s. Every second Tuesday, 6 to 7:30 pm. Bring tea.\nCall (207) 555-0101."),
        texts(listing, Field.DESCRIPTION));
    assertEquals("es", listing.language());
    assertEquals(List.of("Free", "$5.5"), texts(listing, Field.COST));
    assertEquals(List.of("Elm & Oak"), texts(listing, Field.ORGANIZER));
  }

  @Test
  void aBrokenBlockIsAnIssueAndTheOthersAreRead() {
    var content = JsonLdReader.read(Jsoup.parse("""
        <script type="application/ld+json">{"@type": "Event", "name": </script>
        <script type="application/ld+json">%s</script>
        <script type="application/ld+json"></script>
        <script type="application/ld+json; charset=utf-8">{"@type": "Event", "name": "Tea"}</script>
        """.formatted("[".repeat(100_000))), FeedSource.ADDRESS, FeedSource.eastern());
    assertEquals(List.of("Tea"), names(content));
    assertEquals(
        List.of(Issue.Kind.PAGE_UNREADABLE, Issue.Kind.PAGE_UNREADABLE),
        content.issues().stream().map(Issue::kind).toList());
  }

  @Test
  void aLargeBlockIsReadAndReferencesInACircleEnd() {
    var large = read("{\"@type\": \"Event\", \"name\": \"Tea\", \"description\": \""
        + "x. ".repeat(40_000) + "\"}");
    assertEquals(1, large.listings().size());
    var circle = read(
        """
            {"@type": "Event", "@id": "#a", "name": "Tea", "superEvent": {"@id": "#a"}, "location": {"@id": "#a"}}""");
    assertEquals(1, circle.listings().size());
  }

  @Test
  void pagesWithoutEventsHoldNoListings() {
    var content = read(
        "{\"@type\": \"WebPage\", \"name\": \"Home\", \"publisher\": {\"@type\": \"NGO\", \"name\": \"x\"}}");
    assertEquals(List.of(), content.listings());
  }

  @Test
  void wordsAreReadTheSameUnderATurkishLocale() {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      var listing = read("""
          {"@type": "Event", "name": "INFINITY CLUB", "eventSchedule": {"@type": "Schedule",
            "repeatFrequency": "daily"}, "description": "Every FRIDAY at VIRGINIA HALL"}
          """).listings().getFirst();
      assertEquals(List.of("FREQ=DAILY"), texts(listing, Field.RECURRENCE));
      assertTrue(listing.key().startsWith("infinity-club-"), listing.key());
      assertEquals(List.of("Every FRIDAY at VIRGINIA HALL"), texts(listing, Field.SCHEDULE));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String event(String name, String start, String status) {
    return """
        {"@type": "Event", "name": "%s", "startDate": "%s", "eventStatus": "https://schema.org/%s"}"""
        .formatted(name, start, status);
  }

  private static FeedContent read(String json) {
    var html = "<script type='application/ld+json'>" + json + "</script>";
    return JsonLdReader.read(Jsoup.parse(html), FeedSource.ADDRESS, FeedSource.eastern());
  }

  private static List<String> names(FeedContent content) {
    return content.listings()
        .stream()
        .map(listing -> listing.findText(Field.NAME).orElse(""))
        .toList();
  }
}
