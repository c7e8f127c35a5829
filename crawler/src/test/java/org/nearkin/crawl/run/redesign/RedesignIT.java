package org.nearkin.crawl.run.redesign;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.RunGate;
import org.nearkin.crawl.run.RunSummary;

class RedesignIT {
  private static final int SITES = 200;
  private static final int WEEKS = 10;

  @Test
  void redesignsAreHeldAtFirstSightAndOrdinaryWeeksAreNot() {
    var random = new SplittableRandom(8);
    var heldWeeks = 0;
    Map<Redesign, Integer> missed = new EnumMap<>(Redesign.class);
    for (var number = 0; number < SITES; number++) {
      var site = new InventedSite(random.split());
      var healthy = new ArrayList<>(List.of(site.run()));
      for (var week = 0; week < WEEKS; week++) {
        site.passWeek();
        heldWeeks += isHeld(site.run(), healthy) ? 1 : 0;
      }
      var redesign = List.of(Redesign.values()).get(number % Redesign.values().length);
      site.redesign(redesign);
      missed.merge(redesign, isHeld(site.run(), healthy) ? 0 : 1, Integer::sum);
    }
    var passed = missed.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("redesigns held at first sight: " + (SITES - passed) + " of " + SITES
        + "; ordinary weeks held: " + heldWeeks + " of " + SITES * WEEKS + "; passed: " + missed);
    assertTrue(passed <= SITES / 20, () -> "passed: " + missed);
    assertTrue(heldWeeks <= SITES * WEEKS / 100, "false alarms: " + heldWeeks);
  }

  @Test
  void aListThatIsWrappedOnceMoreAndReadAsBeforePasses() {
    var random = new SplittableRandom(8);
    var held = 0;
    for (var number = 0; number < SITES; number++) {
      var site = new InventedSite(random.split());
      var before = site.run();
      site.wrap();
      held += isHeld(site.run(), new ArrayList<>(List.of(before))) ? 1 : 0;
    }
    System.out.println("wrapped lists held: " + held + " of " + SITES);
    assertTrue(held <= SITES / 5, "held: " + held);
  }

  private static boolean isHeld(RunSummary run, List<RunSummary> healthy) {
    return switch (RunGate.judge(run, healthy)) {
      case GateVerdict.Quarantine _ -> true;
      case GateVerdict.Pass() -> {
        healthy.addFirst(run);
        yield false;
      }
    };
  }
}
