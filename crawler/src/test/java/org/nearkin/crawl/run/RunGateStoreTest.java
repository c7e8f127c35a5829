package org.nearkin.crawl.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.Run;
import org.nearkin.claim.RunCounts;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.run.GateReason.FewListings;
import org.nearkin.crawl.run.RunGateStore.Standing;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class RunGateStoreTest {
  private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
  private static final GateVerdict PASS = new GateVerdict.Pass();
  private static final GateVerdict HOLD = new GateVerdict.Quarantine(
      List.of(new FewListings(10, 100)));

  private final DataStore data;
  private final RunGateStore gates;

  RunGateStoreTest(@TempDir Path home) {
    data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    gates = new RunGateStore(data);
  }

  @AfterEach
  void close() {
    data.close();
  }

  private Run keep(int week, int listings, GateVerdict verdict) {
    var at = START.plus(Duration.ofDays(7L * week));
    var runs = new RunStore(data);
    var run = runs.begin("quabbin", at);
    runs.close(run, new RunCounts(1, 0, 0, listings, 0), at);
    gates.keep(run, Runs.of(listings), verdict, at);
    return run;
  }

  private List<Integer> healthy(int most) {
    return gates.listHealthy("quabbin", most).stream().map(RunSummary::listings).toList();
  }

  @Test
  void healthyRunsComeNewestFirstAndHeldOnesAreNotAmongThem() {
    keep(0, 100, PASS);
    keep(1, 101, PASS);
    keep(2, 10, HOLD);
    keep(3, 102, PASS);
    assertEquals(List.of(102, 101, 100), healthy(10));
    assertEquals(List.of(102, 101), healthy(2));
    assertEquals(List.of(), gates.listHealthy("other", 10));
    assertEquals(List.of(Runs.of(102)), gates.listHealthy("quabbin", 1));
  }

  @Test
  void anAcceptedRunBeginsANewHistory() {
    keep(0, 100, PASS);
    var held = keep(1, 10, HOLD);
    keep(2, 10, HOLD);
    gates.accept(held.id(), "Ann", START);
    assertEquals(List.of(10), healthy(10));
    keep(3, 11, PASS);
    assertEquals(List.of(11, 10), healthy(10));
  }

  @Test
  void aHeldRunWaitsWithItsReasonsUntilItIsDecided() {
    var held = keep(1, 10, HOLD);
    assertEquals(List.of(new HeldRun(held.id(), "quabbin", held.started(), Runs.of(10),
        List.of("Only 10 listings were read, where 100 are usual."))), gates.listHeld());
    assertEquals(Optional.of(Standing.QUARANTINED), gates.find(held.id()));
    gates.discard(held.id(), "Ann", START);
    assertEquals(List.of(), gates.listHeld());
    assertEquals(Optional.of(Standing.DISCARDED), gates.find(held.id()));
    assertEquals(List.of(), healthy(10));
  }

  @Test
  void onlyAHeldRunCanBeDecided() {
    var passed = keep(0, 100, PASS);
    assertThrows(IllegalArgumentException.class, () -> gates.accept(passed.id(), "Ann", START));
    assertThrows(IllegalArgumentException.class, () -> gates.discard("none", "Ann", START));
    assertEquals(Optional.empty(), gates.find("none"));
  }

  @Test
  void closingARunAgainKeepsTheDecision() {
    var held = keep(0, 10, HOLD);
    gates.accept(held.id(), "Ann", START);
    gates.keep(held, Runs.of(99), HOLD, START);
    assertEquals(Optional.of(Standing.ACCEPTED), gates.find(held.id()));
    assertEquals(List.of(10), healthy(10));
  }
}
