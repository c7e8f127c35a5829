package org.nearkin.crawl.discovery;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nearkin.crawl.discovery.proposal.Proposal;
import org.nearkin.crawl.discovery.sign.FeedKind;
import org.nearkin.source.SourceDefinition.Organizer;

/// Sites without a source: what is found there, and whether the proposed source reads it.
class SiteLookTest {
  private static final String FOOT = """
      <footer>Elm Valley Hospital, 12 Mill Lane, Northbrook, MA 01608. (508) 555-0142</footer>""";
  private static final String GROUPS = """
      <html lang="en-US"><head><title>Support Groups | Elm Valley Hospital</title></head><body>
      <nav><a href="/">Home</a> <a href="/donate">Donate</a></nav><main><h1>Support Groups</h1>
      <h2>Stroke Support Group</h2><p>Second Tuesday of each month, 6:30 to 8 p.m., Conference Room B.
      Call (508) 555-0110.</p>
      <h2>Parkinson's Disease Support Group</h2><p>Every Thursday, 10 to 11:30 a.m., Main Lobby Classroom.
      Call (508) 555-0111.</p>
      <h2>Breast Cancer Support Group</h2><p>First Monday of the month, 5:30 to 7 p.m., Cancer Center.
      Call (508) 555-0112.</p></main>%s</body></html>"""
      .formatted(FOOT);
  private static final String FRONT = """
      <html lang="en-US"><head><title>Home | Elm Valley Hospital</title></head><body>
      <nav><a href="/doctors/">Find a Doctor</a> <a href="/careers/">Careers</a>
      <a href="/patients/">For Patients and Visitors</a> <a href="http://elsewhere.localhost:PORT/support-groups/">
      Support groups elsewhere</a></nav><main><h1>Good care, near you</h1><p>We are a community hospital
      of ninety beds, and have been since 1911. Our doors are open to everybody.</p></main>%s</body></html>"""
      .formatted(FOOT);
  private static final String PATIENTS = """
      <html lang="en-US"><head><title>For Patients | Elm Valley Hospital</title></head><body><main>
      <h1>For Patients</h1><p>All that you need to know before your stay.</p><ul>
      <li><a href="/billing/">Billing</a></li><li><a href="/patients/support-groups/">Support groups</a></li></ul>
      </main></body></html>""";

  @RegisterExtension
  static WireMockExtension server = WireMockExtension.newInstance()
      .options(wireMockConfig().dynamicPort())
      .build();

  private FoundSite site;

