package org.nearkin.crawl.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
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
import org.nearkin.claim.RunCounts;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.run.GateReason;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.PageShape;
import org.nearkin.crawl.run.RunGateStore;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.RunSummary.KnownListings;
import org.nearkin.crawl.run.RunSummary.KnownPages;
import org.nearkin.crawl.run.life.Disappearance;
import org.nearkin.crawl.run.life.ListingEvidence;
import org.nearkin.crawl.run.life.ListingLife;
import org.nearkin.crawl.run.life.ListingLifeStore;
import org.nearkin.crawl.run.life.RunEvidence;
import org.nearkin.crawl.schedule.SourceOrderStore.Request;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class VisitTimesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final SourceDefinition WEEKLY = new SourceDefinition("weekly", "Weekly",
      SourceDefinition.Organizer.OTHER, false, "en",
      new SourceDefinition.Home(URI.create("http://example.org/"), PostalAddress.UNSTATED,
          Optional.empty(),
          Optional.empty()),
      new CrawlPlan(List.of(), Duration.ofDays(7), Duration.ofSeconds(2), 10), List.of());

  private final DataStore data;
  private final RunStore runs;

  VisitTimesTest(@TempDir Path home) {
    data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    runs = new RunStore(data);
  }

  @AfterEach
  void close() {
    data.close();
  }

  private void ranUntil(Instant end) {
    endedAs(new GateVerdict.Pass(), end);
  }

  private void endedAs(GateVerdict verdict, Instant end) {
    var run = runs.begin("weekly", end.minusSeconds(60));
    runs.close(run, new RunCounts(1, 0, 0, 1, 0), end);
    new RunGateStore(data).keep(run, new RunSummary(1, new KnownListings(0, 0),
        new KnownPages(0, 0, 0), Map.of(), 0, PageShape.EMPTY, true), verdict, end);
  }

  private Optional<Instant> find() {
    return new VisitTimes(data).find(WEEKLY, NOW);
  }

  private Instant next() {
    return find().orElseThrow();
  }

  /// Within the day in which the source's own second lies.
  private static void assertAbout(Instant expected, Instant actual) {
    var apart = Duration.between(expected, actual).abs();
    assertTrue(apart.compareTo(Duration.ofDays(1)) < 0, actual + " is not about " + expected);
  }

  @Test
  void aSourceThatNeverRanIsCrawledNow() {
    assertEquals(NOW, next());
  }

  @Test
  void theTimeIsCountedFromTheEndOfTheLastRun() {
    ranUntil(NOW.minus(Duration.ofDays(9)));
    ranUntil(NOW.minus(Duration.ofDays(2)));
    assertAbout(NOW.plus(Duration.ofDays(5)), next());
  }

  @Test
  void aTimeThatWasMissedIsNow() {
    ranUntil(NOW.minus(Duration.ofDays(9)));
    assertEquals(NOW, next());
  }

  @Test
  void aRunThatWasBrokenOffGoesOnNow() {
    ranUntil(NOW.minus(Duration.ofDays(2)));
    runs.begin("weekly", NOW.minusSeconds(5));
    assertEquals(NOW, next());
  }

  @Test
  void aRunThatWasHeldBackIsTriedAgainTheNextDay() {
    endedAs(new GateVerdict.Quarantine(List.of(new GateReason.NoListings(0))),
        NOW.minusSeconds(60));
    assertEquals(NOW.minusSeconds(60).plus(Duration.ofDays(1)), next());
  }

  @Test
  void aMissingListingBringsTheNextVisitForward() {
    ranUntil(NOW.minusSeconds(60));
    var evidence = new RunEvidence.Missed("run", Set.of(ListingEvidence.ABSENT_FROM_LIST));
    new ListingLifeStore(data).save(new ListingKey("weekly", "1"),
        Disappearance.next(ListingLife.seen(NOW, false), evidence, NOW.minusSeconds(60)));
    assertEquals(NOW.minusSeconds(60).plus(Duration.ofDays(3)), next());
  }

  @Test
  void aSourceThatRestsHasNoNextTime() {
    var orders = new SourceOrderStore(data);
    orders.pause("weekly", "moving house", NOW);
    assertEquals(Optional.empty(), find());
    assertTrue(orders.resume("weekly"));
    assertFalse(orders.resume("weekly"));
    assertEquals(NOW, next());
  }

  @Test
  void aRequestIsTakenOnce() {
    var orders = new SourceOrderStore(data);
    var request = new Request("weekly", Request.Kind.REREAD);
    orders.request(new Request("weekly", Request.Kind.CRAWL), NOW);
    orders.request(request, NOW);
    assertEquals(List.of(request), orders.takeRequests());
    assertEquals(List.of(), orders.takeRequests());
  }
}
