package org.nearkin.crawl.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.PageRule;
import org.nearkin.source.PageRule.FieldRule;
import org.nearkin.source.SourceDefinition;

class PageReaderTest {
  private static final URI ADDRESS = URI.create("https://hill.example.org/groups/list.html");
  private static final PageRule.Reading LABELS = new PageRule.Selectors(".item", Map.of(
      Field.NAME, select("h3"),
      Field.CONDITION, heading("h2"),
      Field.SCHEDULE, after("When", "Cuándo"),
      Field.PLACE, after("Where", "Dónde"),
      Field.COST, after("Cost")));

  @Test
  void labelsAreReadInEveryCommonLayout() {
    var layouts = List.of(
        "<p><strong>When:</strong> Mondays at 7</p><p><strong>Where:</strong> Elm Hall, 5 Elm St</p>",
        "<p><b>WHEN</b> Mondays at 7<br><b>WHERE</b> Elm Hall, 5 Elm St<br>Bring a cup.</p>",
        "<p>When: Mondays at 7<br>Where: Elm Hall, 5 Elm St</p>",
        "<p>When: Mondays at 7 Where: Elm Hall, 5 Elm St</p>",
        "<dl><dt>When</dt><dd>Mondays at 7</dd><dt>Where</dt><dd>Elm Hall<br>5 Elm St</dd></dl>",
        "<table><tr><th>When</th><td>Mondays at 7</td></tr><tr><th>Where</th><td>Elm Hall, 5 Elm St</td></tr></table>",
        "<h4>When</h4><p>Mondays at 7</p><h4>Where</h4><p>Elm Hall, 5 Elm St</p>",
        "<p>When - Mondays at 7</p><p>Where - Elm Hall, 5 Elm St</p>",
        "<ul><li><strong>When</strong>: Mondays at 7</li><li><strong>Where</strong>: Elm Hall, 5 Elm St</li></ul>",
        "<p><span class='field-label'>When</span> <span>Mondays at 7</span></p><p><i></i>Where: Elm Hall, 5 Elm St</p>");
    for (var layout : layouts) {
      var listing = listing("<div class=item><h3>Tea and Talk</h3>" + layout + "</div>");
      assertEquals("Mondays at 7", text(listing, Field.SCHEDULE), layout);
      assertEquals("Elm Hall, 5 Elm St", text(listing, Field.PLACE), layout);
    }
  }

  @Test
  void aWordOfRunningTextIsNoLabel() {
    var listing = listing("""
        <div class=item><h3>Family Night</h3>
        <p>When someone you love is ill, you need company too.</p>
        <p><strong>Who:</strong> families</p></div>""");
    assertEquals("", text(listing, Field.SCHEDULE));
    assertEquals(
        "When someone you love is ill, you need company too.\nWho: families",
        text(listing, Field.DESCRIPTION));
  }

  @Test
  void aValueEndsAtALabelThatTheSourceDoesNotName() {
    var listing = listing("""
        <div class=item><h3>Stroke Club</h3>
        <p><b>When:</b> Fridays at noon <b>Leader:</b> Ruth</p></div>""");
    assertEquals("Fridays at noon", text(listing, Field.SCHEDULE));
  }

  @Test
  void theNearestHeadingAboveIsTheCondition() {
    var listings = read("""
        <h2>Cancer</h2><div><div class=item><h3>One</h3></div></div>
        <h2>Grief</h2><div class=item><h3>Two</h3></div>""", LABELS).listings();
    assertEquals(
        List.of("Cancer", "Grief"),
        listings.stream().map(listing -> text(listing, Field.CONDITION)).toList());
  }

