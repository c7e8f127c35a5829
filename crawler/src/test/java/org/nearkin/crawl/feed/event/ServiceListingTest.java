package org.nearkin.crawl.feed.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.crawl.feed.FeedSource.texts;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.FeedSource;

class ServiceListingTest {
  private static final String TUESDAY = """
      "openingHoursSpecification": [{"@type": "OpeningHoursSpecification", "dayOfWeek": "https://schema.org/Tuesday",
        "opens": "18:00", "closes": "19:30:00"}]
      """;

  @Test
  void aDepartmentNamedLikeAGroupIsAListing() {
    var listing = read(
        """
            {"@type": "GovernmentOffice", "name": "Elm County Health", "telephone": "207-555-0100", "department": [
              {"@type": "Organization", "name": "Grief Support Group", "telephone": "207-555-0101", "description": "For adults.",
               "email": "mailto:grief@hill.example.org", "url": "https://hill.example.org/grief", %s,
               "parentOrganization": {"@type": "Organization", "name": "Elm County Health"},
               "address": {"@type": "PostalAddress", "streetAddress": "9 Elm St", "addressLocality": "Orono", "addressRegion": "ME"}},
              {"@type": "Organization", "name": "Dog Licences", %s}]}
            """
            .formatted(TUESDAY, TUESDAY))
        .getFirst();
    assertEquals(List.of("Grief Support Group"), texts(listing, Field.NAME));
    assertEquals(List.of("FREQ=WEEKLY;BYDAY=TU;18:00-19:30"), texts(listing, Field.RECURRENCE));
    assertEquals(List.of("207-555-0101"), texts(listing, Field.PHONE));
    assertEquals(List.of("grief@hill.example.org"), texts(listing, Field.EMAIL));
    assertEquals(List.of("9 Elm St"), texts(listing, Field.STREET));
    assertEquals(List.of("Elm County Health"), texts(listing, Field.ORGANIZER));
    assertEquals(List.of(), texts(listing, Field.VENUE));
    assertEquals("https://hill.example.org/grief", listing.page().toString());
    assertEquals("script[1]/department/0/name",
        listing.find(Field.NAME).orElseThrow().evidence().locator());
  }

  @Test
  void anOfferedServiceIsAListing() {
    var listing = read(
        """
            {"@type": "NGO", "name": "Elm House", "makesOffer": {"@type": "Offer", "itemOffered":
              {"@type": "Service", "name": "Peer Support Circle", "provider": {"@type": "NGO", "name": "Elm House"},
               "audience": {"@type": "Audience", "audienceType": "Women"}, "hoursAvailable":
                 {"dayOfWeek": ["Monday", "Thursday"], "opens": "T10:00", "closes": "T11:00", "validThrough": "2027-03-01"}}}}
            """)
        .getFirst();
    assertEquals(List.of("FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=2027-03-01;10:00-11:00"),
        texts(listing, Field.RECURRENCE));
    assertEquals(List.of("Elm House"), texts(listing, Field.ORGANIZER));
    assertEquals(List.of("Women"), texts(listing, Field.AUDIENCE));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Tu 18:00-19:30         | FREQ=WEEKLY;BYDAY=TU;18:00-19:30
      Mo,We 9:00-10:00       | FREQ=WEEKLY;BYDAY=MO,WE;09:00-10:00
      Mo-We 18:00-19:00      | FREQ=WEEKLY;BYDAY=MO,TU,WE;18:00-19:00
      first Tuesday, 6 pm    | ''
      """)
  void hoursInOneLineAreReadOrKeptAsWords(String hours, String expected) {
    var listing = read(
        "{\"@type\": \"NGO\", \"name\": \"Hill Grief Support Group\", \"openingHours\": \"" + hours
            + "\"}")
        .getFirst();
    assertEquals(expected.isEmpty() ? List.of() : List.of(expected),
        texts(listing, Field.RECURRENCE));
    assertEquals(expected.isEmpty() ? List.of(hours) : List.of(), texts(listing, Field.SCHEDULE));
  }

  /// Columns: type, name, hours.
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Organization | Dog Licences         | Tu 18:00-19:30
      Organization | Diabetes Clinic      | Tu 18:00-19:30
      Organization | Hill                 | Tu 18:00-19:30
      Organization | Hill Grief Support Group  | Mo-Fr 09:00-17:00
      Organization | Hill Grief Support Group  | ''
      Person       | Hill Grief Support Group  | Tu 18:00-19:30
      WebSite      | Hill Grief Support Group  | Tu 18:00-19:30
      """)
  void officesSitesAndWhatTellsNoHoursAreNoListings(String type, String name, String hours) {
    assertEquals(List.of(), read("{\"@type\": \"%s\", \"name\": \"%s\", \"openingHours\": \"%s\"}"
        .formatted(type, name, hours)));
  }

  @Test
  void whoPublishesOrOrganizesIsNoListing() {
    assertEquals(List.of(),
        read(
            """
                {"@type": "WebPage", "publisher": {"@type": "Organization", "name": "Grief Support Group", %s}}
                """
                .formatted(TUESDAY)));
  }

  private static List<StatedListing> read(String json) {
    var page = Jsoup.parse("<script type='application/ld+json'>" + json + "</script>");
    return JsonLdReader.read(page, FeedSource.ADDRESS, FeedSource.eastern()).listings();
  }
}
