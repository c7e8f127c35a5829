package org.nearkin.crawl.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.nearkin.claim.Run;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.run.HeldRun;
import org.nearkin.crawl.run.RunGateStore;
import org.nearkin.crawl.run.RunGateStore.Ending;
import org.nearkin.crawl.run.RunGateStore.Standing;
import org.nearkin.crawl.run.RunReport;
import org.nearkin.crawl.run.RunReport.Fate;
import org.nearkin.crawl.run.RunReport.StartPage;
import org.nearkin.crawl.run.RunReportStore;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.life.ListingLife;
import org.nearkin.crawl.run.life.ListingLifeStore;
import org.nearkin.crawl.schedule.SourceOrderStore.Pause;
import org.nearkin.crawl.schedule.SourceState.EndedRun;
import org.nearkin.crawl.schedule.SourceState.Health;
import org.nearkin.crawl.schedule.SourceState.Listings;
import org.nearkin.crawl.schedule.SourceState.Visits;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;

/// Tells how sources stand, from what their runs have left behind.
public final class SourceStates {
  private static final int COMPARED = 10;

  private final RunStore runs;
  private final RunGateStore gates;
  private final RunReportStore reports;
  private final ListingLifeStore lives;
  private final SourceOrderStore orders;
  private final VisitTimes times;

  public SourceStates(DataStore data) {
    this.runs = new RunStore(data);
    this.gates = new RunGateStore(data);
    this.reports = new RunReportStore(data);
    this.lives = new ListingLifeStore(data);
    this.orders = new SourceOrderStore(data);
    this.times = new VisitTimes(data);
  }

  /// How a source stands at a time.
  public SourceState get(SourceDefinition source, Instant now) {
    var id = source.id();
    var listings = lives.list(id);
    var endings = gates.listLast(id, COMPARED);
    var pause = Optional.ofNullable(orders.listPaused().get(id));
    var last = endings.stream()
        .findFirst()
        .flatMap(ending -> findEnded(ending, reports.list(id, COMPARED)));
    var health = pause.isPresent()
        ? Health.PAUSED
        : last.map(SourceStates::health).orElse(Health.NEW);
    return new SourceState(id, health, visits(source, endings, pause, now),
        new Listings(last.map(ended -> ended.ending().summary().listings()).orElse(0), usual(id),
            keys(listings, life -> life.state() == ListingLife.State.MISSING).size(),
            runs.findLastPublished(id).map(Run::id).flatMap(reports::findDiff)),
        last, remarks(last, pause, keys(listings, ListingLife::review)));
  }

  /// The last runs of a source, the newest first.
  public List<EndedRun> listRuns(SourceDefinition source, int most) {
    return gates.listLast(source.id(), most)
        .stream()
        .flatMap(ending -> findEnded(ending, reports.find(ending.run()).stream().toList()).stream())
        .toList();
  }

  /// Sources without a healthy run for so long that something must be wrong, or that never had one: whether they are
  /// overdue, [#get] tells.
  public List<SourceDefinition> listLate(List<SourceDefinition> sources, Instant now) {
    var successes = gates.listLastSuccesses();
    return sources.stream()
        .filter(source -> isLate(source, Optional.ofNullable(successes.get(source.id())), now))
        .toList();
  }

  private boolean isLate(SourceDefinition source, Optional<Instant> since, Instant now) {
    return since.map(time -> times.lateAfter(source, time).isBefore(now)).orElse(true);
  }

  /// @param told of the run or those before it, the newest first: a run from the archive has none of its own
  private Optional<EndedRun> findEnded(Ending ending, List<RunReport> told) {
    return runs.find(ending.run())
        .flatMap(runs::findCounts)
        .map(counts -> new EndedRun(ending, counts, told.stream().findFirst(), deniedAnew(told)));
  }

  private static List<StartPage> deniedAnew(List<RunReport> told) {
    return told.stream()
        .limit(1)
        .flatMap(report -> report.starts(Fate.DENIED, Fate.REFUSED).stream())
        .filter(denied -> told.stream()
            .flatMap(other -> other.starts(Fate.READ).stream())
            .anyMatch(read -> read.page().equals(denied.page())))
        .toList();
  }

  private Visits visits(SourceDefinition source, List<Ending> endings, Optional<Pause> pause,
      Instant now) {
    var success = gates.findLastHealthy(source.id()).flatMap(gates::findEnd);
    // A source that was never read as usual is late from its first run on.
    var since = success.or(() -> endings.isEmpty()
        ? Optional.empty()
        : runs.findFirstStart(source.id()));
    return new Visits(success, times.find(source, now), failures(endings),
        pause.isEmpty() && since.isPresent() && isLate(source, since, now));
  }

  private int failures(List<Ending> endings) {
    return (int) endings.stream().takeWhile(this::isFailed).count();
  }

  private boolean isFailed(Ending ending) {
    return !ending.standing().isHealthy() || runs.find(ending.run())
        .flatMap(runs::findCounts)
        .filter(counts -> counts.fetched() == 0)
        .isPresent();
  }

  private static Health health(EndedRun last) {
    var moved = !last.starts(Fate.MOVED).isEmpty();
    if (last.counts().fetched() == 0) {
      return moved ? Health.MOVED : isBlocked(last) ? Health.BLOCKED : Health.UNREACHABLE;
    }
    if (last.ending().standing() == Standing.QUARANTINED) {
      return Health.QUARANTINED;
    }
    if (last.ending().summary().listings() == 0) {
      return Health.BROKEN;
    }
    if (moved) {
      return Health.MOVED;
    }
    return last.ending().summary().complete() ? Health.HEALTHY : Health.DEGRADED;
  }

  private static boolean isBlocked(EndedRun last) {
    return last.report()
        .map(report -> !report.starts(Fate.DENIED, Fate.REFUSED).isEmpty())
        .orElse(last.counts().denied() > 0);
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

  private List<String> remarks(Optional<EndedRun> last, Optional<Pause> pause,
      List<String> review) {
    var remarks = new ArrayList<String>();
    pause.ifPresent(each -> remarks.add("Rests since " + each.since() + ": " + each.reason()));
    last.map(EndedRun::counts)
        .filter(each -> each.failed() + each.denied() > 0)
        .ifPresent(each -> remarks.add("%d pages read, %d failed, %d not allowed.".formatted(
            each.fetched(), each.failed(), each.denied())));
    last.flatMap(EndedRun::report)
        .ifPresent(report -> report.starts()
            .stream()
            .filter(start -> start.fate() != Fate.READ)
            .forEach(
                start -> remarks.add("Start page " + start.page() + ": " + start.detail() + ".")));
    if (!review.isEmpty()) {
      remarks.add("To be looked at, since they say that they have ended: "
          + String.join(", ", review));
    }
    last.flatMap(ended -> findHeld(ended.ending().run())).ifPresent(held -> {
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
