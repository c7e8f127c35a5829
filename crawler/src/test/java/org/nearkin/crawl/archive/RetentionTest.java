package org.nearkin.crawl.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.crawl.archive.Pages.NOON;
import static org.nearkin.crawl.archive.Pages.address;
import static org.nearkin.crawl.archive.Pages.page;
import static org.nearkin.crawl.archive.Pages.visit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.archive.Retention.Report;
import org.nearkin.crawl.archive.warc.PageArchive;
import org.nearkin.crawl.archive.warc.PageArchive.Settings;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class RetentionTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant LONG_AFTER = NOON.plus(Duration.ofDays(200));

  private final Path directory;
  private final DataStore data;
  private final ArchiveStore versions;
  private final PageArchive archive;
  private final PageRecorder recorder;
  private final Retention retention;

  RetentionTest(@TempDir Path home) {
    directory = home.resolve("archive");
    data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    versions = new ArchiveStore(data);
    archive = PageArchive.open(directory, new Settings(1 << 20, 1, false),
        InstantSource.fixed(NOON), versions::findEnd);
    recorder = new PageRecorder(data, archive);
    retention = new Retention(data, archive);
  }

  @AfterEach
  void close() {
    archive.close();
    data.close();
  }

  private void record(String source, String path, String text, int day) {
    recorder.record(visit(source, page(path, text), NOON.plus(DAY.multipliedBy(day))));
  }

  /// A text that does not pack well.
  private static String noise(String word, int seed) {
    var bytes = new byte[2000];
    new Random(seed).nextBytes(bytes);
    return word + " " + HexFormat.of().formatHex(bytes);
  }

  private List<String> texts(String source, String path) {
    return versions.listVersions(source, address(path))
        .stream()
        .map(version -> archive.read(version.page()).page().text())
        .map(text -> text.split(" ", 2)[0])
        .toList();
  }

  private boolean isOnDisk(String word) throws IOException {
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
          if (new String(in.readAllBytes(), UTF_8).contains(word)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  @Test
  void theLastThreeVersionsAreKeptForEver() {
    for (var day = 0; day < 6; day++) {
      record("quabbin", "/a", "version" + day, day);
      record("quabbin", "/b", "other" + day % 2, day);
    }
    record("quabbin", "/c", "single", 0);
    assertEquals(6, retention.sweep(LONG_AFTER).versions());
    assertEquals(List.of("version5", "version4", "version3"), texts("quabbin", "/a"));
    assertEquals(List.of("other1", "other0", "other1"), texts("quabbin", "/b"));
    assertEquals(List.of("single"), texts("quabbin", "/c"));
    assertEquals(0, retention.sweep(LONG_AFTER).versions());
  }

  @Test
  void aVersionIsKeptForNinetyDays() {
    for (var day = 0; day < 6; day++) {
      record("quabbin", "/a", "version" + day, day);
    }
    assertEquals(2, retention.sweep(NOON.plus(Duration.ofDays(92))).versions());
    assertEquals(List.of("version5", "version4", "version3", "version2"), texts("quabbin", "/a"));
  }

  @Test
  void aVersionThatChangedAFieldIsKeptForEver() {
    for (var day = 0; day < 6; day++) {
      record("quabbin", "/a", "version" + day, day);
    }
    versions.keepForField("quabbin", address("/a"), NOON.plus(DAY));
    retention.sweep(LONG_AFTER);
    archive.seal();
    retention.sweep(LONG_AFTER);
    assertEquals(List.of("version5", "version4", "version3", "version1"), texts("quabbin", "/a"));
  }

  @Test
  void aFileOfWhichNothingIsNeededIsDeleted() throws IOException {
    record("quabbin", "/a", "old", 0);
    archive.seal();
    for (var day = 1; day < 4; day++) {
      record("quabbin", "/a", "version" + day, day);
    }
    assertEquals(2, files().size());
    assertEquals(new Report(1, 1), retention.sweep(LONG_AFTER));
    assertEquals(1, files().size());
    assertEquals(List.of("version3", "version2", "version1"), texts("quabbin", "/a"));
  }

  @Test
  void aFileThatIsMostlyGarbageIsRewritten() throws IOException {
    for (var day = 0; day < 10; day++) {
      record("quabbin", "/a", noise("version" + day, day), day);
    }
    archive.seal();
    var before = Files.size(files().getFirst());
    assertEquals(new Report(7, 1), retention.sweep(LONG_AFTER));
    assertEquals(1, files().size());
    assertTrue(Files.size(files().getFirst()) < before / 2);
    assertEquals(List.of("version9", "version8", "version7"), texts("quabbin", "/a"));
    assertEquals(new Report(0, 0), retention.sweep(LONG_AFTER));
  }

  @Test
  void aFileThatIsMostlyNeededStays() throws IOException {
    for (var day = 0; day < 4; day++) {
      record("quabbin", "/a", noise("version" + day, day), day);
    }
    archive.seal();
    var before = files();
    assertEquals(new Report(1, 0), retention.sweep(LONG_AFTER));
    assertEquals(before, files());
  }

  @Test
  void theBodyOfADroppedVersionStaysWhileALaterOneRefersToIt() throws IOException {
    record("quabbin", "/a", noise("same", 1), 0);
    archive.seal();
    for (var day = 1; day < 5; day++) {
      record("quabbin", "/a", noise("same", 1), day);
    }
    archive.seal();
    retention.sweep(LONG_AFTER);
    assertEquals(List.of("same", "same", "same"), texts("quabbin", "/a"));
    retention.forgetPage(address("/a"));
    assertFalse(isOnDisk("same"));
  }

  @Test
  void aForgottenPageIsNowhereOnTheDisk() throws IOException {
    record("quabbin", "/a", "secret one", 0);
    record("quabbin", "/b", "public", 0);
    archive.seal();
    record("quabbin", "/a", "secret two", 1);
    record("quabbin", "/a", "secret two", 2);
    record("other", "/a", "secret three", 2);
    record("other", "/b", "public", 2);
    record("other", "/b", "public", 3);
    assertTrue(isOnDisk("secret") && isOnDisk("/a\r\n"));
    assertEquals(new Report(4, 2), retention.forgetPage(address("/a")));
    assertFalse(isOnDisk("secret"));
    assertFalse(isOnDisk("/a\r\n"));
    assertEquals(List.of(), texts("quabbin", "/a"));
    assertFalse(recorder.findMemory("quabbin", address("/a")).isPresent());
    assertEquals(List.of("public"), texts("quabbin", "/b"));
    assertEquals(List.of("public", "public"), texts("other", "/b"));
    assertEquals(2, files().size());
  }

  @Test
  void aForgottenSourceIsNowhereOnTheDisk() throws IOException {
    record("quabbin", "/a", "secret", 0);
    record("quabbin", "/b", "secret", 0);
    record("other", "/a", "public", 0);
    assertEquals(2, retention.forgetSource("quabbin").versions());
    assertFalse(isOnDisk("secret"));
    assertFalse(recorder.findMemory("quabbin", address("/b")).isPresent());
    assertEquals(List.of("public"), texts("other", "/a"));
    assertTrue(recorder.findMemory("other", address("/a")).isPresent());
  }

  @Test
  void aVersionDroppedLongAgoIsForgottenToo() throws IOException {
    record("quabbin", "/a", noise("secret", 0), 0);
    record("quabbin", "/b", noise("public", 9) + noise("", 8), 0);
    for (var day = 1; day < 4; day++) {
      record("quabbin", "/a", noise("version" + day, day), day);
    }
    archive.seal();
    assertEquals(new Report(1, 0), retention.sweep(LONG_AFTER));
    assertTrue(isOnDisk("secret"), "the file is mostly needed");
    retention.forgetPage(address("/a"));
    assertFalse(isOnDisk("secret"));
    assertEquals(List.of("public"), texts("quabbin", "/b"));
  }

  @Test
  void whatAFailedTransactionLeftIsPurgedAsWell() throws IOException {
    record("quabbin", "/b", "public", 0);
    assertThrows(IllegalStateException.class, () -> data.inTransaction(() -> {
      record("quabbin", "/a", "secret", 0);
      throw new IllegalStateException("half way");
    }));
    assertTrue(isOnDisk("secret"));
    retention.forgetPage(address("/a"));
    assertFalse(isOnDisk("secret"));
    assertEquals(List.of("public"), texts("quabbin", "/b"));
  }

  @Test
  void aPurgeThatWasBrokenOffIsEndedByTheNextSweep() throws IOException {
    record("quabbin", "/a", "secret", 0);
    record("quabbin", "/b", noise("public", 1), 0);
    archive.seal();
    new RetentionStore(data).forgetPage(address("/a"));
    assertTrue(isOnDisk("secret"));
    assertEquals(new Report(0, 1), retention.sweep(NOON));
    assertFalse(isOnDisk("secret"));
    assertEquals(List.of("public"), texts("quabbin", "/b"));
  }

  @Test
  void aPageThatBeginsToAskNotToBeArchivedIsPurged() throws IOException {
    record("quabbin", "/a", "secret", 0);
    record("quabbin", "/b", "public", 0);
    recorder.recordWithoutBody(visit("quabbin", page("/a", "secret"), NOON.plus(DAY)));
    assertEquals(List.of(), texts("quabbin", "/a"));
    assertEquals(new Report(0, 1), retention.sweep(NOON));
    assertFalse(isOnDisk("secret"));
    assertTrue(recorder.findMemory("quabbin", address("/a")).isPresent());
    assertEquals(List.of("public"), texts("quabbin", "/b"));
    assertEquals(new Report(0, 0), retention.sweep(NOON));
  }

  @Test
  void theArchiveGoesOnAfterAPurge() throws IOException {
    record("quabbin", "/a", "secret", 0);
    record("quabbin", "/b", "public", 0);
    var before = files();
    retention.forgetPage(address("/a"));
    record("quabbin", "/b", "public", 1);
    record("quabbin", "/a", "welcome", 1);
    assertEquals(List.of("public", "public"), texts("quabbin", "/b"));
    assertEquals(List.of("welcome"), texts("quabbin", "/a"));
    assertNotEquals(before, files());
  }
}
