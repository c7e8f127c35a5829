package org.nearkin.crawl.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.RunCounts;
import org.nearkin.claim.RunStore;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class NextTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final SourceDefinition WEEKLY = new SourceDefinition("weekly", "Weekly",
      SourceDefinition.Organizer.OTHER, false, "en",
      new SourceDefinition.Home(URI.create("http://example.org/"), PostalAddress.UNSTATED,
          Optional.empty(),
          Optional.empty()),
      new CrawlPlan(List.of(), Duration.ofDays(7), Duration.ofSeconds(2), 10), List.of());

  private final DataStore data;
  private final RunStore runs;

  NextTimeTest(@TempDir Path home) {
    data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    runs = new RunStore(data);
  }

  @AfterEach
  void close() {
    data.close();
  }

  private void ranUntil(Instant end) {
    var run = runs.begin("weekly", end.minusSeconds(60));
    runs.close(run, new RunCounts(1, 0, 0, 1, 0), end);
    runs.publish(run, end);
  }

  private Instant next() {
    return CrawlSchedule.nextTime(WEEKLY, runs, NOW);
  }

  @Test
  void aSourceThatNeverRanIsCrawledNow() {
    assertEquals(NOW, next());
  }

  @Test
  void theTimeIsCountedFromTheEndOfTheLastRun() {
    ranUntil(NOW.minus(Duration.ofDays(9)));
    ranUntil(NOW.minus(Duration.ofDays(2)));
    assertEquals(NOW.plus(Duration.ofDays(5)), next());
  }

  @Test
  void aTimeThatWasMissedIsNow() {
    ranUntil(NOW.minus(Duration.ofDays(8)));
    assertEquals(NOW, next());
  }

  @Test
  void aRunThatWasBrokenOffGoesOnNow() {
    ranUntil(NOW.minus(Duration.ofDays(2)));
    runs.begin("weekly", NOW.minusSeconds(5));
    assertEquals(NOW, next());
  }
}
