package org.nearkin.crawl.extract.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.SourceDefinition;

class SegmentReaderTest {
  private static final URI PAGE = URI.create("https://county.example.org/help/list.html");

  @Test
  void headingsWithLabelsAreListings() {
    assertEquals(
        List.of("Stroke Survivors Circle | 2nd Tuesday, 6 pm",
            "Parkinson's Coffee | Fridays at noon"),
        read(
            """
                <h1>Support groups</h1>
                <h3>Stroke Survivors Circle</h3>
                <p><b>When:</b> 2nd Tuesday, 6 pm<br><b>Where:</b> Elm Library, 4 Elm Street, Dover, DE 19901</p>
                <h3>Parkinson's Coffee</h3>
                <p><b>When:</b> Fridays at noon<br><b>Where:</b> Oak Hall, 9 Oak Avenue, Dover, DE 19901</p>
                """));
  }

  @Test
  void tableRowsAreListingsAndTheirHeadNamesTheColumns() {
    assertEquals(List.of("Lupus Friends | Monday, 18:00", "Grief Evening | Tuesday, 19:30"),
        read("""
            <h2>Groups that meet here</h2>
            <table><tr><th>Day</th><th>Time</th><th>Group</th></tr>
            <tr><td>Monday</td><td>18:00</td><td>Lupus Friends</td></tr>
            <tr><td>Tuesday</td><td>19:30</td><td>Grief Evening</td></tr></table>
            """));
  }

  @Test
  void cellsOfARowAreOneListingThoughATopicStandsAboveThem() {
    assertEquals(
        List.of("Calm Waters | Monday 6pm", "Steady Hands | Friday 7pm", "Lighthouse | Sunday 2pm"),
        read("""
            <h1>Mutual Help Meeting Guide</h1><table><tr><td colspan="3">ANXIETY</td></tr>
            <tr><td>Calm Waters</td><td>Monday 6pm</td><td>4 Elm Street, Dover, DE</td></tr>
            <tr><td colspan="3">PARKINSON'S DISEASE</td></tr>
            <tr><td>Steady Hands</td><td>Friday 7pm</td><td>9 Oak Avenue, Dover, DE</td></tr>
            <tr><td>Lighthouse</td><td>Sunday 2pm</td><td>302-555-0160</td></tr></table>"""));
  }

  @Test
  void itemsThatHoldAListAreOneListingEach() {
    assertEquals(
        List.of("Empty Chair | Mondays, 6 p.m.", "Kindred Table | Fridays, 7 p.m.",
            "Long Road | Sundays, 2 p.m."),
        read("""
            <h1>Grief circles by town</h1><ul>
            <li>Empty Chair<ul><li>Mondays, 6 p.m.</li><li>4 Elm Street, Dover, DE</li></ul></li>
            <li>Kindred Table<ul><li>Fridays, 7 p.m.</li><li>9 Oak Avenue, Dover, DE</li></ul></li>
            <li>Long Road<ul><li>Sundays, 2 p.m.</li><li>302-555-0161</li></ul></li></ul>"""));
  }

  @Test
  void aHeadingMayNameSeveralSeriesBelowIt() {
    assertEquals(
        List.of("Child Loss Circle | Mondays, January 5 - March 9, 6 pm",
            "Child Loss Circle | Fridays, May 8 - July 3, 2 pm"),
        read(
            """
                <h1>Grief groups</h1><div><h3>Child Loss Circle</h3>
                <div class="s"><div>Mondays, January 5 - March 9</div><div>6 pm</div><div>Elm House</div></div>
                <div class="s"><div>Fridays, May 8 - July 3</div><div>2 pm</div><div>Oak House</div></div></div>
                <div><h3>Spouse Loss Circle</h3>
                <div class="s"><div>Tuesdays, January 6 - March 10</div><div>6 pm</div><div>Elm House</div></div></div>
                """)
            .subList(0, 2));
  }

  @Test
  void aNameMayHaveALabelToo() {
    assertEquals(List.of("Lupus Lunch | Mondays at noon", "Bowel Buddies | Fridays, 6 p.m."),
        read(
            """
                <h1>Gut and joint groups</h1>
                <p><b>Name:</b> Lupus Lunch<br><b>When:</b> Mondays at noon<br><b>Contact:</b> 302-555-0162</p>
                <p><b>Name:</b> Bowel Buddies<br><b>When:</b> Fridays, 6 p.m.<br><b>Contact:</b> 302-555-0163</p>"""));
  }

