package org.nearkin.crawl.run.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nearkin.claim.StatedListing;

/// The pairs worth a look: those that share a name or a contact.
final class Candidates {
  private final List<Profile> lost;
  private final List<Profile> fresh;
  private final List<Profile> kept;
  private final Set<String> rareContacts;
  private final Set<String> rareNames;

  private Candidates(List<Profile> lost, List<Profile> fresh, List<Profile> kept) {
    this.lost = lost;
    this.fresh = fresh;
    this.kept = kept;
    this.rareContacts = rare(profile -> profile.contacts().all());
    this.rareNames = rare(profile -> Stream.of(profile.name().core().toString()));
  }

  static List<Pair> list(List<StatedListing> lost, List<StatedListing> fresh,
      List<StatedListing> kept) {
    return new Candidates(profiles(lost), profiles(fresh), profiles(kept)).pairs();
  }

  private static List<Profile> profiles(List<StatedListing> listings) {
    return listings.stream().map(Profile::of).sorted(Comparator.comparing(Profile::key)).toList();
  }

  /// What at most one listing of each run has.
  private Set<String> rare(Function<Profile, Stream<String>> marks) {
    var common = new HashSet<String>();
    var all = new HashSet<String>();
    for (var side : List.of(lost, fresh)) {
      var seen = new HashSet<String>();
      Stream.concat(side.stream(), kept.stream())
          .flatMap(profile -> marks.apply(profile).distinct())
          .filter(mark -> !seen.add(mark))
          .forEach(common::add);
      all.addAll(seen);
    }
    all.removeAll(common);
    return all;
  }

  private List<Pair> pairs() {
    var byMark = new HashMap<String, List<Profile>>();
    fresh.forEach(profile -> marks(profile)
        .forEach(mark -> byMark.computeIfAbsent(mark, _ -> new ArrayList<>()).add(profile)));
    return lost.stream().flatMap(profile -> pairs(profile, byMark)).toList();
  }

  private Stream<Pair> pairs(Profile gone, Map<String, List<Profile>> byMark) {
    var alike = new LinkedHashMap<String, Profile>();
    marks(gone)
        .flatMap(mark -> byMark.getOrDefault(mark, List.of()).stream())
        .forEach(profile -> alike.put(profile.key(), profile));
    return alike.values()
        .stream()
        .map(profile -> Pair.of(gone, profile, rareContacts, isUnique(gone, profile)))
        .filter(Pair::isPossible);
  }

  private Stream<String> marks(Profile profile) {
    var name = profile.name();
    var names = Stream.of(name.words(), name.core().toString(), name.bare().toString());
    return Stream.concat(names, profile.contacts().all().filter(rareContacts::contains)).distinct();
  }

  private boolean isUnique(Profile gone, Profile come) {
    return Stream.of(gone, come)
        .map(Profile::name)
        .allMatch(name -> name.isTelling() && rareNames.contains(name.core().toString()));
  }
}
