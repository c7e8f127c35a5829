package org.nearkin.crawl.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nearkin.claim.RunCounts;
import org.nearkin.crawl.run.HostTerms;
import org.nearkin.crawl.run.PageShape;
import org.nearkin.crawl.run.RunGateStore.Ending;
import org.nearkin.crawl.run.RunGateStore.Standing;
import org.nearkin.crawl.run.RunReport;
import org.nearkin.crawl.run.RunReport.Fate;
import org.nearkin.crawl.run.RunReport.StartPage;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.RunSummary.KnownListings;
import org.nearkin.crawl.run.RunSummary.KnownPages;
import org.nearkin.crawl.schedule.SourceState;
import org.nearkin.crawl.schedule.SourceState.EndedRun;
import org.nearkin.crawl.schedule.SourceState.Health;
import org.nearkin.crawl.schedule.SourceState.Listings;
import org.nearkin.crawl.schedule.SourceState.Visits;

/// When each alarm rings, when it must not, and when it is over.
class AlarmTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final URI START = URI.create("http://example.org/groups");
  private static final Set<AlarmCause> NONE = Set.of();

  private Health health = Health.HEALTHY;
  private Standing standing = Standing.PASSED;
  private int fetched = 3;
  private int listings = 5;
  private int failures;
  private boolean overdue;
  private Fate fate = Fate.READ;
  private boolean anew;
  private Optional<Instant> certificateEnd = Optional.empty();

  private SourceState state() {
    var start = new StartPage(START, fate, fate == Fate.READ ? "" : "says so");
    var report = new RunReport(1000, new HostTerms(Optional.of(Duration.ofSeconds(2)),
        certificateEnd), List.of(start));
    var ending = new Ending("site@1", NOW, standing, new RunSummary(listings,
        new KnownListings(0, 0), new KnownPages(0, 0, 0), Map.of(), 0, PageShape.EMPTY, true));
    return new SourceState("site", health,
        new Visits(Optional.of(NOW), Optional.of(NOW), failures, overdue),
        new Listings(listings, OptionalDouble.of(5), 0, Optional.empty()),
        Optional.of(new EndedRun(ending, new RunCounts(fetched, 0, 0, listings, 0),
            Optional.of(report), anew ? List.of(start) : List.of())),
        List.of());
  }

  private List<AlarmCause> begun(Set<AlarmCause> told) {
    return causes(told, false);
  }

  private List<AlarmCause> over(AlarmCause... told) {
    return causes(Set.of(told), true);
  }

  private List<AlarmCause> causes(Set<AlarmCause> told, boolean over) {
    return Alarm.list(told, state(), NOW)
        .stream()
        .filter(alarm -> alarm.over() == over)
        .map(Alarm::cause)
        .toList();
  }

  @Test
  void aHealthySourceRingsNothing() {
    assertEquals(List.of(), Alarm.list(NONE, state(), NOW));
  }

  @Test
  void allThatWasToldIsOverWhenTheSourceIsWellAgain() {
    assertEquals(List.of(AlarmCause.values()), over(AlarmCause.values()));
  }

  @Test
  void aHeldRunRingsOnceAndADiscardedOneDoesNot() {
    standing = Standing.QUARANTINED;
    assertEquals(List.of(AlarmCause.QUARANTINED), begun(NONE));
    assertEquals(List.of(), Alarm.list(Set.of(AlarmCause.QUARANTINED), state(), NOW));
    standing = Standing.DISCARDED;
    assertEquals(List.of(), begun(NONE));
    assertEquals(List.of(AlarmCause.QUARANTINED), over(AlarmCause.QUARANTINED));
  }

  @Test
  void threeFailuresInARowRingAndTwoDoNot() {
    failures = 2;
    assertEquals(List.of(), begun(NONE));
    failures = 3;
    assertEquals(List.of(AlarmCause.FAILING), begun(NONE));
    failures = 4;
    assertEquals(List.of(), begun(Set.of(AlarmCause.FAILING)));
  }

  @Test
  void aPageThatKeepsUsAwayRingsOnlyIfItWasReadBefore() {
    fate = Fate.REFUSED;
    assertEquals(List.of(), begun(NONE));
    anew = true;
    var alarm = Alarm.list(NONE, state(), NOW).getFirst();
    assertEquals(AlarmCause.DENIED, alarm.cause());
    assertTrue(alarm.sentence().contains(START + ": says so"), alarm.sentence());
  }

  @Test
  void aDenialThatIsLongKnownIsNotOver() {
    fate = Fate.DENIED;
    assertEquals(List.of(), over(AlarmCause.DENIED));
    fate = Fate.UNREACHABLE;
    assertEquals(List.of(), over(AlarmCause.DENIED));
    fate = Fate.READ;
    assertEquals(List.of(AlarmCause.DENIED), over(AlarmCause.DENIED));
  }

  @Test
  void aStartPageThatMovedAwayRingsAndOneThatIsMissingDoesNot() {
    fate = Fate.MISSING;
    assertEquals(List.of(), begun(NONE));
    fate = Fate.MOVED;
    assertEquals(List.of(AlarmCause.MOVED), begun(NONE));
    fate = Fate.UNREACHABLE;
    assertEquals(List.of(), over(AlarmCause.MOVED));
  }

  @Test
  void pagesWithoutListingsRingAndNoPagesAtAllDoNot() {
    listings = 0;
    assertEquals(List.of(AlarmCause.NO_LISTINGS), begun(NONE));
    fetched = 0;
    assertEquals(List.of(), begun(NONE));
    assertEquals(List.of(), over(AlarmCause.NO_LISTINGS));
  }

  @Test
  void aCertificateRingsWhenItIsWrongOrEndsWithinTwoWeeks() {
    certificateEnd = Optional.of(NOW.plus(Duration.ofDays(15)));
    assertEquals(List.of(), begun(NONE));
    certificateEnd = Optional.of(NOW.plus(Duration.ofDays(13)));
    assertEquals("The certificate of its site ends on 2026-12-08.",
        Alarm.list(NONE, state(), NOW).getFirst().sentence());
    certificateEnd = Optional.empty();
    fate = Fate.UNTRUSTED;
    assertEquals(List.of(AlarmCause.CERTIFICATE), begun(NONE));
    fate = Fate.UNREACHABLE;
    assertEquals(List.of(), begun(NONE));
  }

  @Test
  void aSourceThatCannotBeReachedRingsAndABlockedOneDoesNotForThat() {
    health = Health.UNREACHABLE;
    assertEquals(List.of(AlarmCause.UNREACHABLE), begun(NONE));
    health = Health.BLOCKED;
    assertEquals(List.of(), begun(NONE));
  }

  @Test
  void anOverdueSourceRingsOnce() {
    overdue = true;
    assertEquals(List.of(AlarmCause.OVERDUE), begun(NONE));
    assertEquals(List.of(), begun(Set.of(AlarmCause.OVERDUE)));
  }

  @Test
  void aSourceThatRestsRingsNothingAndEndsNothing() {
    health = Health.PAUSED;
    standing = Standing.QUARANTINED;
    assertEquals(List.of(), Alarm.list(NONE, state(), NOW));
    standing = Standing.PASSED;
    assertEquals(List.of(), Alarm.list(Set.of(AlarmCause.QUARANTINED), state(), NOW));
  }
}
