package org.nearkin.crawl.feed.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.crawl.feed.FeedSource.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedSource;
import tools.jackson.databind.json.JsonMapper;

class HsdsReaderTest {
  private static final String SERVICES = "https://hill.example.org/api/services";

  @ParameterizedTest
  @CsvSource({
      "list-3,    https://hill.example.org/api/services?per_page=6",
      "service-3, https://hill.example.org/api/services/77aa0b1c-0009",
      "list-uk-1, https://hill.example.org/api/services?per_page=6"})
  void anAnswerGivesTheListingsThatAreExpectedOfIt(String name, String address) {
    var content = read(address, file(name + ".json"));
    assertEquals(file(name + ".expected.txt").strip(), String.join("\n", lines(content)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "freq": "WEEKLY", "byday": "TU", "opens_at": "18:00:00", "closes_at": "19:30:00" | FREQ=WEEKLY;BYDAY=TU;18:00-19:30
      "freq": "WEEKLY", "byday": "TU, TH", "opens_at": "9:00"                           | FREQ=WEEKLY;BYDAY=TU,TH;09:00-
      "byday": "Tuesdays", "opens_at": "18:00"                                           | FREQ=WEEKLY;BYDAY=TU;18:00-
      "freq": "Weekly", "weekday": "Thurs"                                               | FREQ=WEEKLY;BYDAY=TH
      "freq": "WEEKLY", "dtstart": "2026-01-07"                                          | FREQ=WEEKLY;BYDAY=WE;DTSTART=2026-01-07
      "freq": "DAILY"                                                                    | FREQ=DAILY
      "freq": "DAILY", "byday": "MO,FR"                                                  | FREQ=WEEKLY;BYDAY=MO,FR
      "freq": "MONTHLY", "byday": "2TU"                                                  | FREQ=MONTHLY;BYDAY=2TU
      "byday": "+1SA,-1SA"                                                               | FREQ=MONTHLY;BYDAY=1SA,-1SA
      "freq": "MONTHLY", "bymonthday": "1, 15"                                           | FREQ=MONTHLY;BYMONTHDAY=1,15
      "freq": "MONTHLY", "byday": "1MO", "interval": 2, "valid_from": "2026-01-01"       | FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO
      "freq": "WEEKLY", "byday": "TU", "count": 6, "dtstart": "2026-01-06"               | FREQ=WEEKLY;BYDAY=TU;COUNT=6;DTSTART=2026-01-06
      "dtstart": "2026-02-03", "opens_at": "18:00"                                       | DATE=2026-02-03;18:00-
      "freq": "WEEKLY", "byday": "TU", "opens_at": "00:00", "closes_at": "00:00"         | FREQ=WEEKLY;BYDAY=TU
      "freq": "WEEKLY", "byday": "TU", "opens_at": "22:00", "closes_at": "24:00"         | FREQ=WEEKLY;BYDAY=TU;22:00-00:00
      """)
  void aScheduleIsReadAsItsRule(String schedule, String expected) {
    var content = group("\"schedules\": [{" + schedule + "}]");
    assertEquals(List.of(expected), texts(content.listings().getFirst(), Field.RECURRENCE));
    assertEquals(List.of(), content.issues());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "freq": "MONTHLY", "byday": "TU"                                      | its days of the month are not clear
      "freq": "MONTHLY", "byday": "TU", "bymonthday": "3"                   | its days of the month are not clear
      "freq": "WEEKLY", "byday": "2TU"                                      | a weekly rule names a week of the month
      "freq": "WEEKLY"                                                      | it names no day
      "freq": "YEARLY", "byyearday": "9"                                    | rules with byyearday are not known
      "freq": "HOURLY"                                                      | the frequency "HOURLY" is not known
      "freq": "WEEKLY", "byday": "TU", "opens_at": "noon"                   | the hour "noon" is not known
      "freq": "WEEKLY", "byday": "TU", "interval": "often"                  | the interval "often" is no number
      """)
  void aRuleThatIsNotClearIsNamedAndItsWordsAreKept(String schedule, String problem) {
    var content = group("\"schedules\": [{" + schedule + ", \"description\": \"Tuesdays, 6 pm\"}]");
    assertEquals(List.of(), texts(content.listings().getFirst(), Field.RECURRENCE));
    assertEquals(List.of("Tuesdays, 6 pm"), texts(content.listings().getFirst(), Field.SCHEDULE));
    assertEquals("the schedule cannot be read: " + problem, content.issues().getFirst().detail());
  }

  @Test
  void hoursInUtcAreNotTakenForThoseOfThePlace() {
    var content = group(
        "\"schedules\": [{\"freq\": \"WEEKLY\", \"byday\": \"TU\", \"opens_at\": \"23:00Z\"}]");
    assertEquals(List.of("FREQ=WEEKLY;BYDAY=TU"),
        texts(content.listings().getFirst(), Field.RECURRENCE));
    assertEquals(1, content.issues().size());
  }

  @Test
  void wordsThatRestrictAWeeklyRuleWinOverIt() {
    var content = group("""
        "schedules": [{"freq": "WEEKLY", "byday": "TU", "opens_at": "18:00", "closes_at": "19:00",
                       "description": "First Tuesday of the month only"}]
        """);
    assertEquals(List.of(), texts(content.listings().getFirst(), Field.RECURRENCE));
    assertTrue(texts(content.listings().getFirst(), Field.SCHEDULE).getFirst()
        .startsWith("First Tuesday of the month only"));
  }

  /// Columns: name, description, taxonomy term; whether it is a group.
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Diabetes Support Group   | ''                                                    | ''                   | true
      Sunrise                  | A peer support group for parents.                     | ''                   | true
      Sunrise                  | ''                                                    | Self-help groups     | true
      Young Carers' Circle     | ''                                                    | ''                   | true
      Dementia Café            | Cake and company.                                     | ''                   | true
      Círculo de duelo         | ''                                                    | ''                   | true
      Diabetes Clinic          | Feet and eyes are checked.                            | Diabetes             | false
      Food Bank                | Boxes on Fridays.                                     | ''                   | false
      Chess Club               | For all who like chess.                               | ''                   | false
      Counselling              | One-to-one sessions for anxiety and depression.       | Mental health        | false
      Trustees' Board Meeting  | The support group's trustees meet.                    | ''                   | false
      Elm Hospital             | Wards. Beds. A long list of things, support groups too. | ''                 | false
      """)
  void onlyGroupsAreListed(String name, String description, String term, boolean isGroup) {
    var content = read(SERVICES + "/1", """
        {"id": "1", "name": "%s", "description": "%s", "status": "active", "organization_id": "o",
         "attributes": [{"taxonomy_term": {"name": "%s"}}]}
        """.formatted(name, description, term));
    assertEquals(isGroup, !content.listings().isEmpty());
    assertEquals(isGroup ? 0 : 1, content.issues().size());
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      /services,                 '"page_number": 1, "total_pages": 3',                    /services?page=2
      /services?page=2&q=a,      '"page_number": 2, "total_pages": 3',                    /services?page=3&q=a
      /services?page=3,          '"page_number": 3, "total_pages": 3',                    -
      /services?page=2,          '"page_number": 2, "total_pages": 9, "last_page": true', -
      /services?per_page=5,      '"number": 1, "totalPages": 2',                          /services?per_page=5&page=2
      /services?page=0,          '"number": 0, "totalPages": 2, "last": false',           /services?page=1
      /services,                 '"total_items": 1',                                      -
      """)
  void theNextPageIsFollowedUntilTheLast(String path, String envelope, String next) {
    var content = read("https://hill.example.org" + path,
        """
            {%s, "contents": [{"id": "1", "name": "Food Bank", "description": "Food.", "organization_id": "o"}]}
            """
            .formatted(envelope));
    assertEquals(next == null ? List.of() : List.of(URI.create("https://hill.example.org" + next)),
        content.links());
  }

  @Test
  void aServiceToldInShortIsReadFromItsOwnAnswerIfItMayBeAGroup() {
    var list = """
        [{"id": "1", "name": "Grief Support Group", "description": "", "organization_id": "o"},
         {"id": "2", "name": "Sunrise", "organization_id": "o"},
         {"id": "3", "name": "Food Bank", "description": "Food.", "organization_id": "o"},
         {"id": "4/../5", "name": "Grief Circle", "description": "Talk.", "organization_id": "o"}]
        """;
    var content = read(SERVICES + "/?page=1", list);
    assertEquals(List.of(URI.create(SERVICES + "/1"), URI.create(SERVICES + "/2")),
        content.links());
    assertEquals(List.of("4/../5"), content.listings().stream().map(StatedListing::key).toList());
    // Where the address does not tell that of the details, what the list says is all there is.
    assertEquals(2, read("https://hill.example.org/feed", list).listings().size());
  }

  @Test
  void theDescriptionOfTheInterfaceLeadsToItsServices() {
    var content = read("https://hill.example.org/api/",
        """
            {"version": "3.0", "profile": "https://docs.openreferral.org/", "openapi_url": "https://hill.example.org/o.json"}
            """);
    assertEquals(List.of(URI.create(SERVICES)), content.links());
  }

  @Test
  void aRoomWithTimesOfItsOwnIsAnotherListing() {
    var content = group("""
        "service_at_locations": [
          {"id": "a", "location": {"location_type": "physical", "name": "Elm Hall"},
           "schedules": [{"byday": "MO"}]},
          {"id": "b", "location": {"location_type": "virtual", "url": "https://zoom.us/j/5550100"},
           "schedules": [{"byday": "TU"}]}]
        """);
    assertEquals(List.of("1-a", "1-b"),
        content.listings().stream().map(StatedListing::key).toList());
    assertEquals(List.of("online"), texts(content.listings().getLast(), Field.FORMAT));
  }

  @Test
  void whereThePostGoesIsNoStreetToMeetIn() {
    var listing = group(
        """
            "service_at_locations": [{"id": "a", "location": {"location_type": "physical", "addresses": [
              {"address_1": "P.O. Box 9", "city": "Orono", "address_type": "postal"}]}}]
            """)
        .listings()
        .getFirst();
    assertEquals(List.of(), texts(listing, Field.STREET));
    assertEquals(List.of("Orono"), texts(listing, Field.CITY));
  }

  @Test
  void familyNamesPasscodesAndPaymentNamesAreNeverRead() {
    var listing = group(
        """
            "description": "Write to Ann Persona. The meeting password is acorn. Pay $AnnPersona or by Zelle. Tea is free.",
            "email": "apersona@hill.example.org",
            "contacts": [{"name": "Dr Ann Persona", "title": "Ann Persona's office", "phones": [{"number": "207-555-0101"}]},
                         {"name": "Ann Persona", "department": "Reception"}],
            "service_at_locations": [{"id": "a", "description": "Ann Persona has the key.", "location": {"name": "Ms Persona's house",
              "addresses": [{"attention": "Bo Surname", "address_1": "9 Elm Street"}]}}]
            """)
        .listings()
        .getFirst();
    assertEquals(List.of("Ann"), texts(listing, Field.CONTACT));
    assertEquals("Write to Ann.\nTea is free.", texts(listing, Field.DESCRIPTION).getFirst());
    assertTrue(listing.statements()
        .stream()
        .noneMatch(said -> said.text().matches("(?is).*(persona|surname|acorn|zelle).*")),
        listing.statements().toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"contents": [], "page_number": 1, "total_items": 0}                                        | true
      {"content": [], "number": 1, "totalElements": 0, "totalPages": 0}                           | true
      [7, {"id": "1", "name": "A", "organization": {"id": "o", "name": "O"}}]                     | true
      {"id": "1", "name": "A", "service_at_locations": []}                                        | true
      {"content": [{"id": 1, "name": "Shoe"}], "totalElements": 1, "totalPages": 1}               | false
      {"contents": "all"}                                                                         | false
      [{"id": "1", "name": "A", "organization_id": "o", "location_type": "physical"}]             | false
      [{"name": "A", "slug": "a", "day": 1}]                                                      | false
      [{"id": "1", "name": "O", "description": "an organisation", "parent_organization_id": ""}]  | false
      []                                                                                          | false
      7                                                                                           | false
      """)
  void itsShapeTellsTheFeed(String json, boolean isFeed) {
    assertEquals(isFeed, HsdsReader.isFeed(JsonMapper.shared().readTree(json)));
  }

  @Test
  void twoServicesWithOneIdAreToldApart() {
    var one = "{\"id\": \"1\", \"name\": \"Grief Group\", \"organization_id\": \"o\", \"schedules\": [{\"byday\": \"MO\"}]}";
    var keys = read(SERVICES, "[" + one + "," + one + "]").listings()
        .stream()
        .map(StatedListing::key);
    assertEquals(List.of("1", "1-2"), keys.toList());
    assertFalse(HsdsReader.isFeed(JsonMapper.shared().readTree("{}")));
  }

  private static FeedContent group(String fields) {
    return read(SERVICES + "/1",
        """
            {"id": "1", "name": "Grief Support Group", "status": "active", "organization": {"id": "o", "name": "Hill House"}, %s}
            """
            .formatted(fields));
  }

  private static FeedContent read(String address, String json) {
    return HsdsReader.read(
        URI.create(address), JsonMapper.shared().readTree(json), FeedSource.eastern());
  }

  private static List<String> lines(FeedContent content) {
    return Stream.of(
        content.listings().stream().flatMap(HsdsReaderTest::lines),
        content.issues()
            .stream()
            .map(issue -> "! " + issue.kind() + " | " + issue.subject() + " | " + issue.detail()),
        content.links().stream().map(link -> "> " + link))
        .flatMap(lines -> lines)
        .toList();
  }

  private static Stream<String> lines(StatedListing listing) {
    var head = "= " + listing.key() + " | " + listing.page() + " | " + listing.language();
    return Stream.concat(Stream.of(head), listing.statements()
        .stream()
        .sorted(Comparator.comparing(Statement::field))
        .map(said -> said.field() + " | " + said.text().replace("\n", " / ") + " | "
            + said.evidence().locator()));
  }

  static String file(String name) {
    try (var in = HsdsReaderTest.class.getResourceAsStream("/feed/hsds/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
