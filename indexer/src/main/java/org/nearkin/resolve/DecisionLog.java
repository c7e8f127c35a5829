package org.nearkin.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.claim.Decision;
import org.nearkin.claim.ListingKey;

/// What people said, in the order in which they said it, whatever the order in which it was written down.
///
/// Of two words said in one instant the more careful comes last, and so wins.
final class DecisionLog {
  /// Two listings, the lesser first.
  record Pair(ListingKey one, ListingKey other) {
    static Pair of(ListingKey one, ListingKey other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  private static final Comparator<Decision> AS_SAID = Comparator.comparing(Decision::at)
      .thenComparingInt(DecisionLog::care)
      .thenComparing(Decision::toString);

  private final Map<ListingKey, List<Decision>> about = new HashMap<>();
  private final Map<ListingKey, Set<ListingKey>> apart = new HashMap<>();
  private final List<Pair> same = new ArrayList<>();

  DecisionLog(List<Decision> decisions) {
    var pairs = new HashMap<Pair, Decision>();
    for (var decision : decisions.stream().sorted(AS_SAID).toList()) {
      switch (decision) {
        case Decision.Same(_, var one, var other) -> pairs.put(Pair.of(one, other), decision);
        case Decision.NotSame(_, var one, var other) -> pairs.put(Pair.of(one, other), decision);
        case Decision.Edit(_, var listing, _, _) -> add(listing, decision);
        case Decision.Confirm(_, var listing) -> add(listing, decision);
        case Decision.Pause(_, var listing, _) -> add(listing, decision);
        case Decision.Close(_, var listing) -> add(listing, decision);
        case Decision.OptOut(_, var listing) -> add(listing, decision);
      }
    }
    pairs.values().stream().sorted(AS_SAID.reversed()).forEach(this::sortOut);
  }

  private static int care(Decision decision) {
    return switch (decision) {
      case Decision.Edit _,Decision.Same _,Decision.Confirm _ -> 0;
      case Decision.NotSame _,Decision.Pause _ -> 1;
      case Decision.Close _ -> 2;
      case Decision.OptOut _ -> 3;
    };
  }

  private void add(ListingKey listing, Decision decision) {
    about.computeIfAbsent(listing, _ -> new ArrayList<>()).add(decision);
  }

  private void sortOut(Decision last) {
    switch (last) {
      case Decision.Same(_, var one, var other) -> same.add(Pair.of(one, other));
      case Decision.NotSame(_, var one, var other) -> {
        apart.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
        apart.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
      }
      case Decision.Edit _,Decision.Confirm _,Decision.Pause _,Decision.Close _,Decision.OptOut _ ->
        {}
    }
  }

  /// What was said of one listing alone, first words first.
  List<Decision> about(ListingKey listing) {
    return about.getOrDefault(listing, List.of());
  }

  /// What was said of any of the listings alone, first words first.
  List<Decision> about(Stream<ListingKey> listings) {
    return listings.flatMap(key -> about(key).stream()).sorted(AS_SAID).toList();
  }

  /// Pairs of which the last word is that they are one group; what was said last comes first.
  List<Pair> same() {
    return List.copyOf(same);
  }

  /// Whether the last word about the two is that they are not one group.
  boolean areApart(ListingKey one, ListingKey other) {
    return apart.getOrDefault(one, Set.of()).contains(other);
  }

  /// Whether the last word about any pair across the two is that it is not one group.
  boolean areApart(List<ListingKey> mine, List<ListingKey> theirs) {
    return mine.stream()
        .filter(apart::containsKey)
        .anyMatch(one -> theirs.stream().anyMatch(other -> areApart(one, other)));
  }
}
