package org.nearkin.crawl.schedule.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class ChangeHistoryStoreTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00.123456789Z");

  private final DataStore data;
  private final ChangeHistoryStore histories;

  ChangeHistoryStoreTest(@TempDir Path home) {
    data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    histories = new ChangeHistoryStore(data);
  }

  @AfterEach
  void close() {
    data.close();
  }

  @Test
  void theFirstVisitBeginsAHistory() {
    assertEquals(ChangeHistory.NONE, histories.find("quabbin"));
    histories.note("quabbin", NOW, true);
    assertEquals(ChangeHistory.NONE, histories.find("quabbin"));
    assertEquals(Map.of("quabbin", ChangeHistory.NONE), histories.list());
  }

  @Test
  void visitsAddUp() {
    histories.note("quabbin", NOW, true);
    histories.note("quabbin", NOW.plus(DAY), false);
    histories.note("other", NOW, false);
    histories.note("quabbin", NOW.plus(DAY.multipliedBy(3)), true);
    var expected = new ChangeHistory(2, 1, DAY.multipliedBy(3), DAY);
    assertEquals(expected, histories.find("quabbin"));
    assertEquals(Map.of("quabbin", expected, "other", ChangeHistory.NONE), histories.list());
  }

  @Test
  void aVisitNotedTwiceCountsOnce() {
    histories.note("quabbin", NOW, false);
    for (var again = 0; again < 3; again++) {
      histories.note("quabbin", NOW.plus(DAY), true);
      histories.note("quabbin", NOW, true);
    }
    assertEquals(new ChangeHistory(1, 1, DAY, Duration.ZERO), histories.find("quabbin"));
  }

  @Test
  void aVisitIsForgottenWithTheTransactionAroundIt() {
    histories.note("quabbin", NOW, false);
    assertThrows(IllegalStateException.class, () -> data.inTransaction(() -> {
      histories.note("quabbin", NOW.plus(DAY), true);
      throw new IllegalStateException("the run cannot be published");
    }));
    assertEquals(ChangeHistory.NONE, histories.find("quabbin"));
  }
}
