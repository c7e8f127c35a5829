package org.nearkin.crawl.run.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.ListingKey;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class ListingLifeStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final ListingKey GRIEF = new ListingKey("quabbin", "/grief");
  private static final ListingKey STROKE = new ListingKey("quabbin", "/stroke");

  private final DataStore data;
  private final ListingLifeStore lives;

  ListingLifeStoreTest(@TempDir Path home) {
    data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    lives = new ListingLifeStore(data);
  }

  @AfterEach
  void close() {
    data.close();
  }

  private static ListingLife miss(ListingLife life, int hours, ListingEvidence... evidence) {
    return Disappearance.next(life, new RunEvidence.Missed("run " + hours, Set.of(evidence)),
        NOW.plus(Duration.ofHours(hours)));
  }

  @Test
  void aLifeIsReadAsItWasWritten() {
    assertEquals(Optional.empty(), lives.find(GRIEF));
    var life = ListingLife.seen(NOW, true);
    lives.save(GRIEF, life);
    assertEquals(Optional.of(life), lives.find(GRIEF));
    life = miss(miss(life, 0, ListingEvidence.OWN_PAGE_GONE, ListingEvidence.ABSENT_FROM_LIST), 72,
        ListingEvidence.DISBANDED);
    lives.save(GRIEF, life);
    assertEquals(Map.of("/grief", life), lives.list("quabbin"));
    assertEquals(Map.of(), lives.list("other"));
  }

  @Test
  void theEarliestCheckOfASourceIsFound() {
    lives.save(GRIEF, ListingLife.seen(NOW, false));
    assertEquals(Optional.empty(), lives.findNextCheck("quabbin"));
    var missing = miss(ListingLife.seen(NOW, false), 0, ListingEvidence.ABSENT_FROM_LIST);
    lives.save(GRIEF, miss(missing, 72, ListingEvidence.ABSENT_FROM_LIST));
    lives.save(STROKE, miss(ListingLife.seen(NOW, false), 12, ListingEvidence.ABSENT_FROM_LIST));
    assertEquals(Optional.of(NOW.plus(Duration.ofHours(84))), lives.findNextCheck("quabbin"));
    assertEquals(Optional.empty(), lives.findNextCheck("other"));
  }

  @Test
  void theOperatorIsAskedToLookAtSome() {
    lives.save(GRIEF, miss(ListingLife.seen(NOW, false), 0, ListingEvidence.DISBANDED));
    lives.save(STROKE, miss(ListingLife.seen(NOW, false), 0, ListingEvidence.OWN_PAGE_GONE));
    assertEquals(List.of(GRIEF), lives.listForReview());
  }
}
