package org.nearkin.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.nearkin.claim.ListingKey;
import org.nearkin.resolve.match.MatchWeights;
import org.nearkin.resolve.match.PairMatcher;
import org.nearkin.resolve.match.Population;
import org.nearkin.resolve.match.Verdict;
import org.nearkin.resolve.match.Verdict.Relation;
import org.nearkin.resolve.profile.Profile;

/// Compares any two of the listings that are resolved together.
final class Comparisons {
  private final Map<ListingKey, Profile> profiles = new TreeMap<>();
  private final Population population;
  private final PairMatcher matcher;

  Comparisons(Collection<NormalListing> listings, Knowledge knowledge) {
    var reader = new Profiles(knowledge);
    listings.forEach(listing -> profiles.put(listing.key(), reader.of(listing)));
    this.population = new Population(profiles.values());
    this.matcher = new PairMatcher(population, knowledge.vocabulary(), MatchWeights.bundled());
  }

  /// In the order of keys.
  List<Profile> profiles() {
    return List.copyOf(profiles.values());
  }

  Population population() {
    return population;
  }

  Verdict compare(Profile one, Profile other) {
    return matcher.compare(one, other);
  }

  Verdict compare(ListingKey one, ListingKey other) {
    return compare(get(one), get(other));
  }

  /// The two are sure to be two groups: by a veto, or because one source that is no feed lists both.
  boolean forbids(ListingKey one, ListingKey other) {
    return matcher.forbids(get(one), get(other));
  }

  /// Both tell of the same gathering, not only of the same group.
  boolean isSameMeeting(ListingKey one, ListingKey other) {
    return compare(get(one), get(other)).relation() == Relation.SAME_MEETING;
  }

  private Profile get(ListingKey key) {
    return Objects.requireNonNull(profiles.get(key));
  }
}
