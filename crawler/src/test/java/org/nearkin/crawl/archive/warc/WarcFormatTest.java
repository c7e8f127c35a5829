package org.nearkin.crawl.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.archive.warc.PageArchive.Settings;
import org.nearkin.crawl.fetch.Body;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.crawl.fetch.PageHeaders;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/// Our files as others see them.
class WarcFormatTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.120Z");
  private static final Instant LATER = Instant.parse("2026-11-26T12:00:00Z");
  private static final URI ADDRESS = URI.create("https://example.org/groups?day=2");
  private static final byte[] BODY = "<p>Tuesdays at 7</p>".getBytes(UTF_8);

  @TempDir
  Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void write() {
    try (var archive = PageArchive.open(directory, Settings.USUAL, InstantSource.fixed(NOON),
        _ -> 0)) {
      var first = archive.append("quabbin", NOON, page(true), Optional.empty());
      archive.append("quabbin", LATER, page(true), Optional.of(first.body()));
      archive.append("quabbin", LATER, page(false), Optional.empty());
      file = directory.resolve(first.record().file());
    }
  }

  private static Fetched page(boolean whole) {
    var validators = new Validators(Optional.of("W/\"7\""),
        Optional.of("Tue, 24 Nov 2026 08:00:00 GMT"));
    return new Fetched(ADDRESS, 200,
        new PageHeaders(Optional.of("text/html; charset=utf-8"), validators, List.of("nosnippet")),
        new Body(BODY, whole));
  }

  private interface Check {
    void check(WarcRecord record) throws IOException;
  }

  private void checkRecord(int number, Check check) throws IOException {
    try (var reader = new WarcReader(file)) {
      for (var i = 0; i < number; i++) {
        reader.next().orElseThrow().body().consume();
      }
      check.check(reader.next().orElseThrow());
    }
  }

  @Test
  void aFileBeginsWithWhatItIs() throws IOException {
    checkRecord(0, record -> {
      var info = assertInstanceOf(Warcinfo.class, record);
      assertEquals(MessageVersion.WARC_1_1, info.version());
      assertEquals(Optional.of(file.getFileName().toString()), info.filename());
      assertEquals(NOON, info.date());
      var fields = info.fields();
      assertEquals(Optional.of("Nearkin"), fields.first("software"));
      assertEquals(Optional.of("obey"), fields.first("robots"));
      assertTrue(fields.first("description").orElseThrow().startsWith("Private archive"));
    });
  }

  @Test
  void aPageIsAResponse() throws IOException {
    checkRecord(1, record -> {
      var response = assertInstanceOf(WarcResponse.class, record);
      assertEquals(MessageVersion.WARC_1_1, response.version());
      assertEquals(ADDRESS, response.targetURI());
      assertEquals(NOON, response.date());
      assertEquals(WarcTruncationReason.NOT_TRUNCATED, response.truncated());
      var digest = response.payloadDigest().orElseThrow();
      assertEquals("sha256", digest.algorithm());
      assertEquals(Sha256.of(BODY), digest.hex());
      var http = response.http();
      assertEquals(200, http.status());
      assertEquals(Optional.of("W/\"7\""), http.headers().sole("ETag"));
      assertEquals(Optional.of("text/html; charset=utf-8"), http.headers().sole("Content-Type"));
      assertEquals(List.of("nosnippet"), http.headers().all("X-Robots-Tag"));
      assertArrayEquals(BODY, http.body().stream().readAllBytes());
    });
  }

  @Test
  void anUnchangedPageIsARevisit() throws IOException {
    var ids = new URI[1];
    checkRecord(1, record -> ids[0] = record.id());
    checkRecord(2, record -> {
      var revisit = assertInstanceOf(WarcRevisit.class, record);
      assertEquals(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, revisit.profile());
      assertEquals(ADDRESS, revisit.targetURI());
      assertEquals(LATER, revisit.date());
      assertEquals(Optional.of(ids[0]), revisit.refersTo());
      assertEquals(Optional.of(ADDRESS), revisit.refersToTargetURI());
      assertEquals(Optional.of(NOON), revisit.refersToDate());
      assertEquals(Sha256.of(BODY), revisit.payloadDigest().orElseThrow().hex());
      assertEquals(200, revisit.http().status());
    });
  }

  @Test
  void aCutPageSaysSo() throws IOException {
    checkRecord(3, record -> assertEquals(WarcTruncationReason.LENGTH, record.truncated()));
  }

  @Test
  void theBytesAreThoseOfTheStandard() throws IOException {
    var text = unpacked();
    assertTrue(text.startsWith("WARC/1.1\r\n"), text);
    assertTrue(text.contains("\r\nWARC-Date: 2026-11-25T12:00:00.120Z\r\n"), text);
    assertTrue(text.contains("\r\nWARC-Payload-Digest: sha256:" + Sha256.of(BODY) + "\r\n"), text);
    assertTrue(text.contains("\r\nWARC-Truncated: length\r\n"), text);
    assertTrue(text.contains("\r\n\r\nHTTP/1.1 200 \r\nContent-Type: text/html"), text);
    assertTrue(text.endsWith("\r\n\r\n<p>Tuesdays at 7</p>\r\n\r\n"), text);
  }

  private String unpacked() throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
