package org.nearkin.crawl.fetch.robots;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.crawl.fetch.FakeTime;
import org.nearkin.crawl.fetch.FetchResult;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.TestCrawler;
import org.nearkin.crawl.fetch.pace.HostPacer;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class RobotsTest {
  @RegisterExtension
  static final WireMockExtension SITE = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private static final AtomicInteger SITES = new AtomicInteger();
  private static final AtomicReference<DataStore> DATA = new AtomicReference<>();

  private final FakeTime time = new FakeTime();
  private final HostPacer pacer = time.pacer(Duration.ofSeconds(2));
  private final Fetcher fetcher = TestCrawler.fetcher(SITE.getPort());
  /// Each test has a site of its own, so that they can share a store.
  private final String host = "site" + SITES.incrementAndGet() + ".localhost";
  private Robots robots = robots();

  @BeforeAll
  static void open(@TempDir Path home) {
    DATA.set(DataStore.open(home.resolve("nearkin.db"), World.SAMPLE));
  }

  @AfterEach
  void close() {
    fetcher.close();
  }

  @AfterAll
  static void closeStore() {
    DATA.get().close();
  }

  private Robots robots() {
    return new Robots(TestCrawler.IDENTITY, fetcher, pacer, new RobotsStore(DATA.get()), time);
  }

  /// As if the process had ended and begun anew.
  private void restart() {
    robots = robots();
  }

  private static int requests() {
    return SITE.getAllServeEvents().size();
  }

  private URI address(String path) {
    return URI.create("http://" + host + ":" + SITE.getPort() + path);
  }

  private static void answer(String path, ResponseDefinitionBuilder response) {
    SITE.stubFor(get(urlEqualTo(path)).willReturn(response));
  }

  private static void file(String text) {
    answer("/robots.txt", ok(text).withHeader("Content-Type", "text/plain"));
  }

  private boolean allows(String path) throws InterruptedException {
    return robots.isAllowed(address(path));
  }

  @Test
  void whatIsDisallowedIsNotAllowed() throws InterruptedException {
    file("User-agent: *\nDisallow: /private/\nAllow: /private/open\n");
    assertTrue(allows("/groups"));
    assertFalse(allows("/private/"));
    assertTrue(allows("/private/open"));
    assertEquals(1, SITE.getAllServeEvents().size(), "asked for once only");
  }

  /// RFC 9309, 2.3: each scheme and authority has a file of its own; the usual port need not be written.
  @Test
  void everyPortIsASiteOfItsOwn() throws InterruptedException {
    file("User-agent: *\nDisallow: /private/\n");
    assertFalse(
        robots.isAllowed(URI.create(
            "HTTP://" + host.toUpperCase(Locale.ROOT) + ":" + SITE.getPort() + "/private/")));
    assertFalse(allows("/private/"));
    assertEquals(1, requests());
    assertEquals(
        Optional.of("robots.txt cannot be read (the sample reads its own sites only),"
            + " so nothing is read for now"),
        robots.findDenial(URI.create("http://" + host + "/groups"))
            .map(RobotsDecision::reason));
    assertEquals(Optional.of("the address names no host"),
        robots.findDenial(URI.create("mailto:a@example.org")).map(RobotsDecision::reason));
  }

  /// RFC 9309, 2.3.1.3: "unavailable".
  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void aMissingFileAllowsEverything(int status) throws InterruptedException {
    answer("/robots.txt", status(status));
    assertTrue(allows("/private/"));
  }

  /// RFC 9309, 2.3.1.3 allows it; but somebody may have meant to keep us out.
  @ParameterizedTest
  @CsvSource({"401,true", "403,true", "404,false", "410,false"})
  void theOperatorHearsOfARefusedFile(int status, boolean isOdd) throws InterruptedException {
    answer("/robots.txt", status(status));
    assertEquals(
        isOdd
            ? Optional.of("robots.txt is not given to us (answers " + status
                + "), so everything is allowed")
            : Optional.empty(),
        robots.findRemark(address("/")));
  }

  /// RFC 9309, 2.3.1.4: "unreachable"; 429 is counted to it by us.
  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void aFileThatCannotBeReadAllowsNothing(int status) throws InterruptedException {
    answer("/robots.txt", status(status));
    assertFalse(allows("/groups"));
    assertFalse(allows("/"));
    assertEquals(1, SITE.getAllServeEvents().size());
  }

  @Test
  void aBrokenConnectionAllowsNothing() throws InterruptedException {
    answer("/robots.txt", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertFalse(allows("/groups"));
  }

  /// RFC 9309, 2.3.1.2.
  @Test
  void aRedirectedFileIsFollowedAlsoToAnotherHost() throws InterruptedException {
    answer("/robots.txt", status(301)
        .withHeader("Location", "http://other.localhost:" + SITE.getPort() + "/rules"));
    answer("/rules", ok("User-agent: *\nDisallow: /private\n"));
    assertFalse(allows("/private"));
    assertTrue(allows("/groups"));
  }

  @Test
  void aRedirectInsideAllowsNothing() throws InterruptedException {
    answer("/robots.txt", status(301).withHeader("Location", "http://169.254.169.254/"));
    assertFalse(allows("/groups"));
  }

  /// RFC 9309, 2.3.1.2: from the sixth redirect on the file counts as unavailable.
  @Test
  void fiveRedirectsAreFollowedAndSixAreTooMany() throws InterruptedException {
    answer("/robots.txt", status(301).withHeader("Location", "/1"));
    for (var hop = 1; hop < 5; hop++) {
      answer("/" + hop, status(302).withHeader("Location", "/" + (hop + 1)));
    }
    answer("/5", ok("User-agent: *\nDisallow: /\n"));
    assertFalse(allows("/groups"));
    answer("/5", status(302).withHeader("Location", "/6"));
    answer("/6", ok("User-agent: *\nDisallow: /\n"));
    time.pass(Duration.ofHours(25));
    assertTrue(allows("/groups"));
  }

  @Test
  void aLongCrawlDelayIsObeyedAndForbidsNothing() throws InterruptedException {
    file("User-agent: *\nCrawl-delay: 3500\n");
    assertTrue(allows("/groups"));
    pacer.fetch(URI.create("http://" + host + "/"), _ -> new FetchResult.Gone(404));
    assertEquals(1, time.sleeps().size());
    assertEquals(3500, time.sleeps().getFirst().toSeconds());
  }

  @Test
  void theFileCountsAsARequestToTheHost() throws InterruptedException {
    file("User-agent: *\nDisallow:\n");
    allows("/groups");
    pacer.fetch(URI.create("http://" + host + "/"), _ -> new FetchResult.Gone(404));
    assertEquals(List.of(Duration.ofSeconds(2)), time.sleeps());
  }

  /// RFC 9309, 2.4: no longer than 24 hours.
  @Test
  void theFileIsReadAgainAfterADay() throws InterruptedException {
    file("User-agent: *\nDisallow: /groups\n");
    assertFalse(allows("/groups"));
    file("User-agent: *\nDisallow:\n");
    time.pass(Duration.ofHours(23));
    assertFalse(allows("/groups"));
    time.pass(Duration.ofHours(2));
    assertTrue(allows("/groups"));
  }

  @Test
  void theNextProcessNeedNotAskAgain() throws InterruptedException {
    file("User-agent: *\nDisallow: /gr\u00fcn\nCrawl-delay: 60\n");
    assertFalse(allows("/gr%C3%BCn"));
    restart();
    assertFalse(allows("/gr%C3%BCn"));
    assertEquals(1, requests());
    time.pass(Duration.ofHours(25));
    restart();
    assertFalse(allows("/gr%C3%BCn"));
    assertEquals(2, requests());
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void thatThereIsNoFileIsKeptToo(int status) throws InterruptedException {
    answer("/robots.txt", status(status));
    assertTrue(allows("/groups"));
    restart();
    assertTrue(allows("/groups"));
    assertEquals(1, requests());
  }

  @Test
  void aFileThatCannotBeReadIsAskedForAgainAfterTenMinutes() throws InterruptedException {
    answer("/robots.txt", status(500));
    assertFalse(allows("/groups"));
    time.pass(Duration.ofMinutes(9));
    assertFalse(allows("/groups"));
    assertEquals(1, requests());
    file("User-agent: *\nDisallow: /private\n");
    time.pass(Duration.ofMinutes(2));
    assertTrue(allows("/groups"));
    assertFalse(allows("/private"));
  }

  /// RFC 9309, 2.3.1.4: a copy may be used while the file cannot be read; we do it for 30 days.
  @Test
  void duringAnOutageTheCopyIsUsedForThirtyDays() throws InterruptedException {
    file("User-agent: *\nDisallow: /private\n");
    assertTrue(allows("/groups"));
    answer("/robots.txt", status(503));
    time.pass(Duration.ofDays(29));
    assertTrue(allows("/groups"));
    assertFalse(allows("/private"));
    assertEquals(2, requests());
    restart();
    assertTrue(allows("/groups"));
    time.pass(Duration.ofDays(2));
    assertFalse(allows("/groups"));
    assertFalse(allows("/private"));
  }

  @Test
  void thatThereWasNoFileIsNoCopy() throws InterruptedException {
    answer("/robots.txt", status(404));
    assertTrue(allows("/groups"));
    answer("/robots.txt", status(500));
    time.pass(Duration.ofHours(25));
    assertFalse(allows("/groups"));
  }

  @Test
  void manyThreadsAskOnce() throws Exception {
    answer("/robots.txt", ok("User-agent: *\nDisallow: /private\n").withFixedDelay(100));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = IntStream.range(0, 50)
          .mapToObj(number -> threads.submit(() -> allows("/groups/" + number)))
          .toList();
      for (var answer : asked) {
        assertTrue(answer.get());
      }
    }
    assertEquals(1, requests());
  }

  @Test
  void theLinksOfAPageAreDecidedTogether() throws InterruptedException {
    file("User-agent: *\nDisallow: /private\n");
    var decisions = robots.decide(List.of(address("/a"), address("/private"),
        URI.create("mailto:a@example.org"), address("/a")));
    assertEquals(List.of(true, false, false, true),
        decisions.stream().map(RobotsDecision::allowed).toList());
    assertEquals(Optional.of("Disallow: /private"), decisions.get(1).line());
    assertEquals(List.of(), robots.decide(List.of()));
  }

  @Test
  void sitemapsAreListed() throws InterruptedException {
    file("Sitemap: /map.xml\nSitemap: https://example.org/other.xml\nSitemap: http://[\n");
    assertEquals(List.of(address("/map.xml"), URI.create("https://example.org/other.xml")),
        robots.sitemaps(address("/groups")));
  }

  @Test
  void rulesBeyondTheCapAreNotRead() throws InterruptedException {
    file("User-agent: *\nDisallow: /a\n" + "# padding\n".repeat(60_000) + "Disallow: /b\n");
    assertFalse(allows("/a"));
    assertTrue(allows("/b"));
  }
}
