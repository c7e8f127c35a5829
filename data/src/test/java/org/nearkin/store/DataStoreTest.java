package org.nearkin.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataStoreTest {
  @TempDir
  Path directory;

  @Test
  void aSampleHomeRefusesTheRealWorld() {
    open(World.SAMPLE).close();
    var refused = assertThrows(HomeException.class, () -> open(World.REAL));
    assertTrue(refused.toString().contains("--home"), refused.toString());
  }

  @Test
  void aFailedTransactionLeavesNothing() {
    try (var store = open(World.REAL)) {
      assertThrows(IllegalStateException.class, () -> store.inTransaction(() -> {
        store.raiseRevision();
        throw new IllegalStateException("half way");
      }));
      assertEquals(0, store.revision());
    }
  }

  @Test
  void storesInOneTransactionSeeEachOther() {
    try (var store = open(World.REAL)) {
      long seen = store.inTransaction(() -> {
        store.raiseRevision();
        return store.revision();
      });
      assertEquals(1, seen);
    }
  }

  @Test
  void concurrentRaisesLoseNone() throws Exception {
    try (var store = open(World.REAL);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var raises = IntStream.range(0, 50)
          .<Future<Long>>mapToObj(_ -> callers.submit(
              () -> store.inTransaction(store::raiseRevision)))
          .toList();
      for (var raise : raises) {
        raise.get();
      }
      assertEquals(50, store.revision());
    }
  }

  @Test
  void oneProcessOwnsAHome() {
    try (var _ = Home.open(directory)) {
      var refused = assertThrows(HomeException.class, () -> Home.open(directory));
      assertTrue(refused.toString().contains("another Nearkin is using"), refused.toString());
    }
    Home.open(directory).close();
  }

  private DataStore open(World world) {
    return DataStore.open(directory.resolve("nearkin.db"), world);
  }
}
