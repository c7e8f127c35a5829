package org.nearkin.crawl.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.crawl.fetch.FetchResult.Failed;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Gone;
import org.nearkin.crawl.fetch.FetchResult.NotModified;
import org.nearkin.crawl.fetch.FetchResult.Redirected;
import org.nearkin.crawl.fetch.FetchResult.Refused;
import org.nearkin.crawl.fetch.FetchResult.Throttled;
import org.nearkin.crawl.fetch.FetchResult.Validators;

class FetcherTest {
  @RegisterExtension
  static final WireMockExtension SITE = WireMockExtension.newInstance()
      .options(options().dynamicPort().gzipDisabled(true))
      .build();

  private final Fetcher fetcher = TestCrawler.fetcher(SITE.getPort());

  @AfterEach
  void close() {
    fetcher.close();
  }

  private static URI address(String path) {
    return URI.create("http://site.localhost:" + SITE.getPort() + path);
  }

  private static void answer(String path, ResponseDefinitionBuilder response) {
    SITE.stubFor(get(urlEqualTo(path)).willReturn(response));
  }

  private FetchResult fetch(String path) throws InterruptedException {
    return TestCrawler.fetch(fetcher, address(path).toString());
  }

  @Test
  void aPageIsFetchedByAnHonestCrawler() throws InterruptedException {
    answer("/groups", ok("<p>Café</p>")
        .withHeader("Content-Type", "Text/HTML; charset=utf-8")
        .withHeader("ETag", "W/\"7\"")
        .withHeader("Set-Cookie", "a=b"));
    var page = assertInstanceOf(Fetched.class, fetch("/groups"));
    assertEquals("<p>Café</p>", page.text());
    assertEquals("text/html", page.mediaType());
    assertEquals(address("/groups"), page.address());
    assertEquals(Optional.of("W/\"7\""), page.headers().validators().etag());
    assertTrue(page.body().whole());
    fetch("/groups");
    SITE.verify(2, getRequestedFor(urlEqualTo("/groups"))
        .withHeader("User-Agent",
            equalTo("NearkinBot/0.1 (+https://example.org/bot; mailto:bot@example.org)"))
        .withoutHeader("Cookie")
        .withoutHeader("Upgrade"));
  }

  @Test
  void anUnchangedPageIsNotSentAgain() throws InterruptedException {
    answer("/groups", status(304));
    var known = new Validators(Optional.of("W/\"7\""),
        Optional.of("Tue, 24 Nov 2026 12:00:00 GMT"));
    assertInstanceOf(NotModified.class, fetcher.fetch(address("/groups"), known, () -> {}));
    SITE.verify(getRequestedFor(urlEqualTo("/groups"))
        .withHeader("If-None-Match", equalTo("W/\"7\""))
        .withHeader("If-Modified-Since", equalTo("Tue, 24 Nov 2026 12:00:00 GMT")));
  }

  @ParameterizedTest
  @CsvSource({"301, true, /b, /b", "302, false, /b, /b", "303, false, b, /dir/b",
      "307, false, ?page=2, /dir/a?page=2",
      "308, true, ../b c, /b%20c"})
  void aRedirectIsReportedAndNotFollowed(int status, boolean permanent, String location,
      String path)
      throws InterruptedException {
    answer("/dir/a", status(status).withHeader("Location", location));
    assertEquals(new Redirected(address(path), permanent), fetch("/dir/a"));
    assertEquals(1, SITE.getAllServeEvents().size());
  }

  @Test
  void aRedirectToNowhereFails() throws InterruptedException {
    answer("/a", status(302));
    answer("/b", status(302).withHeader("Location", "http://[oops"));
    assertInstanceOf(Failed.class, fetch("/a"));
    assertInstanceOf(Failed.class, fetch("/b"));
  }

  @Test
  void aRedirectInsideIsNotAskedForEitherWhenSomebodyTries() throws InterruptedException {
    assertInstanceOf(Failed.class,
        TestCrawler.fetch(fetcher, "http://169.254.169.254/latest/meta-data/"));
    assertInstanceOf(Failed.class,
        TestCrawler.fetch(fetcher, "http://127.0.0.1:" + SITE.getPort() + "/"));
    assertEquals(0, SITE.getAllServeEvents().size());
  }

  @Test
  void statusesAreToldApart() throws InterruptedException {
    for (var code : new int[]{400, 401, 403, 404, 408, 410, 418, 425, 429, 500, 502, 503, 600}) {
      answer("/" + code, status(code));
    }
    assertEquals(new Gone(404), fetch("/404"));
    assertEquals(new Gone(410), fetch("/410"));
    assertEquals(new Refused(401), fetch("/401"));
    assertEquals(new Refused(403), fetch("/403"));
    assertEquals(new Failed("answers 408", true), fetch("/408"));
    assertEquals(new Failed("answers 425", true), fetch("/425"));
    assertEquals(new Failed("answers 502", true), fetch("/502"));
    assertEquals(new Throttled(Optional.empty()), fetch("/429"));
    assertEquals(new Throttled(Optional.empty()), fetch("/503"));
  }

