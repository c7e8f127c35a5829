package org.nearkin.crawl.run.close;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.Run;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.run.RunPageStore;
import org.nearkin.crawl.run.life.ListingLifeStore;
import org.nearkin.crawl.run.match.ListingAliasStore;
import org.nearkin.crawl.run.match.Rematch;
import org.nearkin.store.DataStore;

/// Gives listings that a run saw under another key than before, since they were renamed, moved or shown on a redesigned
/// page, the key that they had. It may be broken off and done again.
final class KeyChanges {
  private final DataStore data;
  private final ClaimStore claims;
  private final RunPageStore pages;
  private final ListingLifeStore lives;
  private final ListingAliasStore aliases;

  KeyChanges(DataStore data) {
    this.data = data;
    this.claims = new ClaimStore(data);
    this.pages = new RunPageStore(data);
    this.lives = new ListingLifeStore(data);
    this.aliases = new ListingAliasStore(data);
  }

  /// Settles the keys of a run whose last page has been visited.
  void settle(Run run) {
    renameKnown(run);
    renameFound(run);
  }

  /// Forgets what a run had found out.
  void forget(Run run) {
    aliases.forget(run.id());
  }

  private void renameKnown(Run run) {
    var known = aliases.list(run.source());
    if (!known.isEmpty()) {
      var seen = byKey(claims.listStaged(run.id()));
      known.forEach((alias, key) -> {
        if (seen.containsKey(alias) && !seen.containsKey(key)) {
          data.inStep(() -> rename(run, alias, key));
        }
      });
    }
  }

  private void renameFound(Run run) {
    var seen = byKey(claims.listStaged(run.id()));
    var before = byKey(
        claims.listPublished(run.source()).stream().map(ListingVersion::said).toList());
    var known = lives.list(run.source()).keySet();
    var lost = without(before, seen);
    var fresh = without(seen, before).stream().filter(each -> !known.contains(each.key())).toList();
    var kept = seen.values().stream().filter(each -> before.containsKey(each.key())).toList();
    Rematch.find(lost, fresh, kept).forEach((alias, key) -> data.inStep(() -> {
      aliases.add(run.id(), run.source(), alias, key);
      return rename(run, alias, key);
    }));
  }

  private boolean rename(Run run, String from, String to) {
    claims.rename(run.id(), run.source(), from, to);
    pages.rename(run.id(), from, to);
    return true;
  }

  private static Map<String, StatedListing> byKey(List<StatedListing> listings) {
    return listings.stream().collect(Collectors.toMap(StatedListing::key, Function.identity()));
  }

  private static List<StatedListing> without(Map<String, StatedListing> listings,
      Map<String, StatedListing> others) {
    return listings.values().stream().filter(each -> !others.containsKey(each.key())).toList();
  }
}
