package org.nearkin.crawl.run.close;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.crawl.run.RunPageStore.Shown;

/// What earlier runs of a source showed, and on which pages.
///
/// @param shown by published runs, the newest first
/// @param healthy the last healthy run
/// @param accepted the last run that an operator accepted
public record SourceMemory(List<Shown> shown, Optional<String> healthy, Optional<String> accepted) {

  public SourceMemory {
    shown = List.copyOf(shown);
  }

  /// The listings of the last healthy run.
  Set<String> expected() {
    return keys(ofHealthy());
  }

  /// The pages that brought a listing in the last healthy run.
  Set<URI> fruitful() {
    return ofHealthy().map(Shown::page).collect(Collectors.toSet());
  }

  /// All pages that showed a listing, and that a run should visit whether or not it finds a link to them.
  public List<URI> pages() {
    return shown.stream().map(Shown::page).distinct().toList();
  }

  private Stream<Shown> ofHealthy() {
    return shown.stream().filter(each -> healthy.filter(each.run()::equals).isPresent());
  }

  /// For each page the listings that it showed when they were last seen anywhere.
  public Map<URI, Set<String>> byPage() {
    var runs = new HashMap<String, String>();
    var keys = new HashMap<URI, Set<String>>();
    for (var each : shown) {
      if (runs.computeIfAbsent(each.key(), _ -> each.run()).equals(each.run())) {
        keys.computeIfAbsent(each.page(), _ -> new HashSet<>()).add(each.key());
      }
    }
    return keys;
  }

  /// The page that is the listing's own, if it was ever read.
  Optional<URI> findOwnPage(String key) {
    return shown.stream()
        .filter(each -> each.key().equals(key) && each.own())
        .map(Shown::page)
        .findFirst();
  }

  /// The lists, in the last run in which the listing stood on any.
  List<Shown> lastLists(String key) {
    var all = shown.stream()
        .filter(each -> each.key().equals(key) && !each.own())
        .toList();
    return all.stream().filter(each -> each.run().equals(all.getFirst().run())).toList();
  }

  /// All listings that stood on one of these pages in the run in which these were shown.
  Set<String> besides(List<Shown> lists) {
    return keys(shown.stream()
        .filter(each -> lists.stream()
            .anyMatch(list -> list.run().equals(each.run()) && list.page().equals(each.page()))));
  }

  /// What an operator accepted after the run, if anything.
  Optional<Set<String>> findAcceptedAfter(String run) {
    return accepted.filter(later -> shown.stream()
        .map(Shown::run)
        .filter(each -> each.equals(later) || each.equals(run))
        .findFirst()
        .filter(first -> first.equals(later) && !later.equals(run))
        .isPresent())
        .map(later -> keys(shown.stream().filter(each -> each.run().equals(later))));
  }

  private static Set<String> keys(Stream<Shown> shown) {
    return shown.map(Shown::key).collect(Collectors.toSet());
  }
}
