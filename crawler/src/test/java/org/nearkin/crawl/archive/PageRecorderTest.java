package org.nearkin.crawl.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.crawl.archive.Pages.NOON;
import static org.nearkin.crawl.archive.Pages.VALIDATORS;
import static org.nearkin.crawl.archive.Pages.address;
import static org.nearkin.crawl.archive.Pages.page;
import static org.nearkin.crawl.archive.Pages.visit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.archive.PageMemory.Visits;
import org.nearkin.crawl.archive.warc.PageArchive;
import org.nearkin.crawl.archive.warc.PageArchive.Settings;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class PageRecorderTest {
  private static final Instant LATER = NOON.plusSeconds(60);

  private final DataStore data;
  private final ArchiveStore versions;
  private final PageArchive archive;
  private final PageRecorder recorder;

  PageRecorderTest(@TempDir Path home) {
    data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    versions = new ArchiveStore(data);
    archive = PageArchive.open(home.resolve("archive"), Settings.USUAL, InstantSource.fixed(NOON),
        versions::findEnd);
    recorder = new PageRecorder(data, archive);
  }

  @AfterEach
  void close() {
    archive.close();
    data.close();
  }

  @Test
  void aPageIsRememberedAndArchived() {
    var page = page("/a", "Tuesdays");
    var memory = recorder.record(visit("quabbin", page, NOON));
    assertEquals(Optional.of(memory), recorder.findMemory("quabbin", address("/a")));
    assertEquals(VALIDATORS, memory.validators());
    var stored = recorder.findArchived(memory).orElseThrow();
    assertEquals(NOON, stored.fetchedAt());
    assertEquals(page.headers(), stored.page().headers());
    assertArrayEquals(page.body().bytes(), stored.page().body().bytes());
  }

  @Test
  void aPageIsRememberedForItsSourceOnly() {
    recorder.record(visit("quabbin", page("/a", "Tuesdays"), NOON));
    assertEquals(Optional.empty(), recorder.findMemory("other", address("/a")));
    assertEquals(Optional.empty(), recorder.findMemory("quabbin", address("/b")));
    assertEquals(List.of(), versions.listVersions("other", address("/a")));
  }

  @Test
  void theSameBodyIsArchivedOnce() {
    recorder.record(visit("quabbin", page("/a", "Tuesdays"), NOON));
    recorder.record(visit("quabbin", page("/a", "Tuesdays"), LATER));
    var memory = recorder.record(visit("quabbin", page("/a", "Tuesdays"), LATER.plusSeconds(1)));
    assertEquals(new Visits(NOON, LATER.plusSeconds(1), 3, 0, 2), memory.visits());
    var listed = versions.listVersions("quabbin", address("/a"));
    assertEquals(List.of(LATER.plusSeconds(1), LATER, NOON),
        listed.stream().map(ArchivedVersion::fetchedAt).toList());
    assertEquals(List.of(true, true, false),
        listed.stream().map(version -> version.page().isRevisit()).toList());
    assertEquals(listed.get(2).page().record(), listed.getFirst().page().body());
    assertEquals("Tuesdays", recorder.findArchived(memory).orElseThrow().page().text());
  }

  @Test
  void a304LeavesThePageInTheArchive() {
    var first = recorder.record(visit("quabbin", page("/a", "Tuesdays"), NOON));
    recorder.recordNotModified(first, LATER);
    var memory = recorder.findMemory("quabbin", address("/a")).orElseThrow();
    assertEquals(new Visits(NOON, LATER, 2, 0, 1), memory.visits());
    assertEquals(VALIDATORS, memory.nextValidators());
    assertEquals("Tuesdays", recorder.findArchived(memory).orElseThrow().page().text());
    assertEquals(1, versions.listVersions("quabbin", address("/a")).size());
  }

  @Test
  void aPageThatAsksNotToBeArchivedLeavesItsHashOnly() {
    recorder.recordWithoutBody(visit("quabbin", page("/a", "Tuesdays"), NOON));
    var memory = recorder.findMemory("quabbin", address("/a")).orElseThrow();
    assertEquals(Optional.empty(), recorder.findArchived(memory));
    assertEquals(Validators.NONE, memory.nextValidators());
    assertEquals(List.of(), versions.listVersions("quabbin", address("/a")));
    assertEquals(List.of(), archive.listSealed());
  }

  @Test
  void aPageThatBeganToAskIsNotReadFromTheArchive() {
    recorder.record(visit("quabbin", page("/a", "Tuesdays"), NOON));
    var memory = recorder.recordWithoutBody(visit("quabbin", page("/a", "Tuesdays"), LATER));
    assertEquals(Optional.empty(), recorder.findArchived(memory));
  }

  @Test
  void aCutPageIsArchivedButNotTakenForThePage() {
    var memory = recorder.record(visit("quabbin", Pages.cut(page("/a", "Tues")), NOON));
    assertEquals(Optional.empty(), recorder.findArchived(memory));
    assertEquals(Validators.NONE, memory.nextValidators());
    assertTrue(versions.findLast("quabbin", address("/a")).orElseThrow().truncated());
  }

  @Test
  void aStatusIsRememberedOfKnownPagesOnly() {
    recorder.record(visit("quabbin", page("/a", "Tuesdays"), NOON));
    recorder.recordStatus("quabbin", address("/a"), 404, LATER);
    recorder.recordStatus("quabbin", address("/b"), 404, LATER);
    assertEquals(404, recorder.findMemory("quabbin", address("/a")).orElseThrow().status());
    assertEquals(Optional.empty(), recorder.findMemory("quabbin", address("/b")));
  }

  @Test
  void aFailedTransactionRemembersNothing() {
    assertThrows(IllegalStateException.class, () -> data.inTransaction(() -> {
      recorder.record(visit("quabbin", page("/a", "Tuesdays"), NOON));
      throw new IllegalStateException("half way");
    }));
    assertEquals(Optional.empty(), recorder.findMemory("quabbin", address("/a")));
    assertEquals(Optional.empty(), versions.findLast("quabbin", address("/a")));
  }

  @Test
  void aVersionMayBeKeptForAField() {
    recorder.record(visit("quabbin", page("/a", "Tuesdays"), NOON));
    recorder.record(visit("quabbin", page("/a", "Fridays"), LATER));
    versions.keepForField("quabbin", address("/a"), LATER);
    var listed = versions.listVersions("quabbin", address("/a"));
    assertTrue(listed.getFirst().keptForField());
    assertFalse(listed.getLast().keptForField());
    assertEquals("quabbin@1", listed.getFirst().runId());
  }

  @Test
  void theIndexKnowsWhereAFileEnds() {
    recorder.record(visit("quabbin", page("/a", "Tuesdays"), NOON));
    recorder.record(visit("quabbin", page("/b", "Fridays"), NOON));
    var last = versions.findLast("quabbin", address("/b")).orElseThrow().page().record();
    assertEquals(last.offset() + last.length(), versions.findEnd(last.file()));
    assertEquals(0, versions.findEnd("nearkin-20200101000000-000.warc.gz"));
  }
}
