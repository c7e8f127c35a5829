package org.nearkin.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.nearkin.claim.ListingKey;
import org.nearkin.group.GroupId;
import org.nearkin.group.Membership;

/// Gives each cluster its public id: the own id of the oldest listing that belongs to it.
///
/// A listing that is no longer there still belongs to the group of a listing it was last together with. So an id outlives
/// the listing it came from, and since own ids never change, a group that is joined and parted again has the ids it had.
final class Identity {
  private final Map<ListingKey, Membership> memory;
  private final DecisionLog decisions;
  private final RandomGenerator random;
  private final Set<GroupId> taken = new HashSet<>();

  Identity(Map<ListingKey, Membership> before, DecisionLog decisions, RandomGenerator random) {
    this.memory = new TreeMap<>(before);
    this.decisions = decisions;
    this.random = random;
    before.values().forEach(known -> taken.add(known.own()));
  }

  /// A cluster with its id.
  ///
  /// @param absent listings that belonged to it and are no longer there, in order
  record Named(GroupId id, List<ListingKey> present, List<ListingKey> absent) {
    Named {
      present = List.copyOf(present);
      absent = List.copyOf(absent);
    }

    Stream<ListingKey> all() {
      return Stream.concat(present.stream(), absent.stream());
    }
  }

  /// Names the clusters, in their order, and remembers. To be called once.
  List<Named> name(List<List<ListingKey>> clusters) {
    var clusterOf = new HashMap<ListingKey, Integer>();
    for (int i = 0; i < clusters.size(); i++) {
      for (var key : clusters.get(i)) {
        clusterOf.put(key, i);
      }
    }
    leaveToHeirs(clusterOf.keySet());
    welcome(clusterOf.keySet());
    var absent = absent(clusters, clusterOf);
    var named = new ArrayList<Named>();
    for (int i = 0; i < clusters.size(); i++) {
      named.add(named(clusters.get(i), absent.getOrDefault(i, List.of())));
    }
    return named;
  }

  /// What is known of every listing from now on.
  Map<ListingKey, Membership> memory() {
    return Map.copyOf(memory);
  }

  private Membership get(ListingKey key) {
    return Objects.requireNonNull(memory.get(key));
  }

  /// Who is gone leaves its place to the oldest listing of its last group; to nobody if all are gone.
  private void leaveToHeirs(Set<ListingKey> present) {
    var eldest = new HashMap<GroupId, ListingKey>();
    memory.keySet()
        .stream()
        .filter(present::contains)
        .sorted(byAge())
        .forEach(key -> eldest.putIfAbsent(get(key).group(), key));
    memory.replaceAll((key, known) -> present.contains(key) || known.heir().isPresent()
        ? known
        : known.leavingTo(Optional.ofNullable(eldest.get(known.group()))));
  }

  private void welcome(Set<ListingKey> present) {
    var born = 1 + memory.values().stream().mapToLong(Membership::born).max().orElse(0);
    for (var key : present.stream().sorted().toList()) {
      var known = memory.get(key);
      var own = known == null ? fresh() : known.own();
      memory.put(key, known == null
          ? new Membership(own, born, own, Optional.empty())
          : known.leavingTo(Optional.empty()));
    }
  }

  private GroupId fresh() {
    var id = GroupId.random(random);
    return taken.add(id) ? id : fresh();
  }

  private Map<Integer, List<ListingKey>> absent(
      List<List<ListingKey>> clusters, Map<ListingKey, Integer> clusterOf) {
    var absent = new HashMap<Integer, List<ListingKey>>();
    for (var key : memory.keySet()) {
      if (!clusterOf.containsKey(key)) {
        Optional.ofNullable(clusterOf.get(lastHeir(key)))
            .filter(cluster -> !decisions.areApart(List.of(key), clusters.get(cluster)))
            .ifPresent(cluster -> absent.computeIfAbsent(cluster, _ -> new ArrayList<>()).add(key));
      }
    }
    return absent;
  }

  /// An heir that is gone too has an heir; none has been gone before whom it stands for, so there is an end.
  private ListingKey lastHeir(ListingKey key) {
    var last = key;
    for (var next = get(key).heir(); next.isPresent(); next = get(last).heir()) {
      last = next.get();
    }
    return last;
  }

  private Named named(List<ListingKey> present, List<ListingKey> absent) {
    var id = Stream.concat(present.stream(), absent.stream())
        .min(byAge())
        .map(key -> get(key).own())
        .orElseThrow();
    var named = new Named(id, present, absent);
    named.all().forEach(key -> memory.put(key, get(key).in(id)));
    return named;
  }

  private Comparator<ListingKey> byAge() {
    return Comparator.<ListingKey>comparingLong(key -> get(key).born())
        .thenComparing(Comparator.naturalOrder());
  }
}