  @ParameterizedTest
  @CsvSource({"120, 120000", "1.5, 1500", "-3, 0", "'Tue, 24 Nov 2026 12:00:30 GMT', 30000",
      "'Tuesday, 24-Nov-26 12:00:30 GMT', 30000", "Tue Nov 24 12:00:30 2026, 30000",
      "'Tue, 24 Nov 2026 11:00:00 GMT', 0", "soon,", "NaN,", "'',", "1e30, 2147483647000"})
  void retryAfterIsUnderstoodInAllItsForms(String value, Long millis) {
    assertEquals(Optional.ofNullable(millis).map(Duration::ofMillis),
        Answer.findRetryAfter(value, Instant.parse("2026-11-24T12:00:00Z")));
  }

  @Test
  void aBodyThatDripsIsGivenUpAtTheDeadline() throws InterruptedException {
    answer("/drip", ok("x".repeat(1000)).withChunkedDribbleDelay(100, 20_000));
    fetch("/warm-up");
    try (var impatient = TestCrawler.impatientFetcher(SITE.getPort())) {
      assertIsGivenUp(impatient, address("/drip"));
    }
  }

  @Test
  void aHeaderThatDripsIsGivenUpAtTheDeadline() throws Exception {
    try (var server = new ServerSocket(0);
        var impatient = TestCrawler.impatientFetcher(server.getLocalPort())) {
      Thread.startVirtualThread(() -> drip(server));
      assertIsGivenUp(impatient,
          URI.create("http://site.localhost:" + server.getLocalPort() + "/"));
    }
  }

