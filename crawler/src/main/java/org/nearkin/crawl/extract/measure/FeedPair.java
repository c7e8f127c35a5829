package org.nearkin.crawl.extract.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.StatedListing;
import tools.jackson.databind.JsonNode;

/// Two dates of one feed, compared record by record and as our crawls compare them.
///
/// Of records that name an id which another record of that date has, too, nothing can be said.
///
/// @param name the feed, without date
/// @param cases each record of either date that is a listing
/// @param ambiguous ids that are no id: they stand in one date twice
public record FeedPair(String name, List<Case> cases, Set<String> ambiguous) {

  public FeedPair {
    cases = List.copyOf(cases);
    ambiguous = Set.copyOf(ambiguous);
  }

  /// What happened between the dates.
  public enum Change {
    SAME,
    NEW,
    CHANGED,
    GONE
  }

  /// One record.
  ///
  /// @param id the producer's own
  /// @param told what the raw records tell
  /// @param got what our listings tell
  /// @param keys keys of the record that differ
  public record Case(String id, Change told, Change got, Set<String> keys) {

    public Case {
      keys = new TreeSet<>(keys);
    }

    /// A change of keys that are not read, such as when the record was edited, is none of the listing.
    public boolean isRight() {
      return told == got || (told == Change.CHANGED && got == Change.SAME);
    }
  }

  /// How many of our listings had a change.
  public long count(Change got) {
    return cases.stream().filter(each -> each.got() == got).count();
  }

  /// How many records had a change.
  public long told(Change told) {
    return cases.stream().filter(each -> each.told() == told).count();
  }

  static FeedPair compare(String name, FeedFile earlier, FeedFile later) {
    var ambiguous = new LinkedHashSet<String>();
    var before = byId(earlier, ambiguous);
    var after = byId(later, ambiguous);
    var old = byKey(earlier);
    var now = byKey(later);
    var ids = new LinkedHashSet<>(before.keySet());
    ids.addAll(after.keySet());
    ids.removeAll(ambiguous);
    var cases = new ArrayList<Case>();
    for (var id : ids) {
      var was = before.get(id);
      var is = after.get(id);
      if (was == null && is != null) {
        cases.add(new Case(id, Change.NEW, got(is.keys(), old, now), Set.of()));
      } else if (was != null && is == null) {
        cases.add(new Case(id, Change.GONE, got(was.keys(), old, now), Set.of()));
      } else if (was != null && is != null) {
        var keys = differing(was.json(), is.json());
        var both = Stream.concat(was.keys().stream(), is.keys().stream())
            .collect(Collectors.toSet());
        cases.add(new Case(id, keys.isEmpty() ? Change.SAME : Change.CHANGED,
            got(both, old, now), keys));
      }
    }
    return new FeedPair(name, cases, ambiguous);
  }

  private static Map<String, FeedFile.Entry> byId(FeedFile file, Set<String> ambiguous) {
    var found = new LinkedHashMap<String, FeedFile.Entry>();
    for (var record : file.records()) {
      record.findId().filter(_ -> !record.keys().isEmpty()).ifPresent(id -> {
        if (found.put(id, record) != null) {
          ambiguous.add(id);
        }
      });
    }
    return found;
  }

  private static Map<String, StatedListing> byKey(FeedFile file) {
    var found = new HashMap<String, StatedListing>();
    file.listings().forEach(listing -> found.put(listing.key(), listing));
    return found;
  }

  /// What listings of these keys tell; several that fared differently are a change.
  private static Change got(
      Set<String> keys, Map<String, StatedListing> old, Map<String, StatedListing> now) {
    var changes = keys.stream().map(key -> got(key, old, now)).collect(Collectors.toSet());
    return changes.size() == 1 ? changes.iterator().next() : Change.CHANGED;
  }

  private static Change got(
      String key, Map<String, StatedListing> old, Map<String, StatedListing> now) {
    var was = old.get(key);
    var is = now.get(key);
    if (was == null) {
      return Change.NEW;
    }
    if (is == null) {
      return Change.GONE;
    }
    return was.saysTheSameAs(is) ? Change.SAME : Change.CHANGED;
  }

  private static Set<String> differing(JsonNode was, JsonNode is) {
    return Stream.of(was, is)
        .flatMap(node -> node.propertyNames().stream())
        .filter(key -> !was.path(key).equals(is.path(key)))
        .collect(Collectors.toSet());
  }
}
