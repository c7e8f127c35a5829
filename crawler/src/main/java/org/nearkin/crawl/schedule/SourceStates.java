package org.nearkin.crawl.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.nearkin.claim.RunCounts;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.run.HeldRun;
import org.nearkin.crawl.run.RunGateStore;
import org.nearkin.crawl.run.RunGateStore.Ending;
import org.nearkin.crawl.run.RunGateStore.Standing;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.life.ListingLife;
import org.nearkin.crawl.run.life.ListingLifeStore;
import org.nearkin.crawl.schedule.SourceOrderStore.Pause;
import org.nearkin.crawl.schedule.SourceState.Health;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;

/// Tells how sources stand, from what their runs have left behind.
public final class SourceStates {
  private static final int COMPARED = 10;

  private final RunStore runs;
  private final RunGateStore gates;
  private final ListingLifeStore lives;
  private final SourceOrderStore orders;
  private final VisitTimes times;

  public SourceStates(DataStore data) {
    this.runs = new RunStore(data);
    this.gates = new RunGateStore(data);
    this.lives = new ListingLifeStore(data);
    this.orders = new SourceOrderStore(data);
    this.times = new VisitTimes(data);
  }

  /// How a source stands at a time.
  public SourceState get(SourceDefinition source, Instant now) {
    var id = source.id();
    var listings = lives.list(id);
    var last = gates.findLast(id);
    var pause = Optional.ofNullable(orders.listPaused().get(id));
    var counts = last.flatMap(ending -> runs.find(ending.run())).flatMap(runs::findCounts);
    return new SourceState(id, health(last, counts, pause),
        gates.findLastHealthy(id).flatMap(gates::findEnd), times.find(source, now),
        last.map(ending -> ending.summary().listings()).orElse(0), usual(id),
        keys(listings, life -> life.state() == ListingLife.State.MISSING).size(),
        remarks(last, counts, pause, keys(listings, ListingLife::review)));
  }

  private static Health health(Optional<Ending> last, Optional<RunCounts> counts,
      Optional<Pause> pause) {
    if (pause.isPresent()) {
      return Health.PAUSED;
    }
    if (last.isEmpty() || counts.isEmpty()) {
      return Health.NEW;
    }
    if (counts.get().fetched() == 0) {
      return counts.get().denied() > 0 ? Health.BLOCKED : Health.UNREACHABLE;
    }
    if (last.get().standing() == Standing.QUARANTINED) {
      return Health.QUARANTINED;
    }
    if (last.get().summary().listings() == 0) {
      return Health.BROKEN;
    }
    return last.get().summary().complete() ? Health.HEALTHY : Health.DEGRADED;
  }

  private OptionalDouble usual(String source) {
    var counts = gates.listHealthy(source, COMPARED)
        .stream()
        .mapToInt(RunSummary::listings)
        .sorted()
        .toArray();
    return counts.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((counts[(counts.length - 1) / 2] + counts[counts.length / 2]) / 2.0);
  }

  private static List<String> keys(Map<String, ListingLife> lives,
      Predicate<ListingLife> wanted) {
    return lives.entrySet()
        .stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private List<String> remarks(Optional<Ending> last, Optional<RunCounts> counts,
      Optional<Pause> pause, List<String> review) {
    var remarks = new ArrayList<String>();
    pause.ifPresent(each -> remarks.add("Rests since " + each.since() + ": " + each.reason()));
    counts.filter(each -> each.failed() + each.denied() > 0)
        .ifPresent(each -> remarks.add("%d pages read, %d failed, %d not allowed.".formatted(
            each.fetched(), each.failed(), each.denied())));
    if (!review.isEmpty()) {
      remarks.add("To be looked at, since they say that they have ended: "
          + String.join(", ", review));
    }
    last.flatMap(ending -> findHeld(ending.run())).ifPresent(held -> {
      remarks.addAll(held.reasons());
      remarks.add("Run " + held.run() + " waits: 'nearkin source accept' publishes it,"
          + " 'nearkin source discard' throws it away.");
    });
    return remarks;
  }

  private Optional<HeldRun> findHeld(String run) {
    return gates.listHeld().stream().filter(held -> held.run().equals(run)).findFirst();
  }
}
