package org.nearkin.crawl.run.close;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.Presence;
import org.nearkin.claim.Run;
import org.nearkin.crawl.run.life.Disappearance;
import org.nearkin.crawl.run.life.ListingLife;
import org.nearkin.crawl.run.life.ListingLifeStore;
import org.nearkin.crawl.run.life.RunEvidence;
import org.nearkin.store.DataStore;

/// Writes down what a published run means for the listings of its source, so that it can be taken back.
final class ListingLives {
  /// So that whoever else writes waits for a few milliseconds only.
  private static final int AT_ONCE = 250;

  private final DataStore data;
  private final ListingLifeStore lives;
  private final ClaimStore claims;

  ListingLives(DataStore data) {
    this.data = data;
    this.lives = new ListingLifeStore(data);
    this.claims = new ClaimStore(data);
  }

  private record Change(ListingKey listing, Optional<ListingLife> before, ListingLife after) {}

  Map<String, ListingLife> list(String source) {
    return lives.list(source);
  }

  /// Settles all listings after a healthy run. It may be broken off and done again.
  ///
  /// @param seen the keys that the run saw
  /// @param traces what the run says of those that it did not see; empty if it says nothing
  /// @param at when the run looked
  void settle(Run run, Set<String> seen, Optional<Traces> traces, Instant at) {
    var before = lives.list(run.source());
    var keys = new HashSet<>(before.keySet());
    keys.addAll(seen);
    var changes = keys.stream()
        .sorted()
        .map(key -> {
          var life = Optional.ofNullable(before.get(key));
          var evidence = seen.contains(key) && traces.isEmpty()
              ? new RunEvidence.Seen()
              : traces.map(each -> each.of(key).weigh(run.id())).orElse(new RunEvidence.Silent());
          return new Change(new ListingKey(run.source(), key), life, next(life, evidence, at));
        })
        .filter(change -> change.before().filter(change.after()::equals).isEmpty())
        .toList();
    inChunks(changes, change -> save(run, change));
  }

  private static ListingLife next(Optional<ListingLife> life, RunEvidence evidence, Instant at) {
    return Disappearance.next(life.orElseGet(() -> ListingLife.seen(at, false)), evidence, at);
  }

  private void save(Run run, Change change) {
    lives.saveBefore(run.id(), change.listing(), change.before());
    put(change.listing(), change.after());
  }

  private void put(ListingKey listing, ListingLife life) {
    lives.save(listing, life);
    claims.note(listing, presence(life), life.since());
  }

  private static Presence presence(ListingLife life) {
    return switch (life.state()) {
      case SEEN -> Presence.SEEN;
      case MISSING -> Presence.MISSING;
      case GONE -> Presence.GONE;
    };
  }

  /// Brings all listings back to how they stood before a run was published.
  void restore(Run run) {
    inChunks(List.copyOf(lives.listBefore(run.id()).entrySet()), entry -> {
      var listing = new ListingKey(run.source(), entry.getKey());
      entry.getValue().ifPresentOrElse(life -> put(listing, life), () -> {
        lives.delete(listing);
        claims.note(listing, Presence.SEEN, run.started());
      });
    });
  }

  private <T> void inChunks(List<T> all, Consumer<T> step) {
    IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
        .mapToObj(from -> all.subList(from, Math.min(from + AT_ONCE, all.size())))
        .forEach(chunk -> data.inStep(() -> {
          chunk.forEach(step);
          return chunk.size();
        }));
  }
}
