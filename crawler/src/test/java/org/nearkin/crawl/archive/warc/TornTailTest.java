package org.nearkin.crawl.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.archive.warc.PageArchive.Settings;
import org.nearkin.crawl.fetch.Body;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.crawl.fetch.PageHeaders;
import org.netpreserve.jwarc.WarcReader;

/// A file is cut anywhere, as a kill or a full disk may do, and must go on without loss of what was complete.
class TornTailTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final int CUTS = 100;
  private static final int PAGES = 12;

  @TempDir
  Path directory;
  private final List<ArchivedPage> pages = new ArrayList<>();
  private Path file = Path.of("");
  private byte[] whole = new byte[0];

  @BeforeEach
  void write() throws IOException {
    try (var archive = open(_ -> 0)) {
      for (var number = 0; number < PAGES; number++) {
        pages.add(archive.append("quabbin", NOON, page(number), Optional.empty()));
      }
    }
    file = directory.resolve(pages.getFirst().record().file());
    whole = Files.readAllBytes(file);
  }

  private PageArchive open(ToLongFunction<String> indexedEnd) {
    return PageArchive.open(directory, new Settings(1 << 20, 1, false),
        InstantSource.fixed(NOON), indexedEnd);
  }

  private static Fetched page(int number) {
    var bytes = new byte[number * 100];
    new Random(number).nextBytes(bytes);
    var headers = new PageHeaders(Optional.of("text/html"), Validators.NONE, List.of());
    return new Fetched(URI.create("https://example.org/" + number), 200, headers,
        new Body(bytes, true));
  }

  @Test
  void whatWasCompleteBeforeACutIsReadable() throws IOException {
    var random = new Random(20261125);
    for (var i = 0; i < CUTS; i++) {
      checkCut(random.nextInt(whole.length + 1));
    }
    for (var page : pages) {
      checkCut(Math.toIntExact(page.record().offset()));
      checkCut(Math.toIntExact(page.record().end()) - 1);
    }
  }

  private void checkCut(int length) throws IOException {
    Files.write(file, Arrays.copyOf(whole, length));
    var complete = pages.stream().filter(page -> page.record().end() <= length).toList();
    var first = pages.getFirst().record().offset();
    var expectedEnd = complete.isEmpty()
        ? length >= first ? first : 0
        : complete.getLast().record().end();
    try (var archive = open(_ -> 0)) {
      assertEquals(length - expectedEnd, archive.tornBytes(), "cut at " + length);
      var added = archive.append("quabbin", NOON, page(99), Optional.empty());
      for (var i = 0; i < complete.size(); i++) {
        assertArrayEquals(page(i).body().bytes(),
            archive.read(complete.get(i)).page().body().bytes());
      }
      assertArrayEquals(page(99).body().bytes(), archive.read(added).page().body().bytes());
    }
    assertEquals(complete.size() + 2, countRecords(), "cut at " + length);
  }

  private int countRecords() throws IOException {
    var count = 0;
    try (var reader = new WarcReader(file)) {
      for (var record : reader) {
        record.body().consume();
        count++;
      }
    }
    return count;
  }

  @Test
  void junkAfterTheLastRecordIsCutOff() throws IOException {
    Files.write(file, "junk that was never ours".getBytes(UTF_8), StandardOpenOption.APPEND);
    try (var archive = open(_ -> pages.get(3).record().end())) {
      assertEquals(24, archive.tornBytes());
    }
    assertArrayEquals(whole, Files.readAllBytes(file));
  }

  @Test
  void anIndexThatKnowsMoreThanTheFileHoldsIsNotBelieved() throws IOException {
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    try (var archive = open(_ -> whole.length)) {
      assertTrue(archive.tornBytes() > 0);
    }
    assertEquals(pages.getLast().record().offset(), Files.size(file));
  }

  @Test
  void aFileWithoutACompleteRecordIsGivenUp() throws IOException {
    Files.write(file, Arrays.copyOf(whole, 20));
    try (var archive = open(_ -> 0)) {
      assertEquals(20, archive.tornBytes());
      assertFalse(Files.exists(file));
    }
  }
}