  @BeforeEach
  void open() {
    site = new FoundSite(server);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void hospital() {
    site.page("/", FRONT)
        .page("/patients/", PATIENTS)
        .page("/patients/support-groups/", GROUPS);
  }

  @Test
  void aListTwoStepsAwayIsFoundAndProposed() {
    hospital();
    var findings = site.look("/");
    var lists = findings.list(Finding.ListPage.class);
    assertEquals(List.of(site.address("/patients/support-groups/")),
        lists.stream().map(Finding.ListPage::page).toList());
    assertEquals("by its look", lists.getFirst().way());
    var proposal = Proposal.of(findings, FoundSite.TODAY).orElseThrow();
    assertEquals(List.of("Stroke Support Group", "Parkinson's Disease Support Group",
        "Breast Cancer Support Group"), site.read(proposal.definition()));
  }

  @Test
  void whatTheSiteSaysOfItselfStandsInTheProposal() {
    hospital();
    var source = site.propose("/").orElseThrow().definition();
    assertEquals("site", source.id());
    assertEquals("Elm Valley Hospital", source.name());
    assertEquals(Organizer.HOSPITAL, source.organizer());
    assertEquals("en", source.language());
    assertEquals("Northbrook", source.home().address().city().orElseThrow());
    assertEquals("US", source.home().address().country().orElseThrow());
    assertEquals("508", source.home().areaCode().orElseThrow());
    assertFalse(source.verified());
  }

  @Test
  void whatTheSiteDoesNotSayIsCalledNotFound() {
    site.page("/", "<title>A page</title><main>" + GROUPS
        .substring(GROUPS.indexOf("<h2>Stroke"), GROUPS.indexOf("</main>")));
    var text = site.propose("/").orElseThrow().text();
    for (var key : List.of("city, region, postal-code", "area-code", "zone")) {
      assertTrue(text.contains("# not found: " + key + "\n"), text);
    }
    assertTrue(text.contains("language: en # not found"), text);
    assertTrue(text.contains("country: ZZ # not found"), text);
  }

  @Test
  void linksElsewhereAndThoseThatPromiseNothingAreNotFollowed() {
    hospital();
    site.look("/");
    assertEquals(List.of("/", "/patients/", "/patients/support-groups/"), site.visited());
  }

  @Test
  void noMorePagesAreAskedForThanAllowed() {
    hospital();
    var findings = site.look("/", 2);
    assertEquals(List.of("/", "/patients/"), site.visited());
    assertEquals(List.of("Support groups"),
        findings.list(Finding.LikelyLink.class).stream().map(Finding.LikelyLink::words).toList());
  }

  @Test
  void pagesThatRobotsTxtForbidsAreNamedAndNotAskedFor() {
    hospital();
    site.feed("/robots.txt", "text/plain", "User-agent: *\nDisallow: /patients/support-groups/\n");
    var findings = site.look("/");
    assertEquals(List.of("/", "/patients/"), site.visited());
    var unread = findings.list(Finding.Unread.class).getFirst();
    assertTrue(unread.reason().contains("Disallow: /patients/support-groups/"), unread.reason());
    assertTrue(Proposal.of(findings, FoundSite.TODAY).isEmpty());
  }

  @Test
  void aSiteOfArticlesGetsNoProposal() {
    site.page("/",
        """
            <html lang="en"><title>Slow Kitchen</title><main><h1>Slow Kitchen</h1>
            <article><h2><a href="/beans/">How to cook beans</a></h2><p>Soak them on Monday evening, and cook them on
            Tuesday at noon for two hours.</p></article>
            <article><h2><a href="/my-year/">My year with a support group</a></h2><p>In March I told my sister. In April I
            went to my first meeting. Nothing has been the same.</p></article></main>""")
        .page("/my-year/",
            """
                <html lang="en"><title>My year | Slow Kitchen</title><main><h1>My year with a support group</h1>
                <p>In March I told my sister that I could not sleep. She drove me to a room above the library, where
                eleven people sat in a circle, and nobody asked me anything.</p></main>""");
    var findings = site.look("/");
    assertEquals(List.of(), findings.list(Finding.ListPage.class));
    assertTrue(Proposal.of(findings, FoundSite.TODAY).isEmpty());
  }

  @Test
  void aFrameOfTheSameSiteIsLookedAt() {
    site.page("/",
        """
            <html lang="en"><title>Elm Valley Hospital</title><main><h1>Our groups</h1><p>Come as you are.</p>
            <iframe src="/frames/list.html"></iframe></main>""")
        .page("/frames/list.html", GROUPS);
    var proposal = site.propose("/").orElseThrow();
    assertEquals(List.of(site.address("/frames/list.html")), proposal.definition().crawl().start());
  }

  @Test
  void pagesOfSingleGroupsAreReadToo() {
    site.page("/groups/",
        """
            <html lang="en"><title>Groups | Elm Valley Hospital</title><main><h1>Support groups</h1>
            <div class="g"><h3><a href="/groups/stroke/">Stroke Support Group</a></h3><p>Every Tuesday, 6 p.m.</p></div>
            <div class="g"><h3><a href="/groups/lupus/">Lupus Support Group</a></h3><p>Every Friday, 5 p.m.</p></div>
            <div class="g"><h3><a href="/groups/ms/">Multiple Sclerosis Support Group</a></h3><p>Every Monday, 4 p.m.</p>
            </div></main>""");
    for (var group : Set.of("stroke", "lupus", "ms")) {
      site.page("/groups/" + group + "/",
          """
              <html lang="en"><title>%1$s | Elm Valley Hospital</title><main><h1>Group of those with %1$s</h1>
              <p>Welcome to all.</p></main>"""
              .formatted(group));
    }
    var proposal = site.propose("/groups/").orElseThrow();
    assertEquals(List.of(site.address("/groups/")), proposal.definition().crawl().start());
    assertEquals(List.of("/groups/**"), proposal.definition().pages().getFirst().paths());
    assertEquals(3, site.read(proposal.definition()).size());
  }

  private static final String TRIBE = """
      {"events":[
        {"id":1,"global_id":"site?id=1","title":"Grief Support Group","url":"http://site.localhost:PORT/event/1/",
         "start_date":"2026-12-01 18:00:00","end_date":"2026-12-01 19:30:00","timezone":"America/New_York",
         "description":"<p>For anybody who has lost somebody.</p>","status":"publish"},
        {"id":2,"global_id":"site?id=2","title":"Caregiver Support Group","url":"http://site.localhost:PORT/event/2/",
         "start_date":"2026-12-02 10:00:00","end_date":"2026-12-02 11:00:00","timezone":"America/New_York",
         "description":"<p>For caregivers.</p>","status":"publish"}],
       "rest_url":"http://site.localhost:PORT/wp-json/tribe/events/v1/events/","total":2,"total_pages":1}""";

  @Test
  void theEventsCalendarIsKnownByItsPluginAndItsFeedIsPreferred() {
    site.page("/",
        """
            <html lang="en"><head><title>Willow House</title>
            <link rel="https://api.w.org/" href="http://site.localhost:PORT/wp-json/">
            <link rel="stylesheet" href="/wp-content/plugins/the-events-calendar/src/resources/css/views.css"></head>
            <body><main><h1>Events</h1><h3>Grief Support Group</h3><p>Tuesday, December 1, 6 to 7:30 p.m.</p></main>""")
        .feed("/wp-json/tribe/events/v1/events", "application/json", TRIBE);
    var proposal = site.propose("/").orElseThrow();
    assertEquals(List.of(site.address("/wp-json/tribe/events/v1/events")),
        proposal.definition().crawl().start());
    assertEquals("America/New_York", proposal.definition().home().zone().orElseThrow().getId());
    assertEquals(List.of("Grief Support Group", "Caregiver Support Group"),
        site.read(proposal.definition()));
  }

  @Test
  void aFeedThatIsNotThereIsReportedAndThePagesAreProposed() {
    site.page("/", GROUPS.replace("</head>", """
        <script src="/wp-content/plugins/the-events-calendar/x.js"></script></head>"""));
    var findings = site.look("/");
    var dead = findings.list(Finding.DeadFeed.class).getFirst();
    assertEquals(FeedKind.EVENTS_CALENDAR, dead.sign().kind());
    assertEquals("answers 404", dead.reason());
    assertEquals(List.of(site.address("/")),
        Proposal.of(findings, FoundSite.TODAY).orElseThrow().definition().crawl().start());
  }

  private static final String MEETINGS = """
      [{"name":"Early Risers","slug":"early-risers","day":1,"time":"06:30","types":["O"],"location":"Old Mill",
        "formatted_address":"3 Mill St, Northbrook, MA 01608, USA","timezone":"America/New_York"},
       {"name":"Noon Circle","slug":"noon-circle","day":3,"time":"12:00","types":["C"],"location":"Old Mill",
        "formatted_address":"3 Mill St, Northbrook, MA 01608, USA","timezone":"America/New_York"}]""";

  @Test
  void aMeetingGuideFeedIsKnownByItsLink() {
    site.page("/",
        """
            <html lang="en"><head><title>Northbrook Fellowship</title>
            <link rel="alternate" type="application/json" title="Meetings Feed" href="/feed/tsml.json"></head>
            <body><main><h1>You are not alone</h1><p>Call us at any hour of the day.</p></main>""")
        .feed("/feed/tsml.json", "application/json", MEETINGS);
    var proposal = site.propose("/").orElseThrow();
    assertEquals(List.of("Early Risers", "Noon Circle"), site.read(proposal.definition()));
    assertEquals(Organizer.FELLOWSHIP, proposal.definition().organizer());
  }

  @Test
  void aMeetingGuideFeedIsKnownByItsPlugin() {
    site.page("/",
        """
            <html lang="en"><head><title>Northbrook Fellowship</title>
            <link rel="stylesheet" href="http://site.localhost:PORT/wp/wp-content/plugins/12-step-meeting-list/a.css">
            </head><body><main><h1>You are not alone</h1><p>Call us at any hour of the day.</p></main>""")
        .feed("/wp/wp-admin/admin-ajax.php?action=meetings", "application/json", MEETINGS);
    assertEquals(2, site.read(site.propose("/").orElseThrow().definition()).size());
  }

  @Test
  void aBmltRootServerIsKnownByTheScriptOfItsClient() {
    site.page("/",
        """
            <html lang="en"><head><title>Northbrook Area</title></head><body><main><h1>Meetings</h1>
            <p>Our meetings are loaded below, please wait.</p><div id="bmlt"></div></main>
            <script>var config = {"root_server":"http:\\/\\/bmlt.localhost:PORT\\/main_server"};</script>""")
        .answer("bmlt", "/main_server/client_interface/json/?switcher=GetSearchResults",
            "application/json",
            """
                [{"id_bigint":"7","meeting_name":"Clean Start","weekday_tinyint":"3","start_time":"19:00:00",
                  "duration_time":"01:00:00","published":"1","location_text":"Old Mill","formats":"O"}]""");
    var proposal = site.propose("/").orElseThrow();
    assertEquals(List.of("Clean Start"), site.read(proposal.definition()));
    assertEquals("bmlt.localhost", proposal.definition().crawl().start().getFirst().getHost());
  }

  @Test
  void aCalendarToSubscribeToIsFollowedToTheHostThatTheSiteNames() {
    site.page("/", """
        <html lang="en"><title>Willow House</title><main><h1>What is on</h1>
        <p><a href="webcal://calendars.localhost:PORT/willow.ics">Subscribe</a></p></main>""")
        .answer("calendars", "/willow.ics", "text/calendar", """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1
            DTSTART;TZID=America/New_York:20261201T180000
            DTEND;TZID=America/New_York:20261201T193000
            RRULE:FREQ=WEEKLY;BYDAY=TU
            SUMMARY:Grief Support Group
            END:VEVENT
            END:VCALENDAR
            """);
    var proposal = site.propose("/").orElseThrow();
    assertEquals("calendars.localhost", proposal.definition().crawl().start().getFirst().getHost());
    assertEquals(List.of("Grief Support Group"), site.read(proposal.definition()));
    assertEquals("Willow House", proposal.definition().name());
  }

  @Test
  void theRobotsTxtOfTheFeedsOwnHostCounts() {
    site.page("/", """
        <html lang="en"><title>Willow House</title><main><h1>What is on</h1>
        <p><a href="webcal://calendars.localhost:PORT/willow.ics">Subscribe</a></p></main>""")
        .answer("calendars", "/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
    var findings = site.look("/");
    assertEquals("robots.txt forbids it: Disallow: /",
        findings.list(Finding.DeadFeed.class).getFirst().reason());
    assertFalse(site.visited().contains("/willow.ics"));
  }

  @Test
  void anAddressThatIsAFeedIsProposedAsItIs() {
    site.feed("/meetings.json", "application/json", MEETINGS);
    var proposal = site.propose("/meetings.json").orElseThrow();
    assertEquals(List.of(site.address("/meetings.json")), proposal.definition().crawl().start());
  }

  @Test
  void aStartThatMovedIsLookedAtWhereItIs() {
    hospital();
    site.answer("site", "/old", WireMock.permanentRedirect("/patients/support-groups/"));
    assertEquals(site.address("/patients/support-groups/"), site.look("/old").start());
  }

  @Test
  void aStartThatMovedToAnotherSiteIsNotFollowed() {
    site.answer("site", "/", WireMock.permanentRedirect("http://other.localhost/"));
    assertEquals("redirects to another site: http://other.localhost/",
        site.look("/").list(Finding.Unread.class).getFirst().reason());
    assertEquals(List.of("/"), site.visited());
  }

  @Test
  void aLinkThatPromisesNothingIsTriedWhereNothingElseIsFound() {
    site.page("/",
        """
            <html lang="en"><title>Elm Valley</title><main><h1>Elm Valley</h1><p>Good care since 1911.</p>
            <a href="/elm/">Under the elm</a> <a href="/careers/">Careers</a></main>""")
        .page("/elm/", GROUPS);
    assertEquals(List.of(site.address("/elm/")),
        site.propose("/").orElseThrow().definition().crawl().start());
    assertEquals(List.of("/", "/elm/"), site.visited());
  }

  /// Localist's own feed is not read yet; its pages tell of their events in JSON-LD.
  @Test
  void localistIsKnownAndItsPagesAreProposed() {
    site.page("/",
        """
            <html lang="en"><head><title>Events | Elm Valley</title><meta name="generator" content="Localist">
            <script type="application/ld+json">[{"@context":"https://schema.org","@type":"Event",
            "name":"Stroke Support Group","startDate":"2026-12-01T18:00:00-05:00","endDate":"2026-12-01T19:00:00-05:00",
            "location":{"@type":"Place","name":"Room B"},"url":"http://site.localhost:PORT/event/stroke"}]</script>
            </head><body><main><h1>Events</h1><p>What happens here.</p></main>""")
        .feed("/api/2/events?days=365&pp=100", "application/json", "{\"events\":[],\"page\":{}}");
    var findings = site.look("/");
    assertEquals(FeedKind.LOCALIST,
        findings.list(Finding.DeadFeed.class).getFirst().sign().kind());
    assertEquals("by its JSON-LD", findings.list(Finding.ListPage.class).getFirst().way());
    assertEquals(List.of("Stroke Support Group"),
        site.read(Proposal.of(findings, FoundSite.TODAY).orElseThrow().definition()));
  }
}
