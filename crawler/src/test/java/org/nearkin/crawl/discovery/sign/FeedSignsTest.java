package org.nearkin.crawl.discovery.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.crawl.extract.Page;

/// Which feed a few words of HTML give away.
class FeedSignsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      <link rel="alternate" type="text/calendar" href="/all">|ICALENDAR|https://example.org/all
      <link rel="alternate" type="application/json" title="Meetings Feed" href="/f">|MEETING_GUIDE|https://example.org/f
      <a href="webcal://cal.example.net/a/b.ics">Subscribe</a>|ICALENDAR|https://cal.example.net/a/b.ics
      <a href="/events/list/?ical=1">Export</a>|ICALENDAR|https://example.org/events/list/?ical=1
      <a href="groups.csv">As a table</a>|CSV|https://example.org/in/groups.csv
      <a href="/wp-json/tribe/events/v1/events?page=3">Feed</a>|EVENTS_CALENDAR|https://example.org/wp-json/tribe/events/v1/events
      <a href="/m/client_interface/json/?switcher=GetSearchResults&amp;services=3">All</a>|BMLT|https://example.org/m/client_interface/json/?switcher=GetSearchResults&services=3
      <a href="https://api.example.net/hsds/v3/services">Open data</a>|OPEN_REFERRAL|https://api.example.net/hsds/v3/services
      <div id="tsml-ui" data-src="/data/meetings.json"></div>|MEETING_GUIDE|https://example.org/data/meetings.json
      <script src="https://events.example.edu/widget/view?schools=x&amp;days=31"></script>|LOCALIST|https://events.example.edu/api/2/events?days=365&pp=100
      <iframe src="https://calendar.google.com/calendar/embed?src=abc%40group.calendar.google.com&amp;ctz=America/New_York"></iframe>|ICALENDAR|https://calendar.google.com/calendar/ical/abc%40group.calendar.google.com/public/basic.ics
      <a href="https://calendar.google.com/calendar/u/0?cid=YWJjQGV4YW1wbGUub3Jn">Add</a>|ICALENDAR|https://calendar.google.com/calendar/ical/abc%40example.org/public/basic.ics
      """)
  void aSignLeadsToAnAddress(String html, FeedKind kind, URI address) {
    var sign = find(html).getFirst();
    assertEquals(kind, sign.kind());
    assertEquals(address, sign.address());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      <link rel="alternate" type="application/rss+xml" href="/feed">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/7">
      <a href="/calendar/">Calendar</a>
      <iframe src="https://maps.google.com/maps?src=abc%40x"></iframe>
      <a href="/services/">Services</a>
      """)
  void otherThingsAreNoFeeds(String html) {
    assertEquals(List.of(), find(html));
  }

  /// A button at each event saves that event only.
  @Test
  void manyCalendarFilesAreSingleEvents() {
    var links = new StringBuilder();
    for (var number = 0; number < 9; number++) {
      links.append("<a href='/event/%d.ics'>Save</a>".formatted(number));
    }
    assertEquals(List.of(), find(links.toString()));
  }

  private static List<FeedSign> find(String html) {
    return FeedSigns.find(
        new Page(URI.create("https://example.org/in/"), "text/html", "<html>" + html + "</html>"));
  }
}
