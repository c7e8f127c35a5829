package org.nearkin.crawl.run.close;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.Field;
import org.nearkin.claim.Run;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.run.life.ListingLife.State;
import org.nearkin.crawl.run.life.ListingLifeStore;
import org.nearkin.crawl.schedule.interval.ChangeHistoryStore;
import org.nearkin.crawl.schedule.interval.ChangeHistoryStore.Visit;
import org.nearkin.store.DataStore;

/// Keeps count of how often a source was found changed.
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

  /// Whether a run found its source changed. Asked when the lives of its listings are settled, but before it is published.
  boolean hasChanged(Run run, List<StatedListing> seen) {
    var before = claims.listPublished(run.source())
        .stream()
        .collect(Collectors.toMap(each -> each.key().key(), each -> Said.of(each.said())));
    return seen.stream().anyMatch(each -> !Said.of(each).equals(before.get(each.key())))
        || isAnyBackOrMissing(run);
  }

  /// What a listing says, and where a person finds it.
  private record Said(URI page, Map<Field, Set<String>> words) {
    static Said of(StatedListing listing) {
      return new Said(listing.page(), listing.statements()
          .stream()
          .collect(Collectors.groupingBy(each -> each.field(),
              Collectors.mapping(each -> each.text(), Collectors.toSet()))));
    }
  }

  private boolean isAnyBackOrMissing(Run run) {
    var now = lives.list(run.source());
    return lives.listBefore(run.id())
        .entrySet()
        .stream()
        .anyMatch(entry -> entry.getValue()
            .filter(life -> {
              var after = now.get(entry.getKey());
              return after != null && (life.state() == State.SEEN) != (after.state() == State.SEEN);
            })
            .isPresent());
  }

  /// Notes what a run found, in the transaction that publishes it. A run that read the archive did not visit the source.
  void note(Run run, Instant at, boolean changed) {
    var began = run.started().truncatedTo(ChronoUnit.MILLIS);
    if (claims.findFirstSeen(run.id()).filter(began::isAfter).isEmpty()) {
      histories.note(new Visit(run.id(), run.source(), at, changed));
    }
  }

  /// Forgets what a run found.
  void takeBack(Run run) {
    histories.takeBack(run.id());
  }
}
