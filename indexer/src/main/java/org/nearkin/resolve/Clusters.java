package org.nearkin.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nearkin.claim.Decision;
import org.nearkin.claim.ListingKey;

/// Joins listings that are one group; what people said about a pair wins over any comparison.
final class Clusters {
  private final Matcher matcher;
  private final Map<ListingKey, NormalListing> listings = new TreeMap<>();
  private final Map<ListingKey, List<ListingKey>> clusterOf = new HashMap<>();
  private final List<Decision> decisions;

  Clusters(Matcher matcher, Collection<NormalListing> all, List<Decision> decisions) {
    this.matcher = matcher;
    this.decisions = decisions;
    for (var listing : all) {
      listings.put(listing.key(), listing);
      clusterOf.put(listing.key(), new ArrayList<>(List.of(listing.key())));
    }
  }

  /// Every listing in exactly one cluster; clusters and their members in the order of keys.
  List<List<NormalListing>> find() {
    for (var decision : decisions) {
      if (decision instanceof Decision.Same(_, var one, var other)) {
        join(one, other);
      }
    }
    blocks().forEach(this::compareAll);
    return listings.keySet()
        .stream()
        .map(this::clusterOf)
        .distinct()
        .map(keys -> keys.stream().sorted().map(this::get).toList())
        .toList();
  }

  private List<ListingKey> clusterOf(ListingKey key) {
    return Objects.requireNonNull(clusterOf.get(key));
  }

  private NormalListing get(ListingKey key) {
    return Objects.requireNonNull(listings.get(key));
  }

  /// Only listings that share a place or an online room are compared.
  private Collection<List<NormalListing>> blocks() {
    var blocks = new TreeMap<String, List<NormalListing>>();
    for (var listing : listings.values()) {
      Stream.concat(
          PlaceKey.of(listing).stream(),
          listing.meeting().link().map(claimed -> claimed.value().toString()).stream())
          .forEach(key -> blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(listing));
    }
    return blocks.values();
  }

  private void compareAll(List<NormalListing> block) {
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < block.size(); j++) {
        if (matcher.compare(block.get(i), block.get(j)).isOneGroup()) {
          join(block.get(i).key(), block.get(j).key());
        }
      }
    }
  }

  private void join(ListingKey one, ListingKey other) {
    var mine = clusterOf.get(one);
    var theirs = clusterOf.get(other);
    if (mine == null || theirs == null || mine.contains(other) || areKeptApart(mine, theirs)) {
      return;
    }
    mine.addAll(theirs);
    theirs.forEach(key -> clusterOf.put(key, mine));
  }

  private boolean areKeptApart(List<ListingKey> mine, List<ListingKey> theirs) {
    return decisions.stream().anyMatch(decision -> switch (decision) {
      case Decision.NotSame(_, var one, var other) -> (mine.contains(one) && theirs.contains(other))
          || (mine.contains(other) && theirs.contains(one));
      case Decision.Edit _,Decision.Same _,Decision.Confirm _,Decision.Pause _,Decision.Close _,Decision.OptOut _ ->
        false;
    });
  }
}