  @Test
  void contactsAreFoundWithoutARule() {
    var listing = listing("""
        <div class=item><h3>Lupus Lunch</h3>
        <p>Call May at (207) 555-0101 ext. 4, or 207.555.0102 after five.</p>
        <p><a href="mailto:may%2Blupus@example.org?subject=Hi">write to May</a>
        <a href="tel:+12075550103">ring</a> may@example.com</p>
        <p><a href="https://us02web.zoom.us/j/5550104">join</a> <a href="/flyer.pdf">flyer</a>
        <a href="https://maps.google.com/?q=x">map</a> <a href="#top">up</a></p>
        <p>Founded 1998-2004, room 12.</p></div>""");
    assertEquals(
        List.of("+12075550103", "Call May at (207) 555-0101 ext. 4, or 207.555.0102 after five."),
        texts(listing, Field.PHONE));
    assertEquals("may+lupus@example.org", text(listing, Field.EMAIL));
    assertEquals(2, texts(listing, Field.EMAIL).size());
    assertEquals(List.of("https://us02web.zoom.us/j/5550104"), texts(listing, Field.MEETING_LINK));
    assertEquals(List.of("https://hill.example.org/flyer.pdf"), texts(listing, Field.WEBSITE));
  }

  @Test
  void noticesFormatsAndRulesInWordsAreFoundWithoutARule() {
    var paused = listing("""
        <div class=item><h3>Open Door</h3><p>When: On hold until further notice</p>
        <p>We lost our room.</p></div>""");
    assertEquals("On hold until further notice", text(paused, Field.STATUS));
    var prose = listing(
        """
            <div class=item><h3>Coffee</h3>
            <p>All are welcome. We meet on the first Saturday of March and June at St. Ann's, 2 Hill Rd. Bring cake.</p>
            <p>Where: by video, or in person</p></div>""");
    assertEquals(
        "We meet on the first Saturday of March and June at St. Ann's, 2 Hill Rd",
        text(prose, Field.SCHEDULE));
    assertEquals(List.of("by video", "in person"), texts(prose, Field.FORMAT));
  }

  @Test
  void aListingIsNamedByItsIdItsPageOrItsWords() {
    var html = """
        <div class=item id=tea><h3>Tea</h3></div>
        <div class=item id=accordion-3><h3>Talk</h3></div>
        <div class=item><h3><a href="/groups/walk.html#top">Walk</a></h3></div>
        <div class=item><h3>Talk</h3></div>""";
    var listings = read(html, LABELS).listings();
    var keys = listings.stream().map(StatedListing::key).toList();
    assertEquals("/groups/list.html#tea", keys.getFirst());
    assertTrue(keys.get(1).matches("talk-[0-9a-f]{10}"), keys.get(1));
    assertEquals("/groups/walk.html", keys.get(2));
    assertEquals(keys.get(1) + "-2", keys.get(3));
    assertEquals(
        List.of(ADDRESS + "#tea", ADDRESS + "#accordion-3",
            "https://hill.example.org/groups/walk.html", ADDRESS + ""),
        listings.stream().map(listing -> listing.page().toString()).toList());
    assertEquals(keys,
        read("<p>New!</p>" + html, LABELS).listings().stream().map(StatedListing::key).toList());
  }

  @Test
  void theLanguageIsThatOfTheItem() {
    var listings = read("""
        <html lang=en-US><body><div class=item lang=es><h3>Hola</h3><p>Cuándo: los lunes</p></div>
        <div class=item><h3>Hello</h3></div></body></html>""", LABELS).listings();
    assertEquals(List.of("es", "en"), listings.stream().map(StatedListing::language).toList());
    assertEquals("los lunes", text(listings.getFirst(), Field.SCHEDULE));
  }

  @Test
  void attributesAndPatternsAreRead() {
    var rules = new PageRule.Selectors("li", Map.of(
        Field.NAME, new FieldRule(
            Optional.empty(), Optional.of("data-name"), List.of(), Optional.empty(),
            Optional.empty()),
        Field.POSTAL_CODE, new FieldRule(
            Optional.of("span"), Optional.empty(), List.of(), Optional.empty(),
            Optional.of("ME ([0-9]{5})"))));
    var listing = read("<ul><li data-name='Tea'><span>Orono ME 04473</span></li></ul>", rules)
        .listings()
        .getFirst();
    assertEquals("Tea", text(listing, Field.NAME));
    assertEquals("04473", text(listing, Field.POSTAL_CODE));
  }

