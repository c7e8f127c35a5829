package org.nearkin.crawl.run.close;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.Run;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.run.RunDiff;
import org.nearkin.crawl.run.life.ListingLife;
import org.nearkin.crawl.run.life.ListingLife.State;
import org.nearkin.crawl.run.life.ListingLifeStore;
import org.nearkin.crawl.schedule.interval.ChangeHistoryStore;
import org.nearkin.crawl.schedule.interval.ChangeHistoryStore.Visit;
import org.nearkin.store.DataStore;

/// Tells what runs changed, and keeps count of how often a source was found changed.
///
/// It has changed when a listing is new, back or missing, or says something else than what is public. Where in a document
/// it says so does not count, nor does what a run is silent about: a page that could not be read is no change. What an
/// operator took back is as if it had not been seen.
final class SourceChanges {
  private final ClaimStore claims;
  private final ListingLifeStore lives;
  private final ChangeHistoryStore histories;

  SourceChanges(DataStore data) {
    this.claims = new ClaimStore(data);
    this.lives = new ListingLifeStore(data);
    this.histories = new ChangeHistoryStore(data);
  }

  /// What a run changes. Asked when the lives of its listings are settled, but before it is published.
  RunDiff diff(Run run, List<StatedListing> seen) {
    var fates = new EnumMap<Fate, Integer>(Fate.class);
    var changed = changed(run, seen);
    var now = lives.list(run.source());
    lives.listBefore(run.id())
        .forEach((key, before) -> Optional.ofNullable(now.get(key))
            .flatMap(life -> Fate.find(before.map(ListingLife::state), life.state()))
            .ifPresent(fate -> {
              fates.merge(fate, 1, Integer::sum);
              changed.remove(key);
            }));
    return new RunDiff(fates.getOrDefault(Fate.ADDED, 0),
        changed.size() + fates.getOrDefault(Fate.BACK, 0), fates.getOrDefault(Fate.MISSING, 0),
        fates.getOrDefault(Fate.GONE, 0));
  }

  /// What became of a listing.
  private enum Fate {
    ADDED,
    BACK,
    MISSING,
    GONE;

    static Optional<Fate> find(Optional<State> before, State now) {
      if (before.equals(Optional.of(now))) {
        return Optional.empty();
      }
      return Optional.of(switch (now) {
        case SEEN -> before.equals(Optional.of(State.MISSING)) ? BACK : ADDED;
        case MISSING -> MISSING;
        case GONE -> GONE;
      });
    }
  }

  /// The keys of public listings that say something else now.
  private Set<String> changed(Run run, List<StatedListing> seen) {
    var before = claims.listPublished(run.source())
        .stream()
        .collect(Collectors.toMap(each -> each.key().key(), ListingVersion::said));
    return seen.stream()
        .filter(each -> Optional.ofNullable(before.get(each.key()))
            .filter(earlier -> !earlier.saysTheSameAs(each))
            .isPresent())
        .map(StatedListing::key)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// Notes what a run found, in the transaction that publishes it. A run that read the archive did not visit the source.
  void note(Run run, Instant at, RunDiff diff) {
    var began = run.started().truncatedTo(ChronoUnit.MILLIS);
    if (claims.findFirstSeen(run.id()).filter(began::isAfter).isEmpty()) {
      histories.note(new Visit(run.id(), run.source(), at, diff.isChange()));
    }
  }

  /// Forgets what a run found.
  void takeBack(Run run) {
    histories.takeBack(run.id());
  }
}
