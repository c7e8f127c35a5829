package org.nearkin.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.nearkin.claim.Decision;
import org.nearkin.claim.ListingKey;
import org.nearkin.resolve.match.Blocking;
import org.nearkin.resolve.match.Verdict;
import org.nearkin.resolve.match.Verdict.Relation;
import org.nearkin.resolve.profile.Profile;

/// Joins listings that are one group; what people said about a pair wins over any comparison.
///
/// The surest pairs are joined first. Two clusters become one only if no member of the one is sure to be another group
/// than a member of the other, so that nothing is chained through a listing that resembles both. The result does not depend
/// on the order in which listings arrive.
final class Clusters {
  /// A pair that is joined unless its clusters forbid it.
  private record Edge(ListingKey one, ListingKey other, Verdict verdict) {}

  private final Comparisons comparisons;
  private final Map<ListingKey, NormalListing> listings = new TreeMap<>();
  private final Map<ListingKey, List<ListingKey>> clusterOf = new HashMap<>();
  private final List<Decision> decisions;

  Clusters(Comparisons comparisons, Collection<NormalListing> all, List<Decision> decisions) {
    this.comparisons = comparisons;
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
    for (var edge : edges()) {
      if (!clusterOf(edge.one()).contains(edge.other())
          && agree(clusterOf(edge.one()), clusterOf(edge.other()))) {
        join(edge.one(), edge.other());
      }
    }
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

  /// The pairs to join: the meetings of one feed's group first, then the surest.
  private List<Edge> edges() {
    var edges = new ArrayList<Edge>();
    var profiles = comparisons.profiles();
    new Blocking(comparisons.population()).forEachPair(profiles, (Profile one, Profile other) -> {
      var verdict = comparisons.compare(one, other);
      if (verdict.joins()) {
        edges.add(new Edge(one.key(), other.key(), verdict));
      }
    });
    edges.sort(Comparator
        .<Edge, Boolean>comparing(edge -> !isFeedGroup(edge))
        .thenComparingDouble(edge -> -edge.verdict().probability())
        .thenComparing(Edge::one)
        .thenComparing(Edge::other));
    return edges;
  }

  private static boolean isFeedGroup(Edge edge) {
    return edge.verdict().relation() == Relation.OTHER_MEETING
        && edge.one().source().equals(edge.other().source());
  }

  /// No pair across the two is sure to be two groups.
  private boolean agree(List<ListingKey> mine, List<ListingKey> theirs) {
    return mine.stream()
        .allMatch(one -> theirs.stream().noneMatch(other -> comparisons.forbids(one, other)));
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