  @Test
  void aStepWithItsNumberIsAName() {
    assertEquals(
        List.of("11th Step Candlelight | Mondays, 9 pm", "Grupo Luz | Todos los días, 8 pm"),
        read("""
            <h1>Recovery meetings</h1><h3>11th Step Candlelight</h3><p>Mondays, 9 pm</p>
            <h3>Grupo Luz</h3><p>Todos los días, 8 pm</p>"""));
  }

  @Test
  void theMainPartIsReadWhateverItIsCalled() {
    assertEquals(List.of("ALS Support Group | Mondays at 3 pm"), read(
        """
            <main id="skip-link-target" class="sidebar"><h1>Support groups</h1>
            <h3><a href="/a">ALS Support Group</a></h3><p><a href="/a">Mondays at 3 pm</a></p></main>"""));
  }

  @Test
  void cardsWithoutHeadingsAreNamedByTheirFirstLine() {
    assertEquals(
        List.of("Sickle Cell Saturday | Second Saturday, 11-1",
            "Living With Chronic Pain | Mondays at noon"),
        read(
            """
                <h1>Community groups</h1>
                <div class="g"><div>Sickle Cell Saturday</div><div>Second Saturday, 11-1</div><div>Call 302-555-0110</div></div>
                <div class="g"><div>Living With Chronic Pain</div><div>Mondays at noon</div><div>Call 302-555-0111</div></div>
                """));
  }

  @Test
  void blocksBetweenEmptyLinesAreListings() {
    assertEquals(
        List.of("Caregivers' Circle | Every Thursday 2 pm", "AA Step Meeting | Sundays, 8 am"),
        read("""
            <h2>Support groups</h2>
            <p><b>Caregivers' Circle</b><br>Every Thursday 2 pm<br>Grace Church, 1 Hill Road<br><br>
            <b>AA Step Meeting</b><br>Sundays, 8 am<br>Town Hall, 2 Hill Road</p>
            """));
  }

  @Test
  void theHeadingAboveIsKeptAsWhatItIsAbout() {
    var listing = listings("""
        <h2>Cancer</h2><h3>Monday Circle</h3><p>Mondays, 5 pm, 12 Elm Street</p>
        <h2>Kidney disease</h2><h3>Tuesday Circle</h3><p>Tuesdays, 5 pm, 12 Elm Street</p>
        """).getLast();
    assertEquals(List.of("Kidney disease"), texts(listing, Field.CONDITION));
    assertTrue(listing.find(Field.CONDITION).orElseThrow().evidence().confidence() < 0.6);
  }

  @Test
  void aPageOfOneGroupIsOneListing() {
    assertEquals(List.of("Ostomy Support Group | We meet on the first Wednesday, 7 to 8 pm."), read(
        """
            <title>Ostomy Support Group - Bay Clinic</title><h1>Ostomy Support Group</h1>
            <p>Living with an ostomy is easier with others.</p><p>We meet on the first Wednesday, 7 to 8 pm.</p>
            <p>Bay Clinic, 40 Shore Road, Lewes, DE 19958</p><h2>Info</h2><p>Monday - Friday 9 am to 5 pm</p>
            """));
  }

  @Test
  void officesArticlesAndPlayGroupsAreNoListings() {
    assertEquals(List.of(), read(
        """
            <h1>About us</h1><h3>Our office</h3><p>Monday to Friday, 9 am to 5 pm<br>1 Elm Street, Dover, DE 19901</p>
            <h3>Toddler play group</h3><p>Tuesdays, 10 am, Room 2</p>"""));
    assertEquals(List.of(), read(URI.create("https://county.example.org/news/first-group.html"),
        """
            <h1>Our first support group has met</h1><p>On Tuesday at 7 pm forty people came to the library.</p>"""));
  }

  @Test
  void pausedGroupsSaySo() {
    var listing = listings(
        """
            <h1>Support groups</h1><h3>MS Support Group</h3><p>On hold until further notice. Call 302-555-0112.</p>
            <h3>ALS Support Group</h3><p>Mondays at 3 pm</p>""")
        .getFirst();
    assertEquals(List.of("On hold until further notice."), texts(listing, Field.STATUS));
  }

  @Test
  void partsThatOnlyTheStyleSheetSetsApartAreReadApart() {
    assertEquals(List.of("Epilepsy Group | Tuesdays at 2 pm"), read("""
        <h1>Support groups</h1><article><h3>Epilepsy Group</h3>
        <p><span class="i">Where</span>Day Room, 2 Bend Road, Dover, DE 19901</p>
        <p><span class="i">When</span>Tuesdays at 2 pm</p></article>"""));
  }

