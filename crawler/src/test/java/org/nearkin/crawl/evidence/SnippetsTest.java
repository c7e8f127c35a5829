package org.nearkin.crawl.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nearkin.crawl.extract.Page;

class SnippetsTest {
  private static final String CALENDAR = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:walk@example.org
      SUMMARY:Stroke Walk\\, slowly
      DESCRIPTION:Rain or shine.\\nBring\s
       a hat.
      BEGIN:VALARM
      DESCRIPTION:Soon
      END:VALARM
      END:VEVENT
      BEGIN:VEVENT
      UID:tea@example.org
      SUMMARY:Stroke Tea
      END:VEVENT
      END:VCALENDAR
      """;

  private static Optional<String> find(String type, String text, String locator) {
    return Snippets.find(new Page(URI.create("http://example.org/groups"), type, text), locator);
  }

  private static Optional<String> findInHtml(String html, String locator) {
    return find("text/html", html, locator);
  }

  @Test
  void anElementIsFoundByItsPath() {
    var html = "<body><h2 id='tea'>Tea</h2><div><p>One</p><p>At <b>noon</b></p></div>";
    assertEquals(Optional.of("Tea"), findInHtml(html, "#tea"));
    assertEquals(Optional.of("At noon"),
        findInHtml(html, "html > body > div > p:nth-of-type(2)"));
    assertEquals(Optional.empty(), findInHtml(html, "html > body > div > p:nth-of-type(3)"));
    assertEquals(Optional.empty(), findInHtml(html, "no [path"));
    assertEquals(Optional.empty(), findInHtml(html, ""));
  }

  @Test
  void whatAnElementTellsInAttributesIsShownToo() {
    assertEquals(Optional.of("Write to us [href: mailto:tea@example.org]"), findInHtml(
        "<p id='x'>Write <a href='mailto:tea@example.org'>to us</a></p>", "#x"));
    assertEquals(Optional.of("x 2026-12-01"),
        findInHtml("<time id='x' datetime='2026-12-01'></time>", "#x"));
    assertEquals(Optional.of("Tea at noon"),
        findInHtml("<p id='x'>Tea at noon</p>", "#x/location"));
  }

  @Test
  void aBlockOfJsonLdIsFoundByItsNumber() {
    var html = """
        <script type="application/ld+json">{"name": "Site"}</script>
        <script type="application/ld+json"><!-- {"@graph": [
          {"@id": "#hall", "name": "Old Hall"},
          {"name": "Tea", "location": {"@id": "#hall"}, "days": ["Mon", "Thu"],},
        ]} --></script>
        """;
    assertEquals(Optional.of("Tea"), findInHtml(html, "script[2]/@graph/1/name"));
    assertEquals(Optional.of("Old Hall"), findInHtml(html, "script[2]/@graph/1/location/name"));
    assertEquals(Optional.of("[\"Mon\",\"Thu\"]"), findInHtml(html, "script[2]/@graph/1/days"));
    assertEquals(Optional.empty(), findInHtml(html, "script[3]/name"));
    assertEquals(Optional.empty(), findInHtml(html, "script[2]/@graph/7/name"));
  }

  @Test
  void aValueOfAFeedIsFoundByItsPointer() {
    var feed = "\uFEFF[{\"name\": \"Tea\", \"day\": 0}]";
    assertEquals(Optional.of("Tea"), find("application/json", feed, "/0/name"));
    assertEquals(Optional.of("0"), find("application/json", feed, "/0/day"));
    assertEquals(Optional.empty(), find("application/json", feed, "/1/name"));
    assertEquals(Optional.empty(), find("application/json", "[{", "/0/name"));
  }

  @Test
  void aRowIsFoundByTheLineInWhichItBegins() {
    var table = "name;notes\n\"Tea\";\"rain\nor shine\"\nWalk;slow\n";
    assertEquals(Optional.of("Tea | rain\nor shine"), find("text/csv", table, "line 2/name"));
    assertEquals(Optional.of("Walk | slow"), find("text/csv", table, "line 4/description"));
    assertEquals(Optional.empty(), find("text/csv", table, "line 3/name"));
  }

  @Test
  void aPropertyIsFoundByItsEvent() {
    assertEquals(Optional.of("Stroke Walk, slowly"),
        find("text/calendar", CALENDAR, "VEVENT[walk@example.org]/SUMMARY"));
    assertEquals(Optional.of("Rain or shine.\nBring a hat."),
        find("text/calendar", CALENDAR, "VEVENT[walk@example.org]/DESCRIPTION"));
    assertEquals(Optional.of("Stroke Tea"),
        find("text/calendar", CALENDAR, "VEVENT[tea@example.org]/SUMMARY"));
    assertEquals(Optional.empty(),
        find("text/calendar", CALENDAR, "VEVENT[tea@example.org]/DESCRIPTION"));
    assertEquals(Optional.empty(),
        find("text/calendar", CALENDAR, "VEVENT[dance@example.org]/SUMMARY"));
  }
}
