package org.nearkin.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.close.ClosedRun;

/// Real crawls of a site that changes, through the gates to what is public.
class GatedRunsTest {
  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private static final String NEIGHBOURS = "group als group copd group lupus group stroke ";

  private final TestSite site;

  GatedRunsTest(@TempDir Path home) {
    site = new TestSite(SERVER, home);
  }

  @BeforeEach
  void robots() {
    site.page("/robots.txt", "");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private ClosedRun crawl() throws InterruptedException {
    return site.crawl().crawl(site.source());
  }

  private ClosedRun crawlAfter(int days) throws InterruptedException {
    site.time.pass(Duration.ofDays(days));
    return crawl();
  }

  private void passAfter(int days) throws InterruptedException {
    assertEquals(new GateVerdict.Pass(), crawlAfter(days).verdict());
  }

  private ClosedRun holdAfter(int days) throws InterruptedException {
    var closed = crawlAfter(days);
    assertInstanceOf(GateVerdict.Quarantine.class, closed.verdict());
    return closed;
  }

  private static String groups(String... names) {
    return Stream.of(names).map(name -> "group " + name).collect(Collectors.joining(" "));
  }

  @Test
  void whatAHeldRunSawIsNotPublicAndNothingIsLost() throws InterruptedException {
    site.page("/groups", groups("als", "copd", "lupus", "ms"));
    passAfter(0);
    site.page("/groups", groups("quilting"));
    holdAfter(7);
    assertEquals(List.of("als", "copd", "lupus", "ms"), site.published());
    assertTrue(site.runs().findOpen("site").isEmpty(), "a held run is closed");
    site.page("/groups", groups("als", "copd", "lupus", "ms", "stroke"));
    passAfter(1);
    assertEquals(List.of("als", "copd", "lupus", "ms", "stroke"), site.published());
    assertEquals(List.of(), site.gates().listHeld(), "a later run settles the matter");
  }

  @Test
  void anAcceptedRunIsPublicAndTheMeasureOfLaterOnes() throws InterruptedException {
    site.page("/groups", groups("als", "copd", "lupus", "ms"));
    passAfter(0);
    site.page("/groups", groups("als2", "copd2", "lupus2", "ms2"));
    var held = holdAfter(7);
    site.closing().accept(held.run(), "operator");
    assertEquals(
        List.of("als", "als2", "copd", "copd2", "lupus", "lupus2", "ms", "ms2"),
        site.published());
    passAfter(3);
    passAfter(3);
    passAfter(3);
    assertEquals(List.of("als2", "copd2", "lupus2", "ms2"), site.published());
    assertThrows(IllegalArgumentException.class,
        () -> site.closing().accept(held.run(), "operator"));
  }

  @Test
  void aDiscardedRunChangesNothing() throws InterruptedException {
    site.page("/groups", groups("als", "copd", "lupus"));
    passAfter(0);
    site.page("/groups", groups("quilting"));
    site.closing().discard(holdAfter(7).run(), "operator");
    assertEquals(List.of("als", "copd", "lupus"), site.published());
  }

  @Test
  void aListingIsGoneAfterThreeHealthyRunsAndBackAtOnce() throws InterruptedException {
    site.page("/groups", NEIGHBOURS + "group ms");
    passAfter(0);
    site.page("/groups", NEIGHBOURS);
    passAfter(7);
    assertEquals(List.of("ms"), site.missing());
    assertTrue(site.published().contains("ms"));
    passAfter(3);
    assertTrue(site.published().contains("ms"));
    passAfter(3);
    assertEquals(List.of("als", "copd", "lupus", "stroke"), site.published());
    site.page("/groups", NEIGHBOURS + "group ms");
    passAfter(7);
    assertTrue(site.published().contains("ms"));
    assertEquals(List.of(), site.missing());
  }

  @Test
  void aNameThatStillStandsOnTheListIsNoAbsence() throws InterruptedException {
    site.page("/groups", NEIGHBOURS + "group lymphedema");
    passAfter(0);
    site.page("/groups", NEIGHBOURS + "The lymphedema evening needs a new room.");
    for (var run = 0; run < 4; run++) {
      passAfter(7);
    }
    assertTrue(site.published().contains("lymphedema"));
    assertEquals(List.of(), site.missing());
  }

  @Test
  void aListOfWhichAPageFailsTellsNothing() throws InterruptedException {
    site.page("/groups", NEIGHBOURS + "link /groups/2").page("/groups/2", "group ms group gout");
    passAfter(0);
    site.page("/groups", NEIGHBOURS + "link /groups/2 link /groups/3")
        .page("/groups/2", "group gout")
        .answer("/groups/3", status(500));
    for (var run = 0; run < 4; run++) {
      passAfter(7);
    }
    assertTrue(site.published().contains("ms"));
    site.page("/groups/3", "group ms");
    passAfter(7);
    assertEquals(List.of(), site.missing());
  }

  @Test
  void aPageThatNothingLinksToAnyMoreIsStillVisited() throws InterruptedException {
    site.page("/groups", NEIGHBOURS + "link /groups/2").page("/groups/2", "group ms");
    passAfter(0);
    site.page("/groups", NEIGHBOURS);
    for (var run = 0; run < 4; run++) {
      passAfter(7);
    }
    assertTrue(site.published().contains("ms"));
    assertEquals(5, site.requests("/groups/2"));
  }

  @Test
  void aListingWhoseOwnPageIsGoneForGoodNeedsNoMoreThanTwoRuns() throws InterruptedException {
    var reader = TestSite.withOwnPages();
    site.page("/groups", NEIGHBOURS + "link /groups/ms").page("/groups/ms", "own ms");
    site.crawl(reader).crawl(site.source());
    assertTrue(site.published().contains("/groups/ms"));
    site.page("/groups", NEIGHBOURS).answer("/groups/ms", status(410));
    site.time.pass(Duration.ofDays(7));
    site.crawl(reader).crawl(site.source());
    assertEquals(List.of("/groups/ms"), site.missing());
    site.time.pass(Duration.ofDays(3));
    site.crawl(reader).crawl(site.source());
    assertEquals(List.of("als", "copd", "lupus", "stroke"), site.published());
  }

  @Test
  void aHeldRunIsReadAgainFromTheArchiveWithMendedRules() throws InterruptedException {
    site.page("/groups", groups("als", "copd", "lupus") + " link /groups/2")
        .page("/groups/2", groups("ms"));
    passAfter(0);
    site.time.pass(Duration.ofDays(7));
    ReadPage broken = (page, source, rule) -> new PageContent(List.of(),
        List.of(site.address("/groups/2")), List.of());
    assertInstanceOf(GateVerdict.Quarantine.class,
        site.crawl(broken).crawl(site.source()).verdict());
    var visited = site.visited();
    var seen = site.time.instant();
    site.time.pass(Duration.ofDays(2));
    var mended = site.archived(WordReader::read).read(site.source());
    assertEquals(new GateVerdict.Pass(), mended.verdict());
    assertEquals(4, mended.counts().listings());
    assertEquals(visited, site.visited(), "the site was not asked for anything");
    assertEquals(List.of(), site.gates().listHeld());
    assertTrue(site.lastSeen().stream().allMatch(at -> !at.isAfter(seen)),
        "what the archive says was seen when its pages were fetched");
  }

  @Test
  void whatTheSiteNoLongerHasIsNotReadAgain() throws InterruptedException {
    site.page("/groups", NEIGHBOURS + "link /groups/2").page("/groups/2", "group ms");
    passAfter(0);
    site.answer("/groups/2", status(404));
    passAfter(7);
    var before = site.lastSeen("ms");
    site.time.pass(Duration.ofDays(1));
    assertEquals(4, site.archived(WordReader::read).read(site.source()).counts().listings());
    assertTrue(site.published().contains("ms"));
    assertEquals(before, site.lastSeen("ms"), "an old copy is no sighting");
  }

  @Test
  void aListingWhoseKeyHasChangedGoesOnUnderItsOldOne() throws InterruptedException {
    var reader = TestSite.withTimesAndPlaces();
    var others = "group als|Mondays, 6 pm|10 Oak Street\ngroup copd|Tuesdays, 7 pm|12 Elm Street\n";
    site.page("/groups", others + "group ms-1|Fridays, 5 pm|40 Main Street");
    site.crawl(reader).crawl(site.source());
    site.page("/groups", others + "group ms-2|Fridays, 5 pm|40 Main Street");
    for (var run = 0; run < 3; run++) {
      site.time.pass(Duration.ofDays(7));
      assertEquals(new GateVerdict.Pass(), site.crawl(reader).crawl(site.source()).verdict());
      assertEquals(List.of("als", "copd", "ms-1"), site.published());
      assertEquals(List.of(), site.missing());
    }
    site.page("/groups", others + "group ms-2|Fridays, 6:30 pm|99 Harbor Road");
    site.time.pass(Duration.ofDays(7));
    site.crawl(reader).crawl(site.source());
    assertEquals(List.of("als", "copd", "ms-1"), site.published(), "what was found out is kept");
  }

  @Test
  void whatWasNeverCrawledCannotBeReadAgain() {
    assertThrows(IllegalArgumentException.class,
        () -> site.archived(WordReader::read).read(site.source()));
  }

  @Test
  void anUndoneRunLeavesEverythingAsItWas() throws InterruptedException {
    site.page("/groups", NEIGHBOURS + "group ms");
    passAfter(0);
    site.page("/groups", NEIGHBOURS);
    passAfter(7);
    passAfter(3);
    var lives = site.lives();
    site.page("/groups", NEIGHBOURS + "group gout");
    var last = crawlAfter(3);
    assertEquals(List.of("als", "copd", "gout", "lupus", "stroke"), site.published());
    site.closing().undo(last.run(), "operator");
    assertEquals(List.of("als", "copd", "lupus", "ms", "stroke"), site.published());
    assertEquals(lives, site.lives());
    assertThrows(IllegalArgumentException.class,
        () -> site.closing().undo(last.run(), "operator"));
  }
}