  @Test
  void spanishPagesAreReadToo() {
    assertEquals(List.of("Grupo de apoyo para la diabetes | primer lunes, 6 p. m."), read("""
        <h1>Grupos</h1><h3>Grupo de apoyo para la diabetes</h3>
        <p><b>Cuándo:</b> primer lunes, 6 p. m.</p><p><b>Dónde:</b> Sala 2, 8 Calle Mesa</p>"""));
  }

  @Test
  void aListsLineAndThePageOfItsOwnShareTheirKey() {
    var line = listings(
        """
            <h1>Support groups</h1><ul><li><a href="/help/als.html">ALS Support Group</a>, Mondays 3 pm</li>
            <li><a href="/help/ms.html">MS Support Group</a>, Fridays 3 pm</li></ul>""")
        .getFirst();
    var page = listings(URI.create("https://county.example.org/help/als.html"),
        "<h1>ALS Support Group</h1><p>Mondays 3 pm</p><p>Room 1, 2 Elm Street</p>").getFirst();
    assertEquals("/help/als.html", line.key());
    assertEquals(line.key(), page.key());
  }

  @Test
  void everyFieldSaysWhereItStands() {
    var document = Jsoup.parse(
        """
            <h1>Support groups</h1><h3>Gout Group</h3><p>Mondays 3 pm</p><p>2 Elm Street, Dover, DE 19901</p>""",
        PAGE.toString());
    var listing = SegmentReader.read(document, PAGE, source()).listings().getFirst();
    for (var statement : listing.statements()) {
      assertEquals(1, document.select(statement.evidence().locator()).size(), statement::toString);
    }
  }

  /// Whatever a page is made of, reading ends, soon, and throws nothing.
  @Test
  void brokenPagesAreReadWithoutHarm() {
    var page = """
        <h1>Support groups</h1><table><tr><th>When</th><th>Group</th></tr><tr><td>Mondays 3 pm<td>ALS Group</table>
        <dl><dt>MS Circle<dd>2nd Friday, 5 pm<dd>302-555-0113</dl><ul><li><b>Gout:</b> <a href='mailto:a@b'>x</a></ul>""";
    var random = new Random(7);
    for (var round = 0; round < 400; round++) {
      var bytes = new StringBuilder(page);
      for (var change = 0; change < 1 + round / 20; change++) {
        bytes.setCharAt(random.nextInt(bytes.length()),
            "<>/=\"' &;:aZ5".charAt(random.nextInt(13)));
      }
      read(bytes.substring(0, 1 + random.nextInt(bytes.length())));
    }
  }

  @Test
  void hugeAndDeepPagesAreReadInTime() {
    var rows = IntStream.range(0, 100_000)
        .mapToObj(
            row -> "<tr><td>Group " + row + "</td><td>Mondays " + (1 + row % 11) + " pm</td></tr>")
        .collect(Collectors.joining());
    assertTimeoutPreemptively(Duration.ofSeconds(60),
        () -> read("<h1>Support groups</h1><table>" + rows + "</table>"));
    assertTimeoutPreemptively(Duration.ofSeconds(60),
        () -> read("<div>".repeat(5_000) + "ALS Group, Mondays 3 pm"));
  }

  private static List<String> read(String html) {
    return read(PAGE, html);
  }

  private static List<String> read(URI page, String html) {
    return listings(page, html).stream()
        .map(listing -> listing.findText(Field.NAME).orElseThrow() + " | "
            + String.join(" / ", texts(listing, Field.SCHEDULE)))
        .toList();
  }

  private static List<StatedListing> listings(String html) {
    return listings(PAGE, html);
  }

  private static List<StatedListing> listings(URI page, String html) {
    return SegmentReader.read(Jsoup.parse(html, page.toString()), page, source()).listings();
  }

  private static List<String> texts(StatedListing listing, Field field) {
    return listing.all(field).map(Statement::text).toList();
  }

  private static SourceDefinition source() {
    var home = new SourceDefinition.Home(
        PAGE, PostalAddress.UNSTATED, Optional.empty(), Optional.empty());
    var plan = new CrawlPlan(List.of(PAGE), Duration.ofDays(1), Duration.ofSeconds(2), 10);
    return new SourceDefinition("county", "County Health", SourceDefinition.Organizer.HOSPITAL,
        false,
        "en", home, plan, List.of());
  }
}
