package org.nearkin.crawl.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.nearkin.crawl.schedule.interval.ChangeHistory;
import org.nearkin.source.Cadence;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class VisitTimesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final SourceDefinition WEEKLY = ScheduledSource.of("weekly",
      new Cadence.Every(Duration.ofDays(7)));

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
    ended("weekly", verdict, end);
  }

  private void ended(String source, GateVerdict verdict, Instant end) {
    var run = runs.begin(source, end.minusSeconds(60));
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
  void timesOfDayAreThoseOfTheSourcesZone() {
    var mondays = ScheduledSource.of("weekly",
        new Cadence.Cron("0 17 3 ? * MON", ZoneId.of("America/New_York")));
    ranUntil(NOW.minus(Duration.ofDays(1)));
    var monday = Instant.parse("2026-11-30T08:17:00Z");
    var times = new VisitTimes(data);
    assertEquals(Optional.of(monday), times.find(mondays, NOW));
    assertEquals(Optional.of(monday.plusSeconds(9)), times.find(mondays, monday.plusSeconds(9)));
  }

  @Test
  void anAdaptiveSourceIsVisitedAfterAWeekUntilItHasAShare() {
    var adaptive = ScheduledSource.of("weekly", new Cadence.Adaptive());
    ranUntil(NOW.minus(Duration.ofDays(1)));
    var times = new VisitTimes(data);
    assertAbout(NOW.plus(Duration.ofDays(6)), times.find(adaptive, NOW).orElseThrow());
    new AdaptiveVisits(data).share(List.of(adaptive, WEEKLY), OptionalDouble.of(1 / 20.0));
    assertAbout(NOW.plus(Duration.ofDays(19)), times.find(adaptive, NOW).orElseThrow());
    new AdaptiveVisits(data).share(List.of(adaptive, WEEKLY), OptionalDouble.empty());
    assertAbout(NOW.plus(Duration.ofDays(6)), times.find(adaptive, NOW).orElseThrow());
    new AdaptiveVisits(data).share(List.of(), OptionalDouble.of(3));
    assertAbout(NOW.plus(Duration.ofDays(6)), times.find(adaptive, NOW).orElseThrow());
  }

  @Test
  void sourcesThatChangeMoreOftenGetMoreOfTheVisits() {
    var often = new ChangeHistory(20, 15, Duration.ofDays(140), Duration.ofDays(35));
    var seldom = new ChangeHistory(20, 1, Duration.ofDays(140), Duration.ofDays(133));
    var intervals = AdaptiveVisits.intervals(List.of("often", "new", "seldom"),
        Map.of("often", often, "seldom", seldom, "given up", often), 0.3);
    assertEquals(Set.of("often", "new", "seldom"), intervals.keySet());
    var days = Stream.of("often", "new", "seldom")
        .map(source -> Objects.requireNonNull(intervals.get(source)).toHours() / 24.0)
        .toList();
    assertTrue(days.get(0) < days.get(1) && days.get(1) < days.get(2), days.toString());
    assertEquals(0.3, days.stream().mapToDouble(day -> 1 / day).sum(), 0.01);
  }

  @Test
  void upTo256OverdueSourcesBeginAtOnce() {
    var plan = new VisitTimes(data).plan(sources(256), NOW);
    assertEquals(256, plan.due().size());
    assertEquals(Set.of(NOW), Set.copyOf(plan.due().values()));
  }

  @Test
  void moreOverdueSourcesBeginOneAfterTheOtherTheLongestWaitingFirst() {
    ended("source-1", new GateVerdict.Pass(), NOW.minus(Duration.ofDays(9)));
    ended("source-2", new GateVerdict.Pass(), NOW.minus(Duration.ofDays(30)));
    ended("source-3", new GateVerdict.Pass(), NOW.minus(Duration.ofDays(3)));
    new SourceOrderStore(data).pause("source-4", "moving house", NOW);
    var plan = new VisitTimes(data).plan(sources(302), NOW);
    assertEquals(Set.of("source-3"), plan.later().keySet());
    var order = List.copyOf(plan.due().keySet());
    assertEquals(300, order.size());
    assertEquals(List.of("source-2", "source-1"), order.subList(298, 300),
        "what was never read has waited longest");
    assertEquals(NOW, plan.due().get(order.getFirst()));
    assertEquals(NOW.plusMillis(100), plan.due().get(order.get(1)));
    assertEquals(NOW.plusMillis(29_900), plan.due().get(order.getLast()));
  }

  private static List<SourceDefinition> sources(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number -> ScheduledSource.of("source-" + number, new Cadence.Every(Duration.ofDays(7))))
        .toList();
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
