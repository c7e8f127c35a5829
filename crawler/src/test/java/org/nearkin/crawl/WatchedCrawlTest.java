package org.nearkin.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.alarm.Alarm;
import org.nearkin.crawl.alarm.AlarmCause;
import org.nearkin.crawl.run.RunDiff;
import org.nearkin.crawl.run.RunReport.Fate;
import org.nearkin.crawl.schedule.SourceState;
import org.nearkin.crawl.schedule.SourceState.Health;

/// What real crawls leave for operators.
class WatchedCrawlTest {
  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private static final String GROUPS = "group als group copd group lupus group ms";

  private final TestSite site;

  WatchedCrawlTest(@TempDir Path home) {
    site = new TestSite(SERVER, home);
  }

  @BeforeEach
  void readOnce() throws InterruptedException {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 7\n").page("/groups", GROUPS);
    crawlAfter(0);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private SourceState crawlAfter(int days) throws InterruptedException {
    site.time.pass(Duration.ofDays(days));
    site.crawl().crawl(site.source());
    return state();
  }

  private SourceState state() {
    return site.states().get(site.source(), site.time.instant());
  }

  private List<AlarmCause> alarms(SourceState state) {
    return Alarm.list(Set.of(), state, site.time.instant()).stream().map(Alarm::cause).toList();
  }

  private static Fate fate(SourceState state) {
    return state.last().orElseThrow().report().orElseThrow().starts().getFirst().fate();
  }

  @Test
  void aRunKeepsItsBytesItsDelayAndWhatItChanged() {
    var state = state();
    var report = state.last().orElseThrow().report().orElseThrow();
    assertEquals(GROUPS.length(), report.bytes());
    assertEquals(Optional.of(Duration.ofSeconds(7)), report.host().pause());
    assertEquals(Optional.of(new RunDiff(4, 0, 0, 0)), state.listings().diff());
    assertEquals(Health.HEALTHY, state.health());
    assertEquals(Fate.READ, fate(state));
    assertEquals(List.of(), alarms(state));
  }

  @Test
  void newChangedAndMissingListingsAreCounted() throws InterruptedException {
    site.page("/groups", GROUPS + " group gout group hiv");
    assertEquals(Optional.of(new RunDiff(2, 0, 0, 0)), crawlAfter(7).listings().diff());
    site.page("/groups", "group als group copd group gout group hiv group lupus");
    assertEquals(Optional.of(new RunDiff(0, 0, 1, 0)), crawlAfter(7).listings().diff());
    assertEquals(Optional.of(new RunDiff(0, 0, 0, 0)), crawlAfter(3).listings().diff());
    assertEquals(Optional.of(new RunDiff(0, 0, 0, 1)), crawlAfter(3).listings().diff());
    site.page("/groups", GROUPS + " group gout group hiv");
    assertEquals(Optional.of(new RunDiff(1, 0, 0, 0)), crawlAfter(7).listings().diff(),
        "one that is back counts as new");
  }

  @Test
  void aListingThatSaysSomethingElseIsCountedAsChanged() throws InterruptedException {
    site.page("/groups", "group als|Mondays at 7 pm|Room 1\ngroup ms|Fridays at 6 pm|Room 2");
    site.time.pass(Duration.ofDays(7));
    site.crawl(TestSite.withTimesAndPlaces()).crawl(site.source());
    var held = site.gates().listHeld();
    if (!held.isEmpty()) {
      site.closing().accept(site.runs().find(held.getFirst().run()).orElseThrow(), "operator");
    }
    site.page("/groups", "group ms|Fridays at 6 pm|Room 2\ngroup als|Mondays at 8 pm|Room 1");
    site.time.pass(Duration.ofDays(7));
    site.crawl(TestSite.withTimesAndPlaces()).crawl(site.source());
    assertEquals(1, state().listings().diff().orElseThrow().changed());
  }

  @Test
  void aHeldRunChangesNothingAndRings() throws InterruptedException {
    site.page("/groups", "group quilting");
    var state = crawlAfter(7);
    assertEquals(Health.QUARANTINED, state.health());
    assertEquals(Optional.of(new RunDiff(4, 0, 0, 0)), state.listings().diff());
    assertEquals(List.of(AlarmCause.QUARANTINED), alarms(state));
    var held = site.runs().find(site.gates().listHeld().getFirst().run()).orElseThrow();
    site.closing().accept(held, "operator");
    assertEquals(Optional.of(new RunDiff(1, 0, 0, 0)), state().listings().diff());
    assertEquals(List.of(), alarms(state()));
  }

  @Test
  void robotsThatNewlyDenyBlockTheSourceAndRing() throws InterruptedException {
    site.page("/robots.txt", "User-agent: *\nDisallow: /\n");
    var state = crawlAfter(7);
    assertEquals(Health.BLOCKED, state.health());
    assertTrue(alarms(state).contains(AlarmCause.DENIED), alarms(state).toString());
    assertFalse(alarms(state).contains(AlarmCause.NO_LISTINGS), alarms(state).toString());
  }

  @Test
  void aServerThatNewlyRefusesBlocksTheSourceAndRings() throws InterruptedException {
    site.answer("/groups", status(403));
    var state = crawlAfter(7);
    assertEquals(Health.BLOCKED, state.health());
    assertEquals(Fate.REFUSED, fate(state));
    assertTrue(alarms(state).contains(AlarmCause.DENIED), alarms(state).toString());
  }

  @Test
  void aServerThatIsDownDeniesNothing() throws InterruptedException {
    site.answer("/groups", status(500));
    var state = crawlAfter(7);
    assertEquals(Health.UNREACHABLE, state.health());
    assertFalse(alarms(state).contains(AlarmCause.DENIED), alarms(state).toString());
    site.answer("/robots.txt", status(500));
    assertEquals(Health.UNREACHABLE, crawlAfter(40).health(),
        "robots.txt that cannot be read is no denial");
  }

  @Test
  void threeRunsThatFailRing() throws InterruptedException {
    site.answer("/groups", status(500));
    crawlAfter(7);
    assertFalse(alarms(crawlAfter(1)).contains(AlarmCause.FAILING));
    assertTrue(alarms(crawlAfter(1)).contains(AlarmCause.FAILING));
    site.page("/groups", GROUPS);
    assertEquals(0, crawlAfter(1).visits().failures());
  }

  @Test
  void aStartPageThatLeadsToAnotherSiteForGoodMovedTheSource() throws InterruptedException {
    site.answer("/groups", permanentRedirect("http://new.localhost:1/groups"));
    var state = crawlAfter(7);
    assertEquals(Health.MOVED, state.health());
    assertTrue(alarms(state).contains(AlarmCause.MOVED), alarms(state).toString());
    assertTrue(state.remarks().toString().contains("new.localhost"), state.remarks().toString());
  }

  @Test
  void redirectsWithinTheSiteAreFollowedToTheMove() throws InterruptedException {
    site.answer("/groups", permanentRedirect("/groups/all"))
        .answer("/groups/all", permanentRedirect("http://new.localhost:1/groups"));
    assertEquals(Health.MOVED, crawlAfter(7).health());
  }

  @Test
  void aRedirectForNowOrWithinTheSiteIsNoMove() throws InterruptedException {
    site.answer("/groups", temporaryRedirect("http://new.localhost:1/groups"));
    assertEquals(Health.UNREACHABLE, crawlAfter(7).health());
    site.answer("/groups", permanentRedirect("/groups/all")).page("/groups/all", GROUPS);
    var state = crawlAfter(1);
    assertEquals(Fate.READ, fate(state));
    assertFalse(alarms(state).contains(AlarmCause.MOVED), alarms(state).toString());
  }

  @Test
  void aSourceIsOverdueAfterTwiceItsTimeAndTwoDaysUnlessItRests() {
    site.time.pass(Duration.ofDays(15));
    assertFalse(state().visits().overdue());
    site.time.pass(Duration.ofDays(2));
    assertTrue(state().visits().overdue());
    assertEquals(List.of(site.source()),
        site.states().listLate(List.of(site.source()), site.time.instant()));
    site.orders().pause("site", "holiday", site.time.instant());
    assertFalse(state().visits().overdue());
    assertEquals(Health.PAUSED, state().health());
  }

  @Test
  void readingTheArchiveAgainDoesNotHideThatTheSiteKeepsUsAway() throws InterruptedException {
    site.page("/robots.txt", "User-agent: *\nDisallow: /\n");
    crawlAfter(7);
    site.time.pass(Duration.ofMinutes(1));
    site.archived(WordReader::read).read(site.source());
    assertTrue(alarms(state()).contains(AlarmCause.DENIED), alarms(state()).toString());
  }

  @Test
  void pagesWithoutAnyListingRing() throws InterruptedException {
    site.page("/groups", "link /groups/none");
    var state = crawlAfter(7);
    assertTrue(alarms(state).contains(AlarmCause.NO_LISTINGS), alarms(state).toString());
  }
}
