package org.nearkin.crawl.run.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.RunGate;
import org.nearkin.crawl.run.life.ListingLife.State;
import org.nearkin.crawl.run.replay.Replay.World;
import org.nearkin.crawl.run.replay.SimCrawler.Rules;

/// A year of weekly runs and re-checks, judged by the real rules, against the truth.
class ReplayIT {
  private static final Rules OURS = new Rules(RunGate::judge, true);
  private static final SimCrawler.Gate OPEN = (_, _) -> new GateVerdict.Pass();
  private static final int SETTLED = 45 * Hours.DAY;

  private static Tally live(long seed, World world, Rules rules) {
    var replay = new Replay(seed, world, rules);
    replay.run();
    replay.crawlers.forEach(crawler -> {
      replay.tally.left += countLeft(crawler);
      replay.tally.hiddenAtTheEnd += countHidden(crawler);
    });
    return replay.tally;
  }

  /// Listings that the site has not shown for long, and that are not given up.
  private static int countLeft(SimCrawler crawler) {
    var now = Replay.YEAR - 1;
    var truth = crawler.source.truth(now);
    var earlier = crawler.source.truth(now - SETTLED);
    return (int) crawler.lives.entrySet()
        .stream()
        .filter(entry -> entry.getValue().state() != State.GONE)
        .map(entry -> entry.getKey().replace("?", ""))
        .filter(key -> !truth.contains(key) && !earlier.contains(key))
        .count();
  }

  /// Listings that are given up although their site, read without trouble, has shown them for long.
  private static int countHidden(SimCrawler crawler) {
    var now = Replay.YEAR - 1;
    var source = crawler.source;
    var troubled = source.faults.stream()
        .anyMatch(window -> window.time().overlaps(new Hours(now - SETTLED, now)));
    return troubled
        ? 0
        : (int) source.truth(now)
            .stream()
            .filter(source.truth(now - 14 * Hours.DAY)::contains)
            .filter(key -> Optional.ofNullable(crawler.lives.get(key))
                .filter(life -> life.state() == State.GONE)
                .isPresent())
            .count();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void inAYearOfFaultsNothingIsWronglyRemovedAndWhatHasEndedGoes(long seed) {
    var tally = live(seed, World.FAULTY, OURS);
    System.out.println(tally.line("faulty year " + seed));
    assertEquals(List.of(), tally.wronglyGone);
    assertTrue(tally.heldByFault.size() >= 30, "most kinds of faults were met");
    assertEquals(0, tally.hiddenAtTheEnd, "what came back is seen again");
    assertTrue(tally.gone > 300, "many groups end in a year");
    assertTrue(tally.slowest <= Tally.TEN_DAYS, "gone within ten days of the first healthy miss");
    assertTrue(tally.left <= 5, "the last of a list is left to the operator: " + tally.left);
  }

  @Test
  void inAnOrdinaryYearHardlyARunIsHeld() {
    var tally = live(1, World.ORDINARY, OURS);
    System.out.println(tally.line("ordinary year"));
    assertEquals(List.of(), tally.wronglyGone);
    assertTrue(tally.runs >= 2000);
    assertTrue(100 * tally.held <= tally.runs, tally.held + " of " + tally.runs);
    assertTrue(tally.slowest <= Tally.TEN_DAYS);
  }

  @Test
  void gatesAndTellingListsEachHoldBackWhatTheOtherLetsThrough() {
    var gatesOnly = live(1, World.FAULTY, new Rules(RunGate::judge, false));
    var tellingOnly = live(1, World.FAULTY, new Rules(OPEN, true));
    var neither = live(1, World.FAULTY, new Rules(OPEN, false));
    System.out.println(gatesOnly.line("year 1, any list counts"));
    System.out.println(tellingOnly.line("year 1, no gates"));
    System.out.println(neither.line("year 1, neither"));
    assertFalse(gatesOnly.wronglyGone.isEmpty());
    assertTrue(neither.wronglyGone.size() > gatesOnly.wronglyGone.size());
    assertTrue(tellingOnly.left > 20, "without gates, faulty runs become the measure of lists");
  }

  @Test
  void aReplayIsTheSameEachTime() {
    assertEquals(live(4, World.FAULTY, OURS).line(""),
        live(4, World.FAULTY, OURS).line(""));
  }
}
