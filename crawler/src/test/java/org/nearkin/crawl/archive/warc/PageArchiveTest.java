package org.nearkin.crawl.archive.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.archive.warc.PageArchive.Settings;
import org.nearkin.crawl.fetch.Body;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.crawl.fetch.PageHeaders;

class PageArchiveTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123Z");
  private static final Settings QUICK = new Settings(1 << 20, 1, false);

  @TempDir
  Path directory;

  private PageArchive open(Settings settings) {
    return PageArchive.open(directory, settings, InstantSource.fixed(NOON), _ -> 0);
  }

  private static Fetched page(String path, String text) {
    var validators = new Validators(Optional.of("W/\"1\""), Optional.empty());
    return page(path, text.getBytes(UTF_8),
        new PageHeaders(Optional.of("text/html"), validators, List.of()));
  }

  private static Fetched page(String path, byte[] bytes, PageHeaders headers) {
    return new Fetched(URI.create("https://example.org" + path), 200, headers,
        new Body(bytes, true));
  }

  private static ArchivedPage append(PageArchive archive, Fetched page) {
    return archive.append("quabbin", NOON, page, Optional.empty());
  }

  private static void assertSame(Fetched expected, StoredPage stored) {
    assertEquals(NOON, stored.fetchedAt());
    var page = stored.page();
    assertEquals(expected.address(), page.address());
    assertEquals(expected.status(), page.status());
    assertEquals(expected.headers(), page.headers());
    assertArrayEquals(expected.body().bytes(), page.body().bytes());
    assertEquals(expected.body().whole(), page.body().whole());
  }

  private static byte[] noise(long seed, int length) {
    var bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  @Test
  void aPageIsReadAsItWasFetched() {
    try (var archive = open(Settings.USUAL)) {
      var page = page("/groups?a=1&b=%C3%BC", "<p>Tuesdays at 7, caf\u00e9");
      assertSame(page, archive.read(append(archive, page)));
    }
  }

  @Test
  void headersAreKeptLetterByLetter() {
    var headers = new PageHeaders(Optional.of(" text/html;  charset=\"utf-8\" "),
        new Validators(Optional.of("W/\"a: \u00e9\\\" "), Optional.of("")),
        List.of("noindex", "", "bot: noarchive"));
    try (var archive = open(QUICK)) {
      var page = page("/", "\r\n\r\nETag: none\r\n\r\n".getBytes(UTF_8), headers);
      assertSame(page, archive.read(append(archive, page)));
    }
  }

  @Test
  void aHeaderCannotForgeAnother() {
    var headers = new PageHeaders(Optional.of("text/html\r\nX-Robots-Tag: noarchive\r\n\r\n"),
        Validators.NONE, List.of());
    try (var archive = open(QUICK)) {
      var read = archive.read(append(archive, page("/", new byte[0], headers))).page();
      assertEquals(Optional.of("text/html  X-Robots-Tag: noarchive    "),
          read.headers().contentType());
      assertEquals(List.of(), read.headers().robotsTags());
    }
  }

  @Test
  void aPageWithoutHeadersOrBytesIsKept() {
    try (var archive = open(QUICK)) {
      var page = page("/", new byte[0],
          new PageHeaders(Optional.empty(), Validators.NONE, List.of()));
      assertSame(page, archive.read(append(archive, page)));
    }
  }

  @Test
  void aCutPageStaysACutPage() {
    try (var archive = open(QUICK)) {
      var whole = page("/", "half");
      var cut = new Fetched(whole.address(), 203, whole.headers(),
          new Body(whole.body().bytes(), false));
      assertSame(cut, archive.read(append(archive, cut)));
    }
  }

  @Test
  void anUnchangedBodyIsNotWrittenAgain() {
    try (var archive = open(QUICK)) {
      var bytes = noise(1, 50_000);
      var first = append(archive, page("/", bytes,
          new PageHeaders(Optional.of("text/html"), Validators.NONE, List.of())));
      var again = page("/", bytes,
          new PageHeaders(Optional.of("text/html; charset=utf-8"), Validators.NONE, List.of()));
      var second = archive.append("quabbin", NOON, again, Optional.of(first.body()));
      assertTrue(second.isRevisit());
      assertEquals(first.record(), second.body());
      assertTrue(second.record().length() < 1000, second.toString());
      assertSame(again, archive.read(second));
    }
  }

  @Test
  void anotherBodyIsWrittenWhole() {
    try (var archive = open(QUICK)) {
      var first = append(archive, page("/", "Tuesdays"));
      var page = page("/", "Wednesdays");
      var second = archive.append("quabbin", NOON, page, Optional.of(first.body()));
      assertFalse(second.isRevisit());
      assertSame(page, archive.read(second));
    }
  }

  @Test
  void aPageWhoseEarlierRecordIsGoneIsWrittenWhole() {
    try (var archive = open(QUICK)) {
      var page = page("/", "Tuesdays");
      var first = append(archive, page);
      archive.seal();
      archive.delete(first.record().file());
      var second = archive.append("quabbin", NOON, page, Optional.of(first.body()));
      assertFalse(second.isRevisit());
      assertSame(page, archive.read(second));
    }
  }

  @Test
  void aDamagedRecordIsNamed() throws IOException {
    try (var archive = open(QUICK)) {
      var archived = append(archive, page("/", noise(2, 1000),
          new PageHeaders(Optional.empty(), Validators.NONE, List.of())));
      try (var file = new RandomAccessFile(
          directory.resolve(archived.record().file()).toFile(), "rw")) {
        file.seek(archived.record().end() - 500);
        file.write(0);
        file.write(0);
      }
      var failure = assertThrows(UncheckedIOException.class, () -> archive.read(archived));
      assertTrue(failure.toString().contains(archived.record().file()), failure.toString());
    }
  }

  @Test
  void aFullFileIsFollowedByAnother() throws IOException {
    var locations = new ArrayList<ArchivedPage>();
    var pages = IntStream.range(0, 20)
        .mapToObj(number -> page("/" + number, noise(number, 4000),
            new PageHeaders(Optional.empty(), Validators.NONE, List.of())))
        .toList();
    try (var archive = open(new Settings(10_000, 1, false))) {
      pages.forEach(page -> locations.add(append(archive, page)));
      for (var i = 0; i < pages.size(); i++) {
        assertSame(pages.get(i), archive.read(locations.get(i)));
      }
      assertEquals(9, archive.listSealed().size());
    }
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        assertTrue(Files.size(file) <= 10_000, file + " has " + Files.size(file));
      }
    }
    assertTrue(Files.exists(directory.resolve("nearkin-20261125120000-009.warc.gz")));
  }

  @Test
  void anArchiveGoesOnWithItsNewestFile() {
    var page = page("/", "Tuesdays");
    ArchivedPage first;
    try (var archive = open(QUICK)) {
      first = append(archive, page);
    }
    try (var archive = open(QUICK)) {
      assertEquals(0, archive.tornBytes());
      var second = append(archive, page("/b", "Wednesdays"));
      assertEquals(first.record().file(), second.record().file());
      assertEquals(first.record().end(), second.record().offset());
      assertSame(page, archive.read(first));
    }
  }

  @Test
  void manyThreadsLoseNothingEvenWhenInterrupted() throws Exception {
    try (var archive = open(new Settings(200_000, 1, true));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var pages = IntStream.range(0, 200)
          .mapToObj(number -> page("/" + number, noise(number, 3000),
              new PageHeaders(Optional.empty(), Validators.NONE, List.of())))
          .toList();
      append(archive, page("/", "the first file is there"));
      var written = pages.stream()
          .<Future<ArchivedPage>>map(page -> threads.submit(() -> append(archive, page)))
          .toList();
      var interrupted = threads.submit(() -> {
        Thread.currentThread().interrupt();
        return append(archive, page("/x", "interrupted"));
      });
      for (var i = 0; i < pages.size(); i++) {
        assertSame(pages.get(i), archive.read(written.get(i).get()));
      }
      assertSame(page("/x", "interrupted"), archive.read(interrupted.get()));
    }
  }

  @Test
  void recordsThatAreCopiedAreReadAtTheirNewPlace() {
    try (var archive = open(QUICK)) {
      append(archive, page("/a", "secret"));
      var page = page("/b", "Tuesdays");
      var kept = append(archive, page);
      archive.seal();
      var moves = archive.copy(kept.record().file(), List.of(kept.record()));
      archive.delete(kept.record().file());
      var moved = moves.values().iterator().next();
      assertSame(page, archive.read(new ArchivedPage(moved, moved)));
      assertEquals(List.of(moved.file()), archive.listSealed());
      assertEquals(moved.length(), archive.countBytes(moved.file()));
    }
  }

  @Test
  void latinLettersInAHeaderAreOneByte() {
    var head = new String(HttpHead.write(page("/", new byte[0],
        new PageHeaders(Optional.of("caf\u00e9"), Validators.NONE, List.of()))), ISO_8859_1);
    assertEquals("HTTP/1.1 200 \r\nContent-Type: caf\u00e9\r\n\r\n", head);
  }
}
