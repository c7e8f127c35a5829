package org.nearkin.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nearkin.claim.ListingKey;
import org.nearkin.resolve.DecisionLog.Pair;
import org.nearkin.resolve.Relative.Word;
import org.nearkin.resolve.match.Blocking;
import org.nearkin.resolve.match.Verdict.Band;
import org.nearkin.resolve.match.Verdict.Relation;

/// Why listings are one group, and which others nearly are.
final class Relatives {
  private final Map<ListingKey, NormalListing> listings = new TreeMap<>();
  private final Comparisons comparisons;
  private final DecisionLog decisions;

  Relatives(List<NormalListing> all, Comparisons comparisons, DecisionLog decisions) {
    all.forEach(listing -> listings.put(listing.key(), listing));
    this.comparisons = comparisons;
    this.decisions = decisions;
  }

  /// All pairs within a group, then its listings with those of others, the likest first: what people spoke of, what
  /// would be joined or reviewed, and siblings.
  List<Relative> of(Set<ListingKey> group) {
    var found = new ArrayList<Relative>();
    var present = group.stream().filter(listings::containsKey).sorted().toList();
    for (int i = 0; i < present.size(); i++) {
      for (var other : present.subList(i + 1, present.size())) {
        found.add(relative(present.get(i), other, true));
      }
    }
    for (var pair : neighbours(group)) {
      var relative = relative(pair.one(), pair.other(), false);
      if (isWorthTelling(relative)) {
        found.add(relative);
      }
    }
    found.sort(Comparator.comparing((Relative relative) -> !relative.together())
        .thenComparingDouble(relative -> -relative.verdict().probability()));
    return found;
  }

  /// Pairs of one of the group and one that is not; not in the order of keys, the group's comes first.
  private List<Pair> neighbours(Set<ListingKey> group) {
    var pairs = new ArrayList<Pair>();
    new Blocking(comparisons.population()).forEachPair(comparisons.profiles(), (one, other) -> {
      if (group.contains(one.key()) != group.contains(other.key())) {
        pairs.add(group.contains(one.key())
            ? new Pair(one.key(), other.key())
            : new Pair(other.key(), one.key()));
      }
    });
    return pairs;
  }

  private Relative relative(ListingKey listing, ListingKey other, boolean together) {
    return new Relative(listing, other,
        Objects.requireNonNull(listings.get(other)).name().value(), together,
        comparisons.compare(listing, other), decided(listing, other));
  }

  private Optional<Word> decided(ListingKey one, ListingKey other) {
    if (decisions.areApart(one, other)) {
      return Optional.of(Word.NOT_SAME);
    }
    return decisions.same().contains(Pair.of(one, other))
        ? Optional.of(Word.SAME)
        : Optional.empty();
  }

  private static boolean isWorthTelling(Relative relative) {
    var verdict = relative.verdict();
    return relative.decided().isPresent() || verdict.band() != Band.APART
        || verdict.relation() == Relation.SIBLING;
  }
}
