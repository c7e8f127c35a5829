package org.nearkin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// What protects visitors: headers, strict addresses, and silence about what they typed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityIT {
  private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private final TestSite site = new TestSite(false);

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search", "/search?q=lupus", "/group/7KQ2M9XPA1", "/about", "/bot",
      "/group/7KQ2M9XPA6", "/nowhere", "/search?within=abc", "/search?q=explode",
      "/search?q=overflow", "/search?q=%00", "/group/%00", "/about/%2e%2e/x"})
  void everyPageProtectsItsReader(String path) {
    var headers = site.get(path).headers();
    assertEquals("text/html;charset=utf-8",
        headers.firstValue("Content-Type").orElse("").replace(" ", ""));
    assertEquals(POLICY, headers.firstValue("Content-Security-Policy").orElse(""));
    assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("same-origin", headers.firstValue("Cross-Origin-Opener-Policy").orElse(""));
    assertEquals("same-origin", headers.firstValue("Cross-Origin-Resource-Policy").orElse(""));
    assertTrue(headers.firstValue("Permissions-Policy").orElse("").contains("geolocation=()"));
    assertEquals("Accept-Encoding, Accept-Language",
        String.join(", ", headers.allValues("Vary")));
    assertTrue(headers.firstValue("Set-Cookie").isEmpty());
    assertTrue(headers.firstValue("Server").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"/search?q=lupus, no-store", "/group/7KQ2M9XPA1, no-store",
      "/search?within=abc, no-store", "/nowhere, no-store", "/, no-cache", "/about, no-cache"})
  void whatOneLookedForIsNotKept(String path, String expected) {
    assertEquals(expected, site.get(path).headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void theTitleOfResultsDoesNotTellWhatWasAsked() {
    assertTrue(site.get("/search?q=lupus")
        .body()
        .contains("<title>Support groups – results</title>"));
    assertFalse(title(site.get("/group/7KQ2M9XPA1").body()).contains("Lupus"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=lupus", "/group/7KQ2M9XPA1", "/about", "/nowhere",
      "/search?within=abc"})
  void headIsGetWithoutTheBody(String path) {
    var get = site.get(path);
    var head = site.send("HEAD", path);
    assertEquals(get.statusCode(), head.statusCode());
    assertEquals("", head.body());
    assertEquals(get.headers().firstValue("Content-Type"),
        head.headers().firstValue("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%E0%A4%A", "%zz", "%", "%C3%28", "%00", "a%00b", "%FF"})
  void brokenEncodingIsRefused(String text) throws IOException {
    var answer = site.raw("GET /search?q=" + text + " HTTP/1.1");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains(POLICY), answer);
    assertTrue(answer.contains("tel:988"), answer);
  }

  @Test
  void controlCharactersBecomeSpaces() {
    assertTrue(site.get("/search?q=lung%0D%0A%07cancer%E2%80%AE")
        .body()
        .contains("value=\"lung cancer\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/static/../static/site.css", "/static/..%2f..%2fetc/passwd",
      "/static/%2e%2e/messages_en.properties", "/static/..;/x", "/static/....//site.css"})
  void noPathLeadsOutOfTheStaticFiles(String path) throws IOException {
    var answer = site.raw("GET " + path + " HTTP/1.1");
    assertTrue(answer.startsWith("HTTP/1.1 400 ") || answer.startsWith("HTTP/1.1 404 "), answer);
    assertFalse(answer.contains("layout.name"), answer);
  }

  @Test
  void staticFilesMayBeKeptForGood() {
    var matcher = Pattern.compile("href=\"(/static/site\\.[0-9a-f]{10}\\.css)\"")
        .matcher(site.get("/").body());
    assertTrue(matcher.find());
    var answer = site.get(matcher.group(1));
    assertEquals(200, answer.statusCode());
    assertEquals("text/css; charset=utf-8",
        answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals("public, max-age=31536000, immutable",
        answer.headers().firstValue("Cache-Control").orElse(""));
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
  }

  @ParameterizedTest
  @CsvSource({"/search/?q=lupus, /search?q=lupus", "/about/, /about",
      "/group/7KQ2M9XPA1/, /group/7KQ2M9XPA1"})
  void aTrailingSlashLeadsToTheOneAddress(String path, String target) {
    var answer = site.get(path);
    assertEquals(301, answer.statusCode());
    assertEquals(target, answer.headers().firstValue("Location").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/", "/\\evil.example/", "///evil.example/%2e/",
      "//evil.example"})
  void noAddressLeadsToAnotherHost(String path) throws IOException {
    assertFalse(site.raw("GET " + path + " HTTP/1.1").contains("Location:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
  void pagesCanOnlyBeRead(String method) {
    var answer = site.send(method, "/search");
    assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500,
        () -> "status " + answer.statusCode());
    assertEquals(POLICY, answer.headers().firstValue("Content-Security-Policy").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"explode", "overflow"})
  void aFailureGivesAReferenceAndNoDetails(String words) {
    var log = listen();
    var answer = site.get("/search?q=" + words + "&near=my-secret-place");
    assertEquals(500, answer.statusCode());
    assertFalse(answer.body().contains("Exception"), answer.body());
    var matcher = Pattern.compile("reference: ([0-9A-HJKMNP-TV-Z]{10})").matcher(answer.body());
    assertTrue(matcher.find(), answer.body());
    assertTrue(log.list.stream()
        .anyMatch(
            event -> event.getFormattedMessage().contains(matcher.group(1))));
  }

  @Test
  void noLogHoldsWhatWasTyped() throws IOException {
    var log = listen();
    site.get("/search?q=explode&near=my-secret-place");
    site.get("/search?q=my-secret-illness&near=my-secret-place");
    site.get("/search?my-secret-name=1");
    site.raw("GET /my-secret-path/%E0%A4%A HTTP/1.1");
    site.get("/search?q=overflow&near=my-secret-place");
    assertTrue(log.list.stream()
        .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
        .noneMatch(line -> line.contains("secret")), () -> log.list.toString());
  }

  private static ListAppender<ILoggingEvent> listen() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    root.addAppender(appender);
    return appender;
  }

  private static String title(String page) {
    return page.substring(page.indexOf("<title>"), page.indexOf("</title>"));
  }
}
