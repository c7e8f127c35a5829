package org.nearkin.crawl.feed.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.crawl.feed.FeedSource.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedSource;

class CalendarReaderTest {
  private static final String WEEKLY = """
      UID:tea@hill.example.org
      SUMMARY:Grief Tea
      DTSTART;TZID=America/New_York:20260106T180000
      DTEND;TZID=America/New_York:20260106T193000
      """;

  @ParameterizedTest
  @CsvFileSource(resources = "/feed/calendar-times.csv", delimiter = '|', numLinesToSkip = 1)
  void rulesAndDatesAreReadOnTheClockOfThePlace(String lines, String recurrence) {
    var content = read(event("SUMMARY:Grief Tea\n" + lines.replace(" // ", "\n") + "\n"));
    var expected = recurrence.equals("-") ? List.of() : List.of(recurrence);
    assertEquals(expected, texts(content.listings().getFirst(), Field.RECURRENCE));
    assertEquals(expected.isEmpty() ? 1 : 0, content.issues().size());
  }

  /// Columns: lines of the change; what it makes of the weekly rule.
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      DTSTART:20260114T180000 // DURATION:PT1H30M | DATE=2026-01-14;DTSTART=2026-01-06;EXDATE=2026-01-13;18:00-19:30 | ''
      DTSTART:20260113T180000 // DURATION:PT1H30M | DTSTART=2026-01-06;18:00-19:30 | ''
      DTSTART:20260113T180000 // STATUS:CANCELLED | DTSTART=2026-01-06;EXDATE=2026-01-13;18:00-19:30 | ''
      DTSTART:20260113T120000 // DURATION:PT1H    | DTSTART=2026-01-06;EXDATE=2026-01-13;18:00-19:30 | DATE=2026-01-13;12:00-13:00
      """)
  void aChangedDateIsAnException(String change, String rule, String further) {
    var listing = read(event(WEEKLY + "RRULE:FREQ=WEEKLY;BYDAY=TU\n") + event("""
        UID:tea@hill.example.org
        SUMMARY:Grief Tea
        RECURRENCE-ID;TZID=America/New_York:20260113T180000
        %s
        """.formatted(change.strip().replace(" // ", "\n")))).listings().getFirst();
    assertEquals(
        ("FREQ=WEEKLY;BYDAY=TU;" + rule + " " + further).strip(),
        String.join(" ", texts(listing, Field.RECURRENCE)));
  }

  @Test
  void datedEventsOfOneNamePlaceAndHourAreOneListing() {
    var content = read(event("UID:1\nSUMMARY:Grief Tea\nDTSTART:20260106T180000\n")
        + event("UID:2\nSUMMARY:Grief Tea (new room)\nDTSTART:20260203T180000\n")
        + event("UID:3\nSUMMARY:CANCELLED: Grief Tea\nDTSTART:20260303T180000\n")
        + event("UID:4\nSUMMARY:Grief Tea\nLOCATION:Elm Hall\nDTSTART:20260303T180000\n"));
    assertEquals(2, content.listings().size());
    assertEquals(List.of("DATE=2026-01-06,2026-02-03;18:00-"),
        texts(content.listings().getFirst(), Field.RECURRENCE));
  }

  /// Columns: the place and other lines; venue, place in one piece, ways to attend.
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LOCATION:Elm Hall                                      | Elm Hall | '' | ''
      LOCATION:Elm Hall // DESCRIPTION:Where: 9 Elm St\\, Orono ME. Come. | Elm Hall | 9 Elm St, Orono ME | ''
      LOCATION:Elm Hall\\, 9 Elm St\\, Orono                 | '' | Elm Hall, 9 Elm St, Orono | ''
      LOCATION:Orono - TBA                                   | '' | Orono | ''
      LOCATION:TBD                                           | '' | ''    | ''
      LOCATION:Zoom                                          | '' | ''    | Zoom
      LOCATION:https://zoom.us/j/5551                        | '' | ''    | online
      CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://zoom.us/j/5 | '' | ''    | online
      LOCATION:Elm Hall // CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://zoom.us/j/5 | Elm Hall | '' | hybrid
      CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+12075550101    | '' | ''    | by phone
      """)
  void placesRoomsAndLinksAreToldApart(String lines, String venue, String place, String ways) {
    var listing = read(event(WEEKLY + lines.replace(" // ", "\n") + "\n")).listings().getFirst();
    assertEquals(venue, String.join("; ", texts(listing, Field.VENUE)));
    assertEquals(place, String.join("; ", texts(listing, Field.PLACE)));
    assertEquals(ways, String.join("; ", texts(listing, Field.FORMAT)));
  }

  @Test
  void foldedLinesEscapesAndContactsAreRead() {
    var listing = read(event(WEEKLY + """
        DESCRIPTION:Every second Tuesday\\; bring a chair. Ask Ruth: 207-555-01
         44\\nhttps://hill.example.org/tea.
        GEO:44.88;-68.67
        STATUS:TENTATIVE
        X-LANGUAGE:es
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER:-PT2H
        DESCRIPTION:call 207-555-0199
        END:VALARM
        """)).listings().getFirst();
    assertEquals(List.of("Every second Tuesday; bring a chair"), texts(listing, Field.SCHEDULE));
    assertEquals(List.of("Every second Tuesday; bring a chair. Ask Ruth: 207-555-0144"),
        texts(listing, Field.PHONE));
    assertEquals(List.of("https://hill.example.org/tea"), texts(listing, Field.WEBSITE));
    assertEquals(List.of("44.88,-68.67"), texts(listing, Field.COORDINATES));
    assertEquals(List.of("tentative"), texts(listing, Field.STATUS));
    assertEquals("es", listing.language());
  }

  @Test
  void aSeriesSplitByItsCalendarIsOneListingWithItsLastWords() {
    var content = read(event("""
        UID:tea@hill.example.org
        SUMMARY:Grief Tea
        DTSTART:20260106T180000
        RRULE:FREQ=WEEKLY;UNTIL=20260331
        """) + event("""
        UID:tea_R20260407T180000@hill.example.org
        SUMMARY:Grief Tea and Cake
        DTSTART:20260407T190000
        RRULE:FREQ=WEEKLY
        """));
    var listing = content.listings().getFirst();
    assertEquals(1, content.listings().size());
    assertEquals(List.of("Grief Tea and Cake"), texts(listing, Field.NAME));
    assertEquals(2, texts(listing, Field.RECURRENCE).size());
  }

  @Test
  void whatIsNoGroupOrCannotBeReadIsNamedAndTheOthersGoOn() {
    var content = read(event("UID:1\nSUMMARY:Grief Tea\nDTSTART:soon\n")
        + event("UID:2\nDTSTART:20260106T180000\n")
        + event("UID:3\nSUMMARY:Board meeting\nDTSTART:20260106T180000\n")
        + event("UID:4\nSUMMARY:Salsa Night\nDTSTART:20260106T180000\n")
        + event("UID:5\nSUMMARY:Grief Tea\nDTSTART:20260106T180000\nCLASS:PRIVATE\n")
        + "BEGIN:VJOURNAL\nUID:6\nSUMMARY:Grief leader\nEND:VJOURNAL\n"
        + event("UID:7\nSUMMARY:Grief Tea\nDTSTART:20260231T180000\n")
        + event("UID:8\nSUMMARY:Grief Tea\nDTSTART:20260106T180000\n"));
    assertEquals(
        List.of("1 SCHEDULE_NOT_READ", "2 LISTING_WITHOUT_NAME", "3 NOT_LISTED", "4 NOT_LISTED",
            "5 NOT_LISTED", "7 SCHEDULE_NOT_READ"),
        content.issues()
            .stream()
            .map(issue -> issue.subject().replaceFirst(".*#", "") + " " + issue.kind())
            .toList());
    assertEquals(List.of("DATE=2026-01-06;18:00-"),
        texts(content.listings().getFirst(), Field.RECURRENCE));
  }

  @Test
  void aTruncatedCalendarKeepsWhatIsWhole() {
    var whole = "BEGIN:VCALENDAR\nVERSION:2.0\n" + event(WEEKLY);
    var content = CalendarReader.read(
        FeedSource.ADDRESS, whole + "BEGIN:VEVENT\nSUMM", FeedSource.eastern());
    assertEquals(1, content.listings().size());
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
  }

  private static FeedContent read(String events) {
    return CalendarReader.read(FeedSource.ADDRESS,
        "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n", FeedSource.eastern());
  }
}
