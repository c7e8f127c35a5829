package org.nearkin.crawl.run.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nearkin.claim.StatedListing;

/// Finds the listings that go on under another key: renamed, moved, at a new time, or on a redesigned page.
///
/// A wrong match would give a group's public id to another group, a missed one leaves a listing twice until the old one
/// is gone. So only what is clear is matched: enough must agree ([Pair]), and no other pair may come near.
public final class Rematch {
  /// The least lead over the next best, on both sides: more than a small change of one thing.
  private static final int LEAD = 2;

  private final List<Pair> open;
  private final Map<String, String> found = new TreeMap<>();

  private Rematch(List<Pair> pairs) {
    this.open = new ArrayList<>(pairs);
  }

  /// The key of each fresh listing that continues a lost one, with the lost one's key. No key occurs twice; the order of
  /// the lists does not matter.
  ///
  /// @param lost what the last healthy run saw and this one does not
  /// @param fresh what this run sees under keys never seen before
  public static Map<String, String> find(List<StatedListing> lost, List<StatedListing> fresh) {
    return find(lost, fresh, List.of());
  }

  /// The same, knowing what stands beside them: a name or a contact that others bear too tells less.
  ///
  /// @param kept what both runs see, under the same keys
  public static Map<String, String> find(List<StatedListing> lost, List<StatedListing> fresh,
      List<StatedListing> kept) {
    if (lost.isEmpty() || fresh.isEmpty()) {
      return Map.of();
    }
    var rematch = new Rematch(Candidates.list(lost, fresh, kept));
    rematch.settleAll();
    return Map.copyOf(rematch.found);
  }

  /// What is settled is no rival any more, which may make others clear.
  private void settleAll() {
    var clear = listClear();
    while (!clear.isEmpty()) {
      settle(clear);
      clear = listClear();
    }
  }

  private void settle(List<Pair> clear) {
    var taken = new HashSet<>(found.values());
    for (var pair : clear) {
      if (!found.containsKey(pair.fresh().key()) && taken.add(pair.lost().key())) {
        found.put(pair.fresh().key(), pair.lost().key());
      }
    }
    open.removeIf(pair -> found.containsKey(pair.fresh().key())
        || taken.contains(pair.lost().key()));
  }

  /// The clearest first.
  private List<Pair> listClear() {
    var byLost = open.stream().collect(Collectors.groupingBy(pair -> pair.lost().key()));
    var byFresh = open.stream().collect(Collectors.groupingBy(pair -> pair.fresh().key()));
    var best = new ArrayList<Pair>();
    byLost.values().forEach(rivals -> best.addAll(best(rivals)));
    return best.stream()
        .filter(Pair::isEnough)
        .filter(pair -> leads(pair, byLost.getOrDefault(pair.lost().key(), List.of())))
        .filter(pair -> leads(pair, byFresh.getOrDefault(pair.fresh().key(), List.of())))
        .sorted(Comparator.comparingInt(Pair::score)
            .reversed()
            .thenComparing(pair -> pair.fresh().key()))
        .toList();
  }

  /// Several only if they are equally good, as the parts of a split listing may be.
  private static List<Pair> best(List<Pair> rivals) {
    var most = rivals.stream().mapToInt(Pair::score).max().orElse(0);
    return rivals.stream().filter(pair -> pair.score() == most).toList();
  }

  private static boolean leads(Pair pair, List<Pair> rivals) {
    return rivals.stream()
        .allMatch(rival -> pair.score() >= rival.score() + LEAD || isSame(rival, pair)
            || pair.isSplitWith(rival));
  }

  private static boolean isSame(Pair one, Pair other) {
    return one.lost().key().equals(other.lost().key())
        && one.fresh().key().equals(other.fresh().key());
  }
}
