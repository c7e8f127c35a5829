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
import org.nearkin.crawl.schedule.interval.ChangeHistoryStore.Visit;
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

  /// By a run of its own for each moment.
  private void note(String source, Instant at, boolean changed) {
    histories.note(new Visit(run(source, at), source, at, changed));
  }

  private static String run(String source, Instant at) {
    return source + "@" + at;
  }

  @Test
  void theFirstVisitBeginsAHistory() {
    assertEquals(ChangeHistory.NONE, histories.find("quabbin"));
    note("quabbin", NOW, true);
    assertEquals(ChangeHistory.NONE, histories.find("quabbin"));
    assertEquals(Map.of("quabbin", ChangeHistory.NONE), histories.list());
  }

  @Test
  void visitsAddUp() {
    note("quabbin", NOW, true);
    note("quabbin", NOW.plus(DAY), false);
    note("other", NOW, false);
    note("quabbin", NOW.plus(DAY.multipliedBy(3)), true);
    var expected = new ChangeHistory(2, 1, DAY.multipliedBy(3), DAY);
    assertEquals(expected, histories.find("quabbin"));
    assertEquals(Map.of("quabbin", expected, "other", ChangeHistory.NONE), histories.list());
  }

  @Test
  void aVisitNotedTwiceCountsOnce() {
    note("quabbin", NOW, false);
    for (var again = 0; again < 3; again++) {
      note("quabbin", NOW.plus(DAY), true);
      note("quabbin", NOW, true);
    }
    assertEquals(new ChangeHistory(1, 1, DAY, Duration.ZERO), histories.find("quabbin"));
  }

  @Test
  void visitsAreTakenBackTheLastFirst() {
    note("quabbin", NOW, false);
    note("quabbin", NOW.plus(DAY), true);
    var before = histories.find("quabbin");
    note("quabbin", NOW.plus(DAY.multipliedBy(3)), false);
    histories.takeBack(run("quabbin", NOW.plus(DAY)));
    assertEquals(new ChangeHistory(2, 1, DAY.multipliedBy(3), DAY.multipliedBy(2)),
        histories.find("quabbin"), "the last visit was compared with it");
    histories.takeBack(run("quabbin", NOW.plus(DAY.multipliedBy(3))));
    histories.takeBack(run("quabbin", NOW.plus(DAY.multipliedBy(3))));
    assertEquals(before, histories.find("quabbin"));
    histories.takeBack(run("quabbin", NOW.plus(DAY)));
    assertEquals(ChangeHistory.NONE, histories.find("quabbin"));
    histories.takeBack(run("quabbin", NOW));
    histories.takeBack("unknown");
    assertEquals(Map.of(), histories.list());
  }

  @Test
  void aVisitAfterOneTakenBackIsComparedWithTheOneBeforeIt() {
    note("quabbin", NOW, false);
    note("quabbin", NOW.plus(DAY), true);
    histories.takeBack(run("quabbin", NOW.plus(DAY)));
    note("quabbin", NOW.plus(DAY.multipliedBy(2)), false);
    assertEquals(new ChangeHistory(1, 0, DAY.multipliedBy(2), DAY.multipliedBy(2)),
        histories.find("quabbin"));
  }

  @Test
  void aVisitIsForgottenWithTheTransactionAroundIt() {
    note("quabbin", NOW, false);
    assertThrows(IllegalStateException.class, () -> data.inTransaction(() -> {
      note("quabbin", NOW.plus(DAY), true);
      throw new IllegalStateException("the run cannot be published");
    }));
    assertEquals(ChangeHistory.NONE, histories.find("quabbin"));
  }
}
