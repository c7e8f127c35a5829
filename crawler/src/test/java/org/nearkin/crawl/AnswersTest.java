package org.nearkin.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.claim.RunCounts;
import org.nearkin.source.PageRule;

/// What servers send in place of a page, what pages ask of crawlers, and what an unchanged page costs.
class AnswersTest {
  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private final Path home;
  private final TestSite site;

  AnswersTest(@TempDir Path home) {
    this.home = home;
    site = new TestSite(SERVER, home);
  }

  @BeforeEach
  void robots() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /private/\n");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private RunCounts crawl() throws InterruptedException {
    return site.crawl().crawl(site.source()).counts();
  }

  private void assertFails(String issue) throws InterruptedException {
    assertEquals(0, crawl().fetched());
    assertTrue(site.issues().stream().anyMatch(found -> found.startsWith(issue)),
        site.issues().toString());
    assertEquals(List.of(), site.published());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "PAGE_CHALLENGED | <title>Just a moment...</title><p>Checking your browser. group x",
      "PAGE_BEHIND_LOGIN | <title>Sign in</title><form><input type=password></form> group x",
      "PAGE_SOFT_NOT_FOUND | <title>Page not found</title><h1>Page not found</h1> group x",
      "PAGE_SCRIPT_ONLY | <div id=root></div><script src=/app.js></script>",
      "PAGE_IS_PDF | %PDF-1.7 group x"})
  void whatIsNotThePageIsAFailureAndNeverEmpty(String kind, String body)
      throws InterruptedException {
    site.page("/groups", body);
    assertFails(kind + " /groups ");
  }

  @Test
  void aTestForRobotsIsNamedAlsoBehindARefusal() throws InterruptedException {
    site.answer("/groups", status(403).withHeader("Content-Type", "text/html")
        .withBody("<title>Attention Required!</title><p>Please verify you are human."));
    assertFails("PAGE_CHALLENGED /groups ");
  }

  @Test
  void aRedirectToASignInPageIsNamed() throws InterruptedException {
    site.answer("/groups", status(302).withHeader("Location", "https://sso.example.org/saml2/"));
    assertFails("PAGE_BEHIND_LOGIN /groups ");
  }

  @Test
  void aPageWhereAFeedIsDueIsAFailure() throws InterruptedException {
    site.page("/groups", "<html><p>group x</p></html>");
    var source = site.source(site.source().crawl(), new PageRule(
        List.of("/groups/**"), new PageRule.MeetingGuide(), List.of()));
    assertEquals(new RunCounts(0, 1, 0, 0, 2), site.crawl().crawl(source).counts());
    assertTrue(site.issues().toString().contains("PAGE_OF_WRONG_TYPE"), site.issues().toString());
  }

  @Test
  void aPageThatAsksNotToBeIndexedIsNotRead() throws InterruptedException {
    site.page("/groups", "<meta name=robots content=noindex><p>group x link /groups/2")
        .page("/groups/2", "group y");
    assertEquals(new RunCounts(0, 0, 1, 0, 2), crawl());
    assertEquals(0, site.requests("/groups/2"));
  }

  @Test
  void aHeaderToUsAloneIsObeyedToo() throws InterruptedException {
    site.answer("/groups", ok("group x link /groups/2").withHeader("Content-Type", "text/html")
        .withHeader("X-Robots-Tag", "nearkinbot: nofollow")
        .withHeader("X-Robots-Tag", "otherbot: noindex")).page("/groups/2", "group y");
    assertEquals(new RunCounts(1, 0, 0, 1, 0), crawl());
    assertEquals(0, site.requests("/groups/2"));
  }

  @Test
  void aPageIsArchivedUnlessItAsksNotToBe() throws InterruptedException, IOException {
    site.page("/groups", "<p>group x link /groups/2 </p>")
        .page("/groups/2", "<meta name=robots content=noarchive><p>group y </p>");
    crawl();
    assertEquals(List.of("x", "y"), site.published());
    var archived = archived();
    assertTrue(archived.contains("<p>group x link"), archived);
    assertTrue(!archived.contains("group y"), archived);
  }

  private String archived() throws IOException {
    site.close();
    var text = new StringBuilder();
    try (var files = Files.list(home.resolve("archive"))) {
      for (var file : files.toList()) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
          text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }

  @Test
  void anUnchangedPageIsReadFromTheArchive() throws InterruptedException {
    site.answer("/groups", ok("group ms").withHeader("Content-Type", "text/html")
        .withHeader("ETag", "W/\"7\"")
        .withHeader("Last-Modified", "Tue, 24 Nov 2026 08:00:00 GMT"));
    crawl();
    site.time.pass(Duration.ofDays(7));
    site.answer("/groups", status(304));
    assertEquals(new RunCounts(1, 0, 0, 1, 0), crawl());
    SERVER.verify(1, getRequestedFor(urlEqualTo("/groups"))
        .withHeader("If-None-Match", equalTo("W/\"7\""))
        .withHeader("If-Modified-Since", equalTo("Tue, 24 Nov 2026 08:00:00 GMT")));
  }

  @Test
  void everyFifthVisitAsksForTheWholePage() throws InterruptedException {
    site.answer("/groups", ok("group ms").withHeader("Content-Type", "text/html")
        .withHeader("ETag", "\"7\""));
    for (var visit = 1; visit <= 7; visit++) {
      crawl();
      site.time.pass(Duration.ofDays(7));
    }
    var asked = SERVER.getAllServeEvents()
        .reversed()
        .stream()
        .map(event -> event.getRequest())
        .filter(request -> request.getUrl().equals("/groups"))
        .map(request -> request.containsHeader("If-None-Match"))
        .toList();
    assertEquals(List.of(false, true, true, true, true, false, true), asked);
  }

  @Test
  void aPageWhoseArchivedCopyIsDamagedIsFetchedAgain() throws InterruptedException, IOException {
    site.answer("/groups", ok("group ms").withHeader("Content-Type", "text/html")
        .withHeader("ETag", "\"7\""));
    crawl();
    try (var files = Files.list(home.resolve("archive"))) {
      for (var file : files.toList()) {
        Files.write(file, new byte[(int) Files.size(file)]);
      }
    }
    site.time.pass(Duration.ofDays(7));
    SERVER.stubFor(get("/groups")
        .withHeader("If-None-Match", equalTo("\"7\""))
        .willReturn(status(304)));
    assertEquals(new RunCounts(1, 0, 0, 1, 0), crawl());
    assertEquals(3, site.requests("/groups"));
  }
}
