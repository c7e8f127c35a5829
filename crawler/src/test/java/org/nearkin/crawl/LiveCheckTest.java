package org.nearkin.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.LiveCheck.CheckedPage;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.Reach;
import org.nearkin.crawl.fetch.TestCrawler;
import org.nearkin.crawl.fetch.robots.Robots;
import org.nearkin.crawl.fetch.robots.RobotsMemory;
import org.nearkin.source.CrawlPlan;

class LiveCheckTest {
  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(options().dynamicPort().dynamicHttpsPort())
      .build();

  private final TestSite site;

  LiveCheckTest(@TempDir Path home) {
    site = new TestSite(SERVER, home);
  }

  @BeforeEach
  void robots() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /groups/closed\n");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private List<CheckedPage> check(String... starts) throws InterruptedException {
    return site.check(site.source(starts));
  }

  private CheckedPage only(String start) throws InterruptedException {
    return check(start).getFirst();
  }

  @Test
  void eachStartPageIsAskedOnceAndItsListingsAreCounted() throws InterruptedException {
    site.page("/groups", "group als group ms link /groups/more").page("/groups/b", "group gout");
    var pages = check("/groups", "/groups/b");
    assertEquals(List.of(OptionalInt.of(2), OptionalInt.of(1)),
        pages.stream().map(CheckedPage::listings).toList());
    assertEquals("can be read", pages.getFirst().said());
    assertEquals(List.of("/groups", "/groups/b"), site.visited(), "no link is followed");
    assertEquals(1, site.requests("/robots.txt"));
  }

  @Test
  void nothingIsStored() throws InterruptedException {
    site.page("/groups", "group als");
    check("/groups");
    assertEquals(List.of(), site.published());
    assertTrue(site.runs().findOpen("site").isEmpty());
    assertTrue(site.runs().findLastClosed("site").isEmpty());
  }

  @Test
  void aPageThatRobotsForbidIsNotAskedFor() throws InterruptedException {
    var page = only("/groups/closed");
    assertFalse(page.allowed());
    assertEquals("robots.txt forbids it: Disallow: /groups/closed", page.said());
    assertEquals(List.of(), site.visited());
  }

  @Test
  void redirectsWithinTheSiteAreFollowed() throws InterruptedException {
    site.answer("/groups", permanentRedirect("/groups/all")).page("/groups/all", "group als");
    var page = only("/groups");
    assertEquals(List.of(site.address("/groups/all")), page.redirects());
    assertEquals(OptionalInt.of(1), page.listings());
  }

  @Test
  void anotherSiteIsNamedAndNotAsked() throws InterruptedException {
    site.answer("/groups", permanentRedirect("http://new.localhost:1/"));
    var page = only("/groups");
    assertEquals("redirects for good to another site", page.said());
    assertEquals(List.of(URI.create("http://new.localhost:1/")), page.redirects());
    assertEquals(OptionalInt.empty(), page.listings());
  }

  @Test
  void aRingOfRedirectsIsLeft() throws InterruptedException {
    site.answer("/groups", permanentRedirect("/groups/b"))
        .answer("/groups/b", permanentRedirect("/groups"));
    assertEquals("redirects again after 5 redirects", only("/groups").said());
    assertEquals(3, site.requests("/groups"));
  }

  @Test
  void anErrorIsNamed() throws InterruptedException {
    site.answer("/groups", status(403)).answer("/groups/gone", status(410));
    assertEquals(List.of("answers 403", "answers 410"),
        check("/groups", "/groups/gone").stream().map(CheckedPage::said).toList());
  }

  @Test
  void aPageNoRuleReadsIsNotAskedFor() throws InterruptedException {
    assertEquals("no page rule of the source matches its path", only("/about").said());
    assertEquals(List.of(), site.visited());
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNamed() throws InterruptedException {
    var address = URI.create("https://site.localhost:" + SERVER.getHttpsPort() + "/groups");
    var source = site.source(new CrawlPlan(List.of(address), Duration.ofDays(7),
        Duration.ofSeconds(2), 10));
    var pacer = site.time.pacer(Duration.ofSeconds(2));
    try (var fetcher = new Fetcher(TestCrawler.IDENTITY,
        new Reach.SampleFarm(SERVER.getHttpsPort()), Fetcher.Limits.USUAL, site.time);
        var threads = new ReadingThreads(1)) {
      var robots = new Robots(TestCrawler.IDENTITY, fetcher, pacer, RobotsMemory.NONE, site.time);
      var visits = new PageTrial(new CrawlTools(TestCrawler.IDENTITY, fetcher, pacer, robots,
          threads, WordReader::read, new SplittableRandom(1)), site.time);
      var page = new LiveCheck(visits, fetcher, site.time).check(source).getFirst();
      assertTrue(page.allowed(), "nobody has forbidden it");
      assertTrue(page.said().contains("nobody we trust vouches for its certificate"), page.said());
    }
  }
}