  private static void assertIsGivenUp(Fetcher fetcher, URI address) throws InterruptedException {
    var start = System.nanoTime();
    assertEquals(new Failed("no complete answer in time", true),
        TestCrawler.fetch(fetcher, address.toString()));
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(3).toNanos(),
        "it would have taken 20 s or more");
  }

  private static void drip(ServerSocket server) {
    try (var socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
      while (true) {
        socket.getOutputStream().write('x');
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException e) {
      // The fetcher has hung up, as it should.
    }
  }

  @Test
  void anInterruptedRequestIsCutOff() {
    answer("/drip", ok("x".repeat(1000)).withChunkedDribbleDelay(100, 20_000));
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> fetch("/drip"));
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void brokenConnectionsFailAndMayBeTriedAgain() throws InterruptedException {
    answer("/reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    answer("/garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
    answer("/empty", aResponse().withFault(Fault.EMPTY_RESPONSE));
    for (var path : new String[]{"/reset", "/garbage", "/empty"}) {
      assertEquals(new Failed("the connection failed", true), fetch(path), path);
    }
    assertEquals(3, SITE.getAllServeEvents().size(),
        "and the client tries nothing again by itself");
  }

  @Test
  void aConnectionIsUsedAgain() throws Exception {
    var connections = new AtomicInteger();
    try (var server = new ServerSocket(0);
        var fetcher = TestCrawler.fetcher(server.getLocalPort())) {
      Thread.startVirtualThread(() -> serve(server, connections));
      for (var request = 0; request < 3; request++) {
        assertInstanceOf(Fetched.class,
            TestCrawler.fetch(fetcher, "http://site.localhost:" + server.getLocalPort() + "/"));
      }
      assertEquals(1, connections.get());
    }
  }

  private static void serve(ServerSocket server, AtomicInteger connections) {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        connections.incrementAndGet();
        var requests = new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (var line = requests.readLine(); line != null; line = requests.readLine()) {
          if (line.isEmpty()) {
            socket.getOutputStream()
                .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                    .getBytes(StandardCharsets.US_ASCII));
          }
        }
      } catch (IOException e) {
        // One side has hung up.
      }
    }
  }

  @Test
  void aPageLargerThanTheCapIsCut() throws InterruptedException {
    answer("/large", ok("x".repeat(100_000)));
    var page = assertInstanceOf(Fetched.class, fetch("/large"));
    assertEquals(64 * 1024, page.text().length());
    assertFalse(page.body().whole());
  }

  @Test
  void aPackedPageIsUnpacked() throws InterruptedException, IOException {
    answer("/packed", ok().withBody(gzip("Grüße".getBytes(StandardCharsets.UTF_8)))
        .withHeader("Content-Encoding", "gzip"));
    assertEquals("Grüße", assertInstanceOf(Fetched.class, fetch("/packed")).text());
  }

  @Test
  void aPackedBombIsNoPage() throws InterruptedException, IOException {
    answer("/bomb",
        ok().withBody(gzip(new byte[20 * 1024 * 1024])).withHeader("Content-Encoding", "gzip"));
    // At a low cap it is simply cut there.
    var page = assertInstanceOf(Fetched.class, fetch("/bomb"));
    assertEquals(64 * 1024, page.text().length());
    assertFalse(page.body().whole());
    for (var want : new Want[]{Want.page(4 * 1024 * 1024), Want.SITEMAP}) {
      assertEquals(new Failed("unpacks to far more than was sent", false),
          fetcher.fetch(address("/bomb"), Validators.NONE, want, () -> {}));
    }
  }

  @Test
  void aWellPackedPageIsNoBomb() throws InterruptedException, IOException {
    var rows = "<li>Monday 7 pm, Elm Hall</li>\n".repeat(2000).getBytes(StandardCharsets.UTF_8);
    answer("/rows", ok().withBody(gzip(rows)).withHeader("Content-Encoding", "gzip"));
    var page = assertInstanceOf(Fetched.class, fetch("/rows"));
    assertEquals(rows.length, page.body().bytes().length);
    assertTrue(page.body().whole());
  }

  @Test
  void aPageOfSeveralPackedPartsIsReadToItsEnd() throws InterruptedException, IOException {
    var parts = new ByteArrayOutputStream();
    for (var part : new String[]{"one ", "two ", "three"}) {
      parts.write(gzip(part.getBytes(StandardCharsets.UTF_8)));
    }
    answer("/parts", ok().withBody(parts.toByteArray())
        .withHeader("Content-Encoding", "gzip")
        .withChunkedDribbleDelay(12, 600));
    var page = assertInstanceOf(Fetched.class, fetch("/parts"));
    assertEquals("one two three", page.text());
    assertTrue(page.body().whole());
  }

  @Test
  void aLargeSitemapIsWrittenElsewhereAndUnpacked() throws InterruptedException, IOException {
    var plain = new byte[300_000];
    new Random(7).nextBytes(plain);
    answer("/sitemap.xml.gz",
        ok().withBody(gzip(plain)).withHeader("Content-Type", "application/gzip"));
    answer("/twice.xml.gz",
        ok().withBody(gzip(gzip(plain))).withHeader("Content-Encoding", "gzip"));
    for (var path : new String[]{"/sitemap.xml.gz", "/twice.xml.gz"}) {
      var sink = new ByteArrayOutputStream();
      var result = assertInstanceOf(Fetched.class,
          fetcher.fetchInto(sink, address(path), Want.SITEMAP, () -> {}));
      assertTrue(result.body().whole());
      assertEquals(0, result.body().bytes().length);
      assertTrue(Arrays.equals(plain, sink.toByteArray()), path);
    }
  }

  @Test
  void aDocumentIsCutAtTheCapOfItsKind() throws InterruptedException {
    answer("/robots.txt", ok("x".repeat(600_000)));
    var known = Validators.NONE;
    var robots = assertInstanceOf(Fetched.class,
        fetcher.fetch(address("/robots.txt"), known, Want.ROBOTS, () -> {}));
    assertEquals(512_000, robots.body().bytes().length);
    assertFalse(robots.body().whole());
    var sink = new ByteArrayOutputStream();
    var cut = assertInstanceOf(Fetched.class,
        fetcher.fetchInto(sink, address("/robots.txt"), Want.page(1000), () -> {}));
    assertEquals(1000, sink.size());
    assertFalse(cut.body().whole());
    answer("/exact", ok("x".repeat(1000)));
    assertTrue(assertInstanceOf(Fetched.class,
        fetcher.fetch(address("/exact"), known, Want.page(1000), () -> {})).body().whole());
  }

  @Test
  void aPlainPageThatClaimsToBePackedIsRead() throws InterruptedException {
    answer("/plain", ok("plain").withHeader("Content-Encoding", "gzip"));
    assertEquals("plain", assertInstanceOf(Fetched.class, fetch("/plain")).text());
  }

  @Test
  void otherPackingsAndTornOnesFail() throws InterruptedException, IOException {
    answer("/br", ok("?").withHeader("Content-Encoding", "br"));
    var packed = gzip("a page with some words in it".getBytes(StandardCharsets.UTF_8));
    answer("/torn", ok().withBody(Arrays.copyOf(packed, packed.length - 12))
        .withHeader("Content-Encoding", "gzip"));
    assertFalse(assertInstanceOf(Failed.class, fetch("/br")).passing());
    assertTrue(assertInstanceOf(Failed.class, fetch("/torn")).passing());
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
