package org.nearkin.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.Field;
import org.nearkin.claim.RunCounts;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.fetch.pace.DoNotCrawlStore.Entry;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.VisitingHours;

class SourceCrawlTest {
  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private final TestSite site;

  SourceCrawlTest(@TempDir Path home) {
    site = new TestSite(SERVER, home);
  }

  @BeforeEach
  void robots() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /groups/private/\n");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private RunCounts crawl(String... start) throws InterruptedException {
    return site.crawl().crawl(site.source(start)).counts();
  }

  @Test
  void theListingsOfAllPagesArePublished() throws InterruptedException {
    site.page("/groups", "group ms link /groups/2 issue someday")
        .page("/groups/2", "group als link /groups link /groups/2#top link /groups?utm_source=x");
    assertEquals(new RunCounts(2, 0, 0, 2, 1), crawl());
    assertEquals(List.of("als", "ms"), site.published());
    assertEquals(List.of("/groups", "/groups/2"), site.visited());
    assertEquals(new CrawlProgress("site", 1, 2, 1), site.progress.getFirst());
    assertEquals(new CrawlProgress("site", 2, 2, 2), site.progress.getLast());
  }

  @Test
  void theDatesOfASeriesOnTwoPagesOfACalendarAreJoined() throws InterruptedException {
    site.page("/groups", "group ms link /groups/2").page("/groups/2", "group ms");
    site.crawl((page, source, rule) -> TestSite.withDate(WordReader.read(page, source, rule),
        page.address().getPath().endsWith("2") ? "2027-02-09" : "2026-12-08"))
        .crawl(site.source());
    assertEquals(List.of("DATE=2026-12-08,2027-02-09"), site.published(Field.RECURRENCE));
  }

  @Test
  void onlyPagesOfTheSiteThatARuleReadsAreVisited() throws InterruptedException {
    site.page("/groups",
        "group ms link /about link http://example.org/groups/3 link mailto:a@example.org "
            + "link http://169.254.169.254/groups/4 link ftp://site.localhost/groups/5");
    assertEquals(new RunCounts(1, 0, 0, 1, 0), crawl());
    assertEquals(List.of("/groups"), site.visited());
  }

  @Test
  void theNumberOfPagesIsLimited() throws InterruptedException {
    for (var page = 0; page < 20; page++) {
      site.page("/groups/" + page,
          "group g" + page + " link /groups/" + (page + 1) + " link /groups/" + (page + 2));
    }
    assertEquals(10, crawl("/groups/0").fetched());
  }

  @Test
  void requestsToAHostAreKeptApart() throws InterruptedException {
    site.page("/groups", "group ms link /groups/2").page("/groups/2", "group als");
    crawl();
    assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(2)), site.time.sleeps());
  }

  @Test
  void whatRobotsTxtForbidsIsNotAskedForButCounted() throws InterruptedException {
    site.page("/groups", "group ms link /groups/private/x")
        .page("/groups/private/x", "group secret");
    assertEquals(new RunCounts(1, 0, 1, 1, 1), crawl());
    assertEquals(
        List.of("PAGE_DENIED /groups/private/x robots.txt forbids it: Disallow: /groups/private/"),
        site.issues());
    assertEquals(0, site.requests("/groups/private/x"));
  }

  @Test
  void aSiteWithoutReadableRobotsTxtIsLeftAlone() throws InterruptedException {
    site.page("/groups", "group ms").answer("/robots.txt", status(500));
    assertEquals(new RunCounts(0, 0, 1, 0, 2), crawl());
    assertEquals(List.of(), site.visited());
  }

  @Test
  void aRedirectIsFollowedAndPassesTheSameChecks() throws InterruptedException {
    site.answer("/groups", status(301).withHeader("Location", "/groups/new"))
        .page("/groups/new", "group ms link /groups/a")
        .answer("/groups/a", status(302).withHeader("Location", "/groups/private/x"))
        .page("/groups/private/x", "group secret");
    assertEquals(new RunCounts(1, 0, 1, 1, 1), crawl());
    assertEquals(List.of("ms"), site.published());
    assertEquals(0, site.requests("/groups/private/x"));
  }

  @Test
  void aRedirectOutOfTheSiteIsNotFollowed() throws InterruptedException {
    site.page("/groups", "group ms link /groups/a link /groups/b link /groups/c")
        .answer("/groups/a",
            status(302).withHeader("Location", "http://169.254.169.254/groups/latest"))
        .answer("/groups/b", status(302).withHeader("Location", "https://example.org/groups"))
        .answer("/groups/c", status(302).withHeader("Location",
            "http://localhost:" + SERVER.getPort() + "/groups/d"));
    assertEquals(new RunCounts(1, 3, 0, 1, 3), crawl());
    assertTrue(
        site.issues().stream().allMatch(issue -> issue.endsWith("redirects to another site")));
    assertEquals(0, site.requests("/groups/d"));
  }

  @Test
  void redirectsEndSomewhere() throws InterruptedException {
    site.page("/groups", "group ms link /groups/0 link /groups/self");
    for (var hop = 0; hop < 9; hop++) {
      site.answer("/groups/" + hop, status(302).withHeader("Location", "/groups/" + (hop + 1)));
    }
    site.answer("/groups/self", status(302).withHeader("Location", "/groups/self#x"));
    assertEquals(new RunCounts(1, 2, 0, 1, 2), crawl());
    assertEquals(1, site.requests("/groups/5"));
    assertEquals(0, site.requests("/groups/6"));
  }

  @Test
  void aHostThatAsksForPatienceGetsIt() throws InterruptedException {
    SERVER.stubFor(get("/groups")
        .inScenario("busy")
        .whenScenarioStateIs("Started")
        .willSetStateTo("quiet")
        .willReturn(status(429).withHeader("Retry-After", "90")));
    SERVER.stubFor(get("/groups")
        .inScenario("busy")
        .whenScenarioStateIs("quiet")
        .willReturn(ok("group ms")));
    assertEquals(new RunCounts(1, 0, 0, 1, 0), crawl());
    assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(90)), site.time.sleeps());
  }

  @Test
  void aPageThatKeepsFailingIsTriedThreeTimes() throws InterruptedException {
    site.page("/groups", "group ms link /groups/2").answer("/groups/2", status(500));
    assertEquals(new RunCounts(1, 1, 0, 1, 1), crawl());
    assertEquals(3, site.requests("/groups/2"));
    assertEquals(List.of("PAGE_FAILED /groups/2 answers 500"), site.issues());
  }

  @Test
  void aSiteOnTheRegisterIsNotAskedForAnything() throws InterruptedException {
    site.page("/groups", "group ms");
    site.register().add(new Entry("Site.localhost", "/", "its owner asked", site.time.instant()));
    assertEquals(new RunCounts(0, 0, 1, 0, 2),
        site.crawlWithRegister().crawl(site.source()).counts());
    assertTrue(site.issues().contains("PAGE_DENIED /groups is on the do-not-crawl register"));
    assertEquals(List.of(), SERVER.getAllServeEvents());
    assertTrue(site.register().remove("site.localhost", "/"));
    site.time.pass(Duration.ofDays(7));
    assertEquals(new RunCounts(1, 0, 0, 1, 0),
        site.crawlWithRegister().crawl(site.source()).counts());
  }

  @Test
  void theRegisterCanHoldPartsOfASite() throws InterruptedException {
    site.page("/groups", "group ms link /groups/inner/2 link /groups/3")
        .page("/groups/inner/2", "group als")
        .page("/groups/3", "group copd");
    site.register().add(new Entry("localhost", "/groups/inner/", "asked", site.time.instant()));
    assertEquals(new RunCounts(2, 0, 1, 2, 1),
        site.crawlWithRegister().crawl(site.source()).counts());
    assertEquals(0, site.requests("/groups/inner/2"));
  }

  @Test
  void theSiteIsVisitedInItsHoursOnly() throws InterruptedException {
    site.page("/groups", "group ms");
    var plan = site.source().crawl();
    // It is noon, and the source has no zone.
    var source = site.source(new CrawlPlan(plan.start(), plan.cadence(), plan.interval(),
        plan.maxPages(), Optional.of(VisitingHours.parse("22:00-06:00")), false));
    assertEquals(new RunCounts(1, 0, 0, 1, 0), site.crawl().crawl(source).counts());
    assertEquals(List.of(Duration.ofHours(10), Duration.ofSeconds(2)), site.time.sleeps());
  }

  @Test
  void pagesAreFoundInSitemapsToo() throws InterruptedException, IOException {
    site.page("/robots.txt", "User-agent: *\nDisallow: /x.xml\nSitemap: " + site.address("/s.xml")
        + "\nSitemap: " + site.address("/x.xml") + "\nSitemap: https://example.org/s.xml\n")
        .page("/s.xml", "<sitemapindex><sitemap><loc>" + site.address("/s.xml.gz")
            + "</loc></sitemap></sitemapindex>")
        .answer("/s.xml.gz", ok().withBody(gzip("<urlset><url><loc>" + site.address("/groups/3")
            + "</loc></url><url><loc>" + site.address("/about") + "</loc></url></urlset>")))
        .page("/groups", "group ms link /groups/2")
        .page("/groups/2", "group als")
        .page("/groups/3", "group copd");
    var plan = site.source().crawl();
    var source = site.source(new CrawlPlan(plan.start(), plan.cadence(), plan.interval(),
        plan.maxPages(), plan.hours(), true));
    assertEquals(new RunCounts(3, 0, 0, 3, 1), site.crawl().crawl(source).counts());
    assertEquals(List.of("/s.xml", "/s.xml.gz", "/groups", "/groups/3", "/groups/2"),
        site.visited());
    assertTrue(site.issues().getFirst().contains("2 were read, 1 were missing"),
        site.issues().toString());
    assertEquals(5, site.time.sleeps().size(), "sitemaps wait their turn like pages");
  }

  private static byte[] gzip(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void aPageThatFailsLetsTheOthersPassAndComesBackLater() throws InterruptedException {
    site.page("/groups", "group ms link /groups/2 link /groups/3")
        .answer("/groups/2", status(500))
        .page("/groups/3", "group als");
    crawl();
    assertEquals(List.of("/groups", "/groups/2", "/groups/3", "/groups/2", "/groups/2"),
        site.visited());
  }

  @Test
  void aHostThatWantsUsGoneForLongIsNotAskedAgain() throws InterruptedException {
    site.page("/groups", "group ms link /groups/2 link /groups/3")
        .answer("/groups/2", status(503).withHeader("Retry-After", "86400"))
        .page("/groups/3", "group als");
    assertEquals(new RunCounts(1, 2, 0, 1, 2), crawl());
    assertEquals(List.of("/groups", "/groups/2"), site.visited());
  }

  @Test
  void missingPagesAndOtherFilesAreCountedAsFailed() throws InterruptedException {
    site.page("/groups", "group ms link /groups/404 link /groups/pdf link /groups/large")
        .answer("/groups/pdf", ok("%PDF").withHeader("Content-Type", "application/pdf"))
        .page("/groups/large", "group als ".repeat(20_000));
    assertEquals(new RunCounts(1, 3, 0, 1, 3), crawl());
    assertEquals(List.of("PAGE_FAILED /groups/404 answers 404",
        "PAGE_FAILED /groups/large is too large to be read whole",
        "PAGE_IS_PDF /groups/pdf is a PDF, which is not read"),
        site.issues());
  }

  @Test
  void aPageThatTripsTheReaderDoesNotStopTheOthers() throws InterruptedException {
    site.page("/groups", "link /groups/bad link /groups/2")
        .page("/groups/bad", "bad words")
        .page("/groups/2", "group als");
    var crawl = site.crawl((page, source, rule) -> {
      if (page.text().startsWith("bad")) {
        throw new IllegalStateException("a fault of the reader");
      }
      return WordReader.read(page, source, rule);
    });
    assertEquals(new RunCounts(2, 1, 0, 1, 1), crawl.crawl(site.source()).counts());
    assertEquals(List.of("PAGE_UNREADABLE /groups/bad the reader failed on it"), site.issues());
  }

  @Test
  void aRunThatFindsNothingTakesNothingAway() throws InterruptedException {
    site.page("/groups", "group ms");
    crawl();
    site.time.pass(Duration.ofDays(7));
    site.page("/groups", "under construction");
    assertEquals(new RunCounts(1, 0, 0, 0, 1), crawl());
    assertEquals(List.of("ms"), site.published());
    assertEquals(List.of("NO_LISTINGS site no page of the source holds a listing"), site.issues());
  }

  @Test
  void startPagesThatNoRuleReadsAreReported() throws InterruptedException {
    site.page("/groups", "group ms");
    var source = site.source("/groups", "/about");
    assertEquals(new RunCounts(1, 1, 0, 1, 1), site.crawl().crawl(source).counts());
    assertEquals(List.of("PAGE_UNREADABLE /about no page rule of the source matches its path"),
        site.issues());
  }

  @Test
  void aCrawlThatIsToldToStopGoesOnNextTime() throws InterruptedException {
    site.page("/groups", "group ms link /groups/2").page("/groups/2", "group als");
    var crawler = Thread.currentThread();
    var crawl = site.crawl((page, source, rule) -> {
      crawler.interrupt();
      return new PageContent(
          WordReader.read(page, source, rule).listings(), List.of(site.address("/groups/2")),
          List.of());
    });
    assertThrows(InterruptedException.class, () -> crawl.crawl(site.source()));
    assertTrue(site.runs().findOpen("site").isPresent());
    assertEquals(List.of(), site.published());
    crawl();
    assertEquals(List.of("als", "ms"), site.published());
  }
}
