package org.nearkin.crawl.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.nearkin.crawl.archive.Pages.page;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageHashTest {
  private static final String PAGE = """
      <!doctype html><title>Quabbin groups</title>
      <meta name="csrf-token" content="a1">
      <script nonce="n1">var visit = 17;</script>
      <style>.a1 { color: red }</style>
      <nav><a href="/">Home</a></nav>
      <form><input type="hidden" name="csrf" value="a1"></form>
      <h1>Grief group</h1>
      <p class="x1">Tuesdays, 7:00 pm, Town Hall</p>
      <p>Last updated: May 3, 2026</p>
      <p>7:30 PM Thursdays, room 4</p>
      <p>Page views: <b>1,204</b></p>
      """;

  private static PageHash hash(String text) {
    return PageHash.of(page("/", text), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "nonce=\"n1\" | nonce=\"n2\"",
      "value=\"a1\" | value=\"b2\"",
      "content=\"a1\" | content=\"b2\"",
      "visit = 17 | visit = 18",
      ".a1 { | .b2 {",
      "class=\"x1\" | class=\"x2\"",
      "May 3, 2026 | June 14th, 2026",
      "May 3, 2026 | 14 Jun. 2026 at 9:15 pm EST",
      "May 3, 2026 | Sunday, 2026-06-14T09:15:00Z",
      "1,204 | 1,310",
      "<h1>Grief group</h1> | <h1>Grief  <!-- b --> group</h1>"
  })
  void whatTellsNobodyAnythingIsNoNews(String before, String after) {
    var changed = PAGE.replace(before, after);
    assertNotEquals(PAGE, changed, "the case changes nothing");
    assertNotEquals(hash(PAGE).body(), hash(changed).body());
    assertEquals(hash(PAGE).text(), hash(changed).text());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "7:00 pm | 7:30 pm",
      "7:30 PM Thursdays | 8:30 PM Thursdays",
      "room 4 | room 5",
      "Tuesdays | Wednesdays",
      "Grief group | Cancelled: grief group",
      "Quabbin groups | Groups"
  })
  void whatAReaderMustKnowIsNews(String before, String after) {
    assertNotEquals(hash(PAGE).text(), hash(PAGE.replace(before, after)).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "As of # the list is complete", "Updated # ", "This page was last modified on #.",
      "Última actualización: #", "Current as of #", "Today is #", "Reviewed: #"
  })
  void datesOfAnUpdateAreNoNews(String phrase) {
    var dates = new String[]{"May 3, 2026", "3 May 2026", "2026-05-03", "05/03/2026",
        "3 de mayo de 2026", "June 2026", "Sunday, May 3rd, 2026"};
    for (var date : dates) {
      assertEquals(hash(phrase.replace("#", "1/1/2025")).text(),
          hash(phrase.replace("#", date)).text(), phrase + " with " + date);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Visitors: 17 | Visitors: 1,818",
      "You are visitor number 17 | You are visitor number 18",
      "17 views | 18 views",
      "Viewed 17 times | Viewed 99 times",
      "Updated May 3, 2026 at 10:30 a.m. EST | Updated May 3, 2026 at 11:45 a.m. EST",
      "Updated 3 minutes ago | Updated 2 days ago",
      "© 2025 Quabbin | © 2026 Quabbin",
      "Copyright 2019-2025 | Copyright 2019-2026"
  })
  void countersAreNoNews(String before, String after) {
    assertEquals(hash(before).text(), hash(after).text());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "As of May 3, 2026, 7:00 pm Tuesdays | As of May 3, 2026, 7:30 pm Tuesdays",
      "Date changed: May 3, 2026 | Date changed: June 7, 2026",
      "Next meeting: May 3, 2026 | Next meeting: June 7, 2026",
      "Updated: now on Tuesdays | Updated: now on Fridays",
      "17 members | 18 members",
      "Visitors welcome at 7 | Visitors welcome at 8",
      "Call 555-0100 | Call 555-0101"
  })
  void otherNumbersAndDatesAreNews(String before, String after) {
    assertNotEquals(hash(before).text(), hash(after).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,", "last ", "updated jan", "#1 ", "views ", "may 1 de ", " "})
  void aHostileLineIsCheap(String piece) {
    var text = piece.repeat(500_000 / piece.length());
    assertTimeout(Duration.ofSeconds(5), () -> hash(text));
  }

  @Test
  void aCalendarMadeAnewIsNoNews() {
    var calendar = "BEGIN:VEVENT\r\nDTSTAMP:20261125T120000Z\r\nDTSTART:20261201T190000\r\n";
    var again = calendar.replace("20261125T120000Z", "20261126T120000Z");
    var moved = calendar.replace("20261201T190000", "20261201T193000");
    assertEquals(calendarHash(calendar), calendarHash(again));
    assertNotEquals(calendarHash(calendar), calendarHash(moved));
  }

  private static String calendarHash(String text) {
    return PageHash.of(page("/", "text/calendar", text), Optional.empty()).text();
  }

  @Test
  void theTextOfKnownBytesIsNotReadAgain() {
    var known = new PageHash(hash("a").body(), "as it was");
    assertEquals(known, PageHash.of(page("/", "a"), Optional.of(known)));
    assertEquals(hash("b"), PageHash.of(page("/", "b"), Optional.of(known)));
  }
}
