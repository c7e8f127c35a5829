package org.nearkin.crawl.schedule;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.run.RunGateStore;
import org.nearkin.crawl.run.RunGateStore.Ending;
import org.nearkin.crawl.run.RunGateStore.Standing;
import org.nearkin.crawl.run.life.ListingLifeStore;
import org.nearkin.crawl.schedule.interval.NextVisit;
import org.nearkin.crawl.schedule.interval.NextVisit.Rhythm.Every;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;

/// When each source is crawled next, worked out from what its runs have left behind; so nothing has to be kept.
public final class VisitTimes {
  private final RunStore runs;
  private final RunGateStore gates;
  private final ListingLifeStore lives;
  private final SourceOrderStore orders;

  public VisitTimes(DataStore data) {
    this.runs = new RunStore(data);
    this.gates = new RunGateStore(data);
    this.lives = new ListingLifeStore(data);
    this.orders = new SourceOrderStore(data);
  }

  /// When a source is crawled next: now if a run of it was broken off or it never ran; a day after a run that was held
  /// back; else as its plan says, or earlier to look again for missing listings.
  ///
  /// @return never before now; empty while the source rests
  public Optional<Instant> find(SourceDefinition source, Instant now) {
    return orders.listPaused().containsKey(source.id())
        ? Optional.empty()
        : Optional.of(time(source, now));
  }

  private Instant time(SourceDefinition source, Instant now) {
    var ending = gates.findLast(source.id());
    if (ending.isEmpty() || runs.findOpen(source.id()).isPresent()) {
      return now;
    }
    var next = nextVisit(source, ending.get()).after(ending.get().at(), 0);
    return next.isAfter(now) ? next : now;
  }

  private NextVisit nextVisit(SourceDefinition source, Ending last) {
    // A check that is due before the last run's end counts as unsettled and is tried the next day.
    var again = last.standing() == Standing.QUARANTINED
        ? Optional.of(last.at())
        : Optional.<Instant>empty();
    var check = Stream.of(again, lives.findNextCheck(source.id()))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
    return new NextVisit(source.id(), new Every(source.crawl().every()), check, Optional.empty());
  }
}