  @Test
  void everyStatementSaysWhereItStands() {
    var listing = listing("<div class=item id=tea><p>x</p><h3>Tea</h3><p>When: noon</p></div>");
    var evidence = listing.find(Field.SCHEDULE).orElseThrow().evidence();
    assertEquals(ADDRESS, evidence.document());
    assertEquals("#tea > p:nth-of-type(2)", evidence.locator());
  }

  @Test
  void structuredDataOfOtherThingsDoesNotHideTheGroups() {
    var groups = """
        <h1>Support groups</h1><h2>Grief Support Group</h2><p>Mondays at 6 pm, Elm Hall. Call 207-555-0101.</p>
        <h2>Stroke Survivors Group</h2><p>Tuesdays at 7 pm, Oak Hall. Call 207-555-0102.</p>""";
    var names = List.of("Grief Support Group", "Stroke Survivors Group");
    for (var other : List.of("",
        "<ol itemscope itemtype='https://schema.org/BreadcrumbList'><li itemprop=name>Home</li></ol>",
        "<div vocab='https://schema.org/' typeof=Article><b property=name>On grief</b></div>",
        "<p class=h-card>Ruth</p>")) {
      assertEquals(names, names(other + groups), other);
    }
    var gala = "<div itemscope itemtype='https://schema.org/Event'><b itemprop=name>Spring Gala</b></div>";
    assertEquals(List.of("Spring Gala", "Grief Support Group", "Stroke Survivors Group"),
        names(gala + groups));
    var group = gala.replace("Spring Gala", "Stroke Survivors Group");
    assertEquals(List.of("Stroke Survivors Group"), names(group + groups));
    var department = """
        <div itemscope itemtype='https://schema.org/NGO'><b itemprop=name>Stroke Survivors Group</b>
        <time itemprop=openingHours datetime='Tu 19:00-20:00'>Tuesdays at 7</time></div>""";
    assertEquals(List.of("Stroke Survivors Group", "Grief Support Group"),
        names(department + groups));
  }

  private static List<String> names(String html) {
    return read(html, new PageRule.Automatic()).listings()
        .stream()
        .map(listing -> text(listing, Field.NAME))
        .toList();
  }

  @Test
  void linksStayOnTheHostAndLoseTheirFragment() {
    var rule = new PageRule(List.of("/**"), new PageRule.LinksOnly(),
        List.of("nav a", "link[rel=next]"));
    var content = PageReader.read(page(
        """
            <link rel=next href="?page=2"><nav><a href="../a.html#x">a</a><a href="/a.html">again</a>
            <a href="https://other.example.org/b">b</a><a href="list.html#here">self</a>
            <a href="mailto:a@b.example">m</a><a href="with space.html">s</a></nav><a href="/not-followed">n</a>"""),
        source(), rule);
    assertEquals(
        List.of("https://hill.example.org/a.html",
            "https://hill.example.org/groups/with%20space.html",
            "https://hill.example.org/groups/list.html?page=2"),
        content.links().stream().map(URI::toString).toList());
  }

  @Test
  void calendarsAndFeedsAreFollowedLikePages() {
    var rule = new PageRule(List.of("/**"), new PageRule.LinksOnly(), List.of("a", "link"));
    var content = PageReader.read(page(
        """
            <a href="webcal://hill.example.org/all.ics">subscribe</a>
            <a href="/events/?ical=1">file</a><a href="webcal://other.example.org/b.ics">b</a>
            <link rel=alternate type="application/json" href="/wp-json/tribe/events/v1/">"""),
        source(), rule);
    assertEquals(
        List.of("https://hill.example.org/all.ics", "https://hill.example.org/events/?ical=1",
            "https://hill.example.org/wp-json/tribe/events/v1/"),
        content.links().stream().map(URI::toString).toList());
  }

