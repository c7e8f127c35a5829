package org.nearkin.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.nearkin.group.GroupBuilder.group;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.group.GroupBuilder;
import org.nearkin.group.GroupState;
import org.nearkin.group.GroupStore;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class IndexFollowerTest {
  @TempDir
  Path directory;

  private DataStore store;

  @BeforeEach
  void openStore() {
    store = DataStore.open(directory.resolve("nearkin.db"), World.SAMPLE);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void whatIsPublishedIsFound() {
    try (var index = open(TestMeaning.small())) {
      publish(group("One").meetsOnline(), group("Two").meetsOnline());
      follow(index);
      assertEquals(List.of("One", "Two"), all(index));
      assertEquals(1, index.revision());
      publish(group("Two").named("Two, renamed").meetsOnline());
      follow(index);
      follow(index);
      assertEquals(List.of("One", "Two, renamed"), all(index));
      assertEquals(2, index.revision());
    }
  }

  @Test
  void goneAndHiddenGroupsAreNotFound() {
    try (var index = open(TestMeaning.small())) {
      publish(group("One").meetsOnline(), group("Two").meetsOnline(), group("Three").meetsOnline());
      follow(index);
      publish(group("One").state(GroupState.GONE), group("Two").state(GroupState.HIDDEN));
      follow(index);
      assertEquals(List.of("Three"), all(index));
    }
  }

  @Test
  void anIndexGoesOnWhereItStopped() {
    publish(group("One").meetsOnline());
    try (var index = open(TestMeaning.small())) {
      follow(index);
    }
    try (var index = open(TestMeaning.small())) {
      assertEquals(1, index.revision());
      assertEquals(List.of("One"), all(index));
    }
  }

  @Test
  void anotherVocabularyRebuilds() {
    publish(group("One").about("lupus").meetsOnline());
    try (var index = open(TestMeaning.version("old"))) {
      follow(index);
    }
    try (var index = open(TestMeaning.version("new"))) {
      assertEquals(0, index.revision());
      assertEquals(List.of(), all(index));
      follow(index);
      assertEquals(List.of("One"), all(index));
    }
  }

  @Test
  void aDamagedIndexRebuilds() throws IOException {
    publish(group("One").meetsOnline());
    for (var kind : List.of("segments", ".cfs", ".si")) {
      try (var index = open(TestMeaning.small())) {
        follow(index);
      }
      damage(kind);
      try (var index = open(TestMeaning.small())) {
        assertEquals(0, index.revision());
        follow(index);
        assertEquals(List.of("One"), all(index));
      }
    }
  }

  @Test
  void anIndexAheadOfARestoredStoreIsMadeAnew() {
    try (var index = open(TestMeaning.small())) {
      index.apply(List.of(Asking.at(9, group("From the future").meetsOnline().build())));
      publish(group("One").meetsOnline());
      follow(index);
      assertEquals(List.of("One"), all(index));
      assertEquals(1, index.revision());
    }
  }

  @Test
  void aCrashBeforeTheCommitLeavesTheCommitBefore() throws IOException {
    var disk = new ByteBuffersDirectory();
    publish(group("One").meetsOnline());
    var failing = new FailingDirectory(disk);
    var crashing = GroupIndex.open(failing, TestMeaning.small());
    follow(crashing);
    publish(group("Two").meetsOnline());
    failing.fails = true;
    assertThrows(UncheckedIOException.class, () -> follow(crashing));
    assertEquals(1, crashing.revision());
    assertEquals(List.of("One"), all(crashing));
    failing.fails = false;
    try (var copy = new ByteBuffersDirectory()) {
      for (var file : disk.listAll()) {
        copy.copyFrom(disk, file, file, IOContext.DEFAULT);
      }
      try (var index = GroupIndex.open(copy, TestMeaning.small())) {
        assertEquals(1, index.revision());
        assertEquals(List.of("One"), all(index));
        follow(index);
        assertEquals(List.of("One", "Two"), all(index));
      }
    }
    crashing.close();
  }

  @Test
  void anIndexInUseIsLeftAlone() {
    publish(group("One").meetsOnline());
    try (var index = open(TestMeaning.small())) {
      follow(index);
      assertThrows(UncheckedIOException.class, () -> open(TestMeaning.version("new")));
      assertEquals(List.of("One"), all(index));
    }
  }

  private GroupIndex open(Meaning meaning) {
    return GroupIndex.open(directory.resolve("index"), meaning);
  }

  private void publish(GroupBuilder... groups) {
    store.inTransaction(() -> {
      var revision = store.raiseRevision();
      for (var each : groups) {
        new GroupStore(store).put(each.build(), revision);
      }
      return revision;
    });
  }

  private void follow(GroupIndex index) {
    new IndexFollower(store, index).follow();
  }

  private void damage(String kind) throws IOException {
    try (var files = Files.newDirectoryStream(directory.resolve("index"))) {
      for (var file : files) {
        if (file.getFileName().toString().contains(kind)) {
          Files.writeString(file, "not an index");
        }
      }
    }
  }

  private static List<String> all(GroupIndex index) {
    return Asking.names(
        index.search(new SearchRequest("", Optional.empty(), Set.of(), 1)));
  }

  private static final class FailingDirectory extends FilterDirectory {
    private volatile boolean fails;

    FailingDirectory(Directory disk) {
      super(disk);
    }

    @Override
    public void rename(String from, String to) throws IOException {
      if (fails) {
        throw new IOException("power cut");
      }
      super.rename(from, to);
    }
  }
}
