package org.nearkin.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nearkin.claim.ListingKey;
import org.nearkin.resolve.match.Blocking;
import org.nearkin.resolve.match.Verdict;
import org.nearkin.resolve.match.Verdict.Relation;
import org.nearkin.resolve.profile.Profile;

/// Joins listings that are one group; what people said about a pair wins over any comparison.
///
/// The surest pairs are joined first. Two clusters become one only if no member of the one is sure to be another group
/// than a member of the other, so that nothing is chained through a listing that resembles both. The result does not depend
/// on the order in which listings arrive. Words about a listing that is gone still tie or part the others.
final class Clusters {
  /// A pair that is joined unless its clusters forbid it.
  private record Edge(ListingKey one, ListingKey other, Verdict verdict) {}

  private final Comparisons comparisons;
  private final Map<ListingKey, NormalListing> listings = new TreeMap<>();
  private final Map<ListingKey, List<ListingKey>> clusterOf = new HashMap<>();
  private final DecisionLog decisions;

  Clusters(Comparisons comparisons, Collection<NormalListing> all, DecisionLog decisions) {
    this.comparisons = comparisons;
    this.decisions = decisions;
    for (var listing : all) {
      listings.put(listing.key(), listing);
    }
  }

  /// Every listing in exactly one cluster; clusters and their members in the order of keys.
  List<List<NormalListing>> find() {
    for (var pair : decisions.same()) {
      join(pair.one(), pair.other());
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
        .map(keys -> keys.stream().filter(listings::containsKey).sorted().map(this::get).toList())
        .toList();
  }

  private List<ListingKey> clusterOf(ListingKey key) {
    return clusterOf.computeIfAbsent(key, _ -> new ArrayList<>(List.of(key)));
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
    return present(mine)
        .allMatch(one -> present(theirs).noneMatch(other -> comparisons.forbids(one, other)));
  }

  private Stream<ListingKey> present(List<ListingKey> keys) {
    return keys.stream().filter(listings::containsKey);
  }

  private void join(ListingKey one, ListingKey other) {
    var mine = clusterOf(one);
    var theirs = clusterOf(other);
    if (!mine.contains(other) && !decisions.areApart(mine, theirs)) {
      mine.addAll(theirs);
      theirs.forEach(key -> clusterOf.put(key, mine));
    }
  }
}