  @Test
  void whatCannotBeReadIsAnIssue() {
    assertEquals(
        Issue.Kind.LISTING_WITHOUT_NAME,
        kind(read("<div class=item><p>When: noon</p></div>", LABELS)));
    assertEquals(Issue.Kind.NO_LISTINGS, kind(read("<p>moved</p>", LABELS)));
    assertEquals(
        Issue.Kind.PAGE_UNREADABLE,
        kind(read("<p>x</p>", new PageRule.Selectors("p[", Map.of(Field.NAME, select("b"))))));
    var feed = new Page(ADDRESS, "application/pdf", "%PDF");
    var rule = new PageRule(List.of("/**"), LABELS, List.of());
    assertEquals(Issue.Kind.PAGE_UNREADABLE, kind(PageReader.read(feed, source(), rule)));
  }

  @Test
  void hostilePagesAreReadInTime() {
    var deep = "<div class=item><h3>Deep</h3>" + "<div><b>".repeat(20_000) + "When: noon";
    assertEquals("Deep", text(read(deep, LABELS).listings().getFirst(), Field.NAME));
    var long_ = "<div class=item><h3>Long</h3><script>" + "x=1;".repeat(25_000) + "</script><p>"
        + "1-2 3.4 a@".repeat(20_000) + "</p></div>";
    assertEquals("Long", text(read(long_, LABELS).listings().getFirst(), Field.NAME));
    var many = "<div class=item><h3>Many</h3><p>When: noon</p></div>".repeat(2_000);
    assertEquals(2_000, read(many, LABELS).listings().size());
  }

  @Test
  void theFirstMatchingRuleReadsThePage() {
    assertTrue(PageRules.matches("/groups/**", "/groups/"));
    assertTrue(PageRules.matches("/groups/*.html", "/groups/a.html"));
    assertTrue(!PageRules.matches("/groups/*.html", "/groups/b/a.html"));
    assertTrue(!PageRules.matches("/groups/**", "/private/groups/"));
    assertTrue(!PageRules.matches("/a.html", "/aXhtml"));
  }

  static SourceDefinition source() {
    var home = new SourceDefinition.Home(
        URI.create("https://hill.example.org/"), PostalAddress.UNSTATED, Optional.empty(),
        Optional.empty());
    var plan = new CrawlPlan(List.of(ADDRESS), Duration.ofDays(1), Duration.ofSeconds(2), 9);
    return new SourceDefinition(
        "hill", "Hill", SourceDefinition.Organizer.OTHER, false, "en", home, plan, List.of());
  }

  private static FieldRule select(String selector) {
    return new FieldRule(
        Optional.of(selector), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }

  private static FieldRule heading(String selector) {
    return new FieldRule(
        Optional.empty(), Optional.empty(), List.of(), Optional.of(selector), Optional.empty());
  }

  private static FieldRule after(String... labels) {
    return new FieldRule(
        Optional.empty(), Optional.empty(), List.of(labels), Optional.empty(), Optional.empty());
  }

  private static Page page(String html) {
    return new Page(ADDRESS, "text/html", html);
  }

  private static PageContent read(String html, PageRule.Reading reading) {
    return PageReader.read(page(html), source(), new PageRule(List.of("/**"), reading, List.of()));
  }

  private static StatedListing listing(String html) {
    return read(html, LABELS).listings().getFirst();
  }

  private static Issue.Kind kind(PageContent content) {
    return content.issues().getFirst().kind();
  }

  private static String text(StatedListing listing, Field field) {
    return listing.findText(field).orElse("");
  }

  private static List<String> texts(StatedListing listing, Field field) {
    return listing.all(field).map(Statement::text).toList();
  }
}
