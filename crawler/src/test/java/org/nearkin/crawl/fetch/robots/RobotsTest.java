package org.nearkin.crawl.fetch;

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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  @RegisterExtension
  static final WireMockExtension SITE = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private final FakeTime time = new FakeTime();
  private final HostPacer pacer = time.pacer(Duration.ofSeconds(2));
  private final Fetcher fetcher = TestCrawler.fetcher(SITE.getPort());
  private final Robots robots = new Robots(TestCrawler.IDENTITY, fetcher, pacer, time);

  @AfterEach
  void close() {
    fetcher.close();
  }

  private static void answer(String path, ResponseDefinitionBuilder response) {
    SITE.stubFor(get(urlEqualTo(path)).willReturn(response));
  }

  private static void file(String text) {
    answer("/robots.txt", ok(text).withHeader("Content-Type", "text/plain"));
  }

  private boolean allows(String path) throws InterruptedException {
    return robots.isAllowed(URI.create("http://site.localhost:" + SITE.getPort() + path));
  }

  @Test
  void whatIsDisallowedIsNotAllowed() throws InterruptedException {
    file("User-agent: *\nDisallow: /private/\nAllow: /private/open\n");
    assertTrue(allows("/groups"));
    assertFalse(allows("/private/"));
    assertTrue(allows("/private/open"));
    assertEquals(1, SITE.getAllServeEvents().size(), "asked for once only");
  }

  @Test
  void ourOwnGroupWinsOverTheOneForAll() throws InterruptedException {
    file("User-agent: *\nDisallow: /\n\nUser-agent: NEARKINBOT\nDisallow: /private\n");
    assertTrue(allows("/groups"));
    assertFalse(allows("/private"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void aMissingFileAllowsEverything(int status) throws InterruptedException {
    answer("/robots.txt", status(status));
    assertTrue(allows("/private/"));
  }

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
    assertTrue(new Robots(TestCrawler.IDENTITY, fetcher, pacer, time)
        .isAllowed(URI.create("http://site.localhost:" + SITE.getPort() + "/groups")));
  }

  @Test
  void aLongCrawlDelayIsObeyedAndForbidsNothing() throws InterruptedException {
    file("User-agent: *\nCrawl-delay: 3500\n");
    assertTrue(allows("/groups"));
    pacer.fetch(URI.create("http://site.localhost/"), _ -> new FetchResult.Gone(404));
    assertEquals(1, time.sleeps().size());
    assertEquals(3500, time.sleeps().getFirst().toSeconds());
  }

  @Test
  void theFileCountsAsARequestToTheHost() throws InterruptedException {
    file("User-agent: *\nDisallow:\n");
    allows("/groups");
    pacer.fetch(URI.create("http://site.localhost/"), _ -> new FetchResult.Gone(404));
    assertEquals(List.of(Duration.ofSeconds(2)), time.sleeps());
  }

  @Test
  void theFileIsReadAgainAfterADay() throws InterruptedException {
    file("User-agent: *\nDisallow: /groups\n");
    assertFalse(allows("/groups"));
    file("User-agent: *\nDisallow:\n");
    assertFalse(allows("/groups"));
    time.pass(Duration.ofHours(25));
    assertTrue(allows("/groups"));
  }

  @Test
  void rulesBeyondTheCapAreNotRead() throws InterruptedException {
    file("User-agent: *\nDisallow: /a\n" + "# padding\n".repeat(60_000) + "Disallow: /b\n");
    assertFalse(allows("/a"));
  }
}
