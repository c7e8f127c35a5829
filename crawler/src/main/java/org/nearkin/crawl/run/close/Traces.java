package org.nearkin.crawl.run.close;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.run.RunPageStore.Shown;
import org.nearkin.crawl.run.life.ListingLife;
import org.nearkin.crawl.run.life.ListingTrace;
import org.nearkin.crawl.run.life.ListingTrace.OnList;
import org.nearkin.crawl.run.life.ListingTrace.OnSitemap;
import org.nearkin.crawl.run.life.ListingTrace.OwnPage;
import org.nearkin.fact.Status;
import org.nearkin.fact.StatusReader;

/// What a run met where it looked for the listings that earlier runs had seen.
///
/// Sitemaps tell nothing here: whether one is true is not proved.
final class Traces {
  private final RunFacts run;
  private final boolean complete;
  private final SourceMemory memory;
  private final Map<String, ListingLife> lives;
  private final Set<String> seen;
  private final Set<String> disbanded;

  /// @param complete whether every list of the run was followed to its end
  /// @param lives how the source's listings stood before the run
  Traces(RunFacts run, boolean complete, SourceMemory memory, Map<String, ListingLife> lives) {
    this.run = run;
    this.complete = complete;
    this.memory = memory;
    this.lives = lives;
    this.seen = run.keys();
    this.disbanded = run.listings()
        .stream()
        .filter(listing -> listing.find(Field.STATUS).isPresent())
        .filter(listing -> saysItHasEnded(listing, ownPages(listing.key())))
        .map(StatedListing::key)
        .collect(Collectors.toSet());
  }

  private Set<URI> ownPages(String key) {
    return run.shown()
        .stream()
        .filter(shown -> shown.own() && shown.key().equals(key))
        .map(Shown::page)
        .collect(Collectors.toSet());
  }

  private static boolean saysItHasEnded(StatedListing listing, Set<URI> ownPages) {
    return listing.all(Field.STATUS)
        .filter(said -> ownPages.contains(said.evidence().document()))
        .flatMap(said -> StatusReader.read(said.text()).stream())
        .anyMatch(stated -> stated.value() == Status.ENDED);
  }

  ListingTrace of(String key) {
    var own = ownPage(key);
    return new ListingTrace(seen.contains(key), own, onList(key), OnSitemap.NONE);
  }

  private OwnPage ownPage(String key) {
    if (disbanded.contains(key)) {
      return OwnPage.DISBANDED;
    }
    return seen.contains(key)
        ? OwnPage.NONE
        : memory.findOwnPage(key).map(this::answer).orElse(OwnPage.NONE);
  }

  private OwnPage answer(URI page) {
    var visited = run.pages().get(page);
    return visited == null ? OwnPage.FAILED : switch (visited.state()) {
      case GONE -> OwnPage.GONE;
      case NOT_FOUND -> OwnPage.NOT_FOUND;
      case TO_ROOT -> OwnPage.TO_ROOT;
      case SOFT_NOT_FOUND -> OwnPage.SOFT_NOT_FOUND;
      case MOVED -> OwnPage.MOVED;
      case DONE, FAILED, DENIED, UNFIT, PENDING -> OwnPage.FAILED;
    };
  }

  private OnList onList(String key) {
    var lists = memory.lastLists(key);
    if (seen.contains(key) || lists.isEmpty()) {
      return OnList.NONE;
    }
    if (!complete) {
      return OnList.FAILED;
    }
    if (run.named().contains(key)) {
      return OnList.STILL_NAMED;
    }
    var neighbours = memory.findAcceptedAfter(lists.getFirst().run())
        .orElseGet(() -> memory.besides(lists)
            .stream()
            .filter(other -> !other.equals(key) && stoodThere(other))
            .collect(Collectors.toSet()));
    return ListingTrace.isTelling(neighbours, seen) ? OnList.ABSENT : OnList.NOT_TELLING;
  }

  private boolean stoodThere(String key) {
    var life = lives.get(key);
    return life != null && life.state() == ListingLife.State.SEEN;
  }
}
