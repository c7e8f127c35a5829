package org.nearkin.crawl.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.run.RunGateStore;
import org.nearkin.crawl.run.RunGateStore.Ending;
import org.nearkin.crawl.run.RunGateStore.Standing;
import org.nearkin.crawl.run.life.ListingLifeStore;
import org.nearkin.crawl.schedule.interval.Backlog;
import org.nearkin.crawl.schedule.interval.CronText;
import org.nearkin.crawl.schedule.interval.NextVisit;
import org.nearkin.crawl.schedule.interval.NextVisit.Rhythm;
import org.nearkin.crawl.schedule.interval.VisitIntervalStore;
import org.nearkin.source.Cadence;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;

/// When each source is crawled next, worked out from what its runs have left behind; so no time has to be kept.
public final class VisitTimes {
  /// So many overdue sources begin together.
  private static final int TOGETHER = 256;
  private static final int PER_MINUTE = 600;
  private static final Duration LENIENCE = Duration.ofDays(2);
  /// What was never read, or not to its end, has waited longest.
  private static final Instant LONG_AGO = Instant.EPOCH;

  private final RunStore runs;
  private final RunGateStore gates;
  private final ListingLifeStore lives;
  private final SourceOrderStore orders;
  private final VisitIntervalStore intervals;

  public VisitTimes(DataStore data) {
    this.runs = new RunStore(data);
    this.gates = new RunGateStore(data);
    this.lives = new ListingLifeStore(data);
    this.orders = new SourceOrderStore(data);
    this.intervals = new VisitIntervalStore(data);
  }

  /// The next times of several sources; those that rest have none.
  ///
  /// @param due when those begin whose time has come
  /// @param later when the time of the others comes
  public record Plan(Map<String, Instant> due, Map<String, Instant> later) {}

  /// When a source is crawled next: now if a run of it was broken off or it never ran; a day after a run that was held
  /// back; else as its cadence says, or earlier to look again for missing listings.
  ///
  /// @return never before now; empty while the source rests
  public Optional<Instant> find(SourceDefinition source, Instant now) {
    return orders.listPaused().containsKey(source.id())
        ? Optional.empty()
        : Optional.of(due(source)).map(due -> due.isAfter(now) ? due : now);
  }

  /// When each of several sources is crawled next. Up to 256 whose time has come begin now, all at once; of more than
  /// that 600 begin in a minute, the one that has waited longest first.
  public Plan plan(Collection<SourceDefinition> sources, Instant now) {
    var paused = orders.listPaused().keySet();
    var later = new HashMap<String, Instant>();
    var due = new ArrayList<Backlog.Due>();
    for (var source : sources) {
      if (!paused.contains(source.id())) {
        var time = due(source);
        if (time.isAfter(now)) {
          later.put(source.id(), time);
        } else {
          due.add(new Backlog.Due(source.id(), time, 1));
        }
      }
    }
    return new Plan(begins(due, now), later);
  }

  private static Map<String, Instant> begins(List<Backlog.Due> due, Instant now) {
    return due.size() <= TOGETHER
        ? due.stream().collect(Collectors.toMap(Backlog.Due::source, _ -> now))
        : Backlog.spread(due, now, PER_MINUTE);
  }

  private Instant due(SourceDefinition source) {
    var ending = gates.findLast(source.id());
    return ending.isEmpty() || runs.findOpen(source.id()).isPresent()
        ? LONG_AGO
        : nextVisit(source, ending.get()).after(ending.get().at(), 0);
  }

  private NextVisit nextVisit(SourceDefinition source, Ending last) {
    // A check that is due before the last run's end counts as unsettled and is tried the next day.
    var again = last.standing() == Standing.QUARANTINED
        ? Optional.of(last.at())
        : Optional.<Instant>empty();
    var check = Stream.of(again, lives.findNextCheck(source.id()))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
    return new NextVisit(source.id(), rhythm(source), check, Optional.empty());
  }

  /// Since when something must be wrong with a source: two visits were due after its last good one, and two days have
  /// passed since.
  Instant lateAfter(SourceDefinition source, Instant success) {
    var visit = new NextVisit(source.id(), rhythm(source), Optional.empty(), Optional.empty());
    return visit.after(visit.after(success, 0), 0).plus(LENIENCE);
  }

  private Rhythm rhythm(SourceDefinition source) {
    return switch (source.crawl().cadence()) {
      case Cadence.Every(var interval) -> new Rhythm.Every(interval);
      case Cadence.Cron(var text, var zone) -> new Rhythm.At(new CronText(text, zone));
      case Cadence.Adaptive() -> new Rhythm.Every(
          intervals.find(source.id()).orElse(AdaptiveVisits.USUAL));
    };
  }
}
