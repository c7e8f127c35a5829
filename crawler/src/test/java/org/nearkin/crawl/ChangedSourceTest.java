package org.nearkin.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.close.ClosedRun;
import org.nearkin.crawl.schedule.interval.ChangeHistory;

/// What real crawls of a site that changes write down about how often it does.
class ChangedSourceTest {
  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private static final String OTHERS = """
      group als|Mondays, 6 pm|10 Oak Street
      group copd|Tuesdays, 7 pm|12 Elm Street
      group gout|Sundays, 3 pm|7 Ash Street
      """;
  private static final String MS = "group ms|Fridays, 5 pm|40 Main Street";

  private static final List<String> PAGES = List.of("/groups/1", "/groups/2", "/groups/3",
      "/groups/4", "/groups/5", "/groups/6");

  private final List<String> starts = new ArrayList<>(List.of("/groups"));
  private final TestSite site;

  ChangedSourceTest(@TempDir Path home) {
    site = new TestSite(SERVER, home);
  }

  @BeforeEach
  void firstVisit() throws InterruptedException {
    site.page("/robots.txt", "").page("/groups", OTHERS + MS);
    pass();
    assertEquals(ChangeHistory.NONE, site.changes());
  }

  @AfterEach
  void close() {
    site.close();
  }

  private ClosedRun crawl() throws InterruptedException {
    return site.crawl(TestSite.withTimesAndPlaces())
        .crawl(site.source(starts.toArray(String[]::new)));
  }

  private ClosedRun pass() throws InterruptedException {
    site.time.pass(Duration.ofDays(7));
    var closed = crawl();
    assertEquals(new GateVerdict.Pass(), closed.verdict());
    return closed;
  }

  private ClosedRun hold() throws InterruptedException {
    site.page("/groups", "group other|Mondays, 6 pm|1 Beech Street");
    site.time.pass(Duration.ofDays(7));
    var closed = crawl();
    assertInstanceOf(GateVerdict.Quarantine.class, closed.verdict());
    return closed;
  }

  private void assertChanged(int changed, int visits) {
    assertEquals(visits, site.changes().visits());
    assertEquals(changed, site.changes().changedVisits());
  }

  @Test
  void theSameWordsAreNoChange() throws InterruptedException {
    pass();
    site.page("/groups", MS + "\n" + OTHERS.strip());
    pass();
    assertChanged(0, 2);
    assertEquals(14, site.changes().unchanged().toDays());
  }

  @Test
  void anotherWordIsAChange() throws InterruptedException {
    site.page("/groups", OTHERS + MS.replace("5 pm", "6 pm"));
    pass();
    pass();
    assertChanged(1, 2);
    assertEquals(7, site.changes().unchanged().toDays());
  }

  @Test
  void aListingThatComesOrGoesOrComesBackIsOneChangeEachTime() throws InterruptedException {
    site.page("/groups", OTHERS + MS + "\ngroup lupus|Thursdays, 6 pm|3 Fir Street");
    pass();
    assertChanged(1, 1);
    site.page("/groups", OTHERS + MS);
    pass();
    assertChanged(2, 2);
    pass();
    pass();
    pass();
    assertChanged(2, 5);
    site.page("/groups", OTHERS + MS + "\ngroup lupus|Thursdays, 6 pm|3 Fir Street");
    pass();
    assertChanged(3, 6);
  }

  @Test
  void aPageThatCannotBeReadIsNoChange() throws InterruptedException {
    for (var page : PAGES) {
      starts.add(page);
      site.page(page, OTHERS.replace("group ", "group " + page).strip());
    }
    pass();
    assertChanged(1, 1);
    site.answer(PAGES.getFirst(), status(500));
    pass();
    site.page(PAGES.getFirst(), OTHERS.replace("group ", "group " + PAGES.getFirst()).strip());
    pass();
    assertChanged(1, 3);
  }

  @Test
  void aHeldRunCountsWhenItIsAccepted() throws InterruptedException {
    var held = hold();
    assertChanged(0, 0);
    site.time.pass(Duration.ofDays(2));
    site.closing().accept(held.run(), "operator");
    assertChanged(1, 1);
    assertEquals(7, site.changes().observed().toDays(), "when it looked, not when it was accepted");
  }

  @Test
  void aHeldRunThatIsThrownAwayDoesNotCount() throws InterruptedException {
    site.closing().discard(hold().run(), "operator");
    site.page("/groups", OTHERS + MS);
    pass();
    assertChanged(0, 1);
    assertEquals(14, site.changes().unchanged().toDays());
  }

  @Test
  void anUndoneRunDoesNotCount() throws InterruptedException {
    pass();
    var before = site.changes();
    site.page("/groups", OTHERS + MS.replace("5 pm", "6 pm"));
    site.closing().undo(pass().run(), "operator");
    assertEquals(before, site.changes());
    site.page("/groups", OTHERS + MS);
    pass();
    assertChanged(0, 2);
  }

  @Test
  void readingTheArchiveIsNoVisit() throws InterruptedException {
    pass();
    var before = site.changes();
    site.time.pass(Duration.ofDays(1));
    ReadPage otherwise = (page, source, rule) -> {
      var content = TestSite.withTimesAndPlaces().read(page, source, rule);
      return TestSite.withDate(content, "2026-12-01");
    };
    var again = site.archived(otherwise).read(site.source());
    assertEquals(new GateVerdict.Pass(), again.verdict());
    assertEquals(before, site.changes());
    site.closing().undo(again.run(), "operator");
    assertEquals(before, site.changes());
  }
}
