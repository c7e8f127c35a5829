package org.nearkin.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.group.Way;

/// Ways to attend, read from words such as "via Zoom" or "in person".
///
/// Only words that name a way count; nothing follows from silence.
public final class WayReader {
  private static final FactTable<Way> WORDS = FactTable.bundled("ways.tsv", Way.class);
  private static final FactTable<Both> BOTH = FactTable.bundled("both-ways.tsv", Both.class);
  private static final FactTable<Only> ONLY = FactTable.bundled("remote-only.tsv", Only.class);
  /// A word in brackets, or behind a dash at the end, labels the listing: "[ONLINE] Valley Medical Center".
  private static final Pattern LABEL = Pattern
      .compile("[\\[(]([^\\[\\]()]{3,30})[\\])]|\\s-\\s([^-]{3,30})$");
  private static final double LABEL_CONFIDENCE = 0.9;

  private enum Both {
    HYBRID
  }

  private enum Only {
    REMOTE_ONLY
  }

  private WayReader() {}

  /// The ways that the words name, with the words; empty when they name none.
  public static List<Stated<Way>> list(String text) {
    var found = new ArrayList<Stated<Way>>();
    var both = BOTH.read(text)
        .stream()
        .flatMap(stated -> Stream.of(Way.PLACE, Way.VIDEO)
            .map(way -> new Stated<>(way, stated.snippet(), stated.confidence())));
    var seen = new HashSet<Way>();
    Stream.concat(both, WORDS.read(text).stream())
        .filter(stated -> seen.add(stated.value()))
        .forEach(found::add);
    return List.copyOf(found);
  }

  /// The ways alone.
  public static Set<Way> read(String text) {
    var ways = EnumSet.noneOf(Way.class);
    list(text).forEach(stated -> ways.add(stated.value()));
    return ways;
  }

  /// The words that say that nobody goes to the place they name, as in "[ONLINE] Valley Medical Center" or "Zoom only";
  /// empty when they say no such thing.
  public static List<Stated<Set<Way>>> remoteOnly(String text) {
    var ways = read(text);
    if (ways.contains(Way.PLACE) && ONLY.read(text).isEmpty()) {
      return List.of();
    }
    var labels = LABEL.matcher(text.substring(0, Math.min(text.length(), 1_000)));
    var found = new ArrayList<Stated<Set<Way>>>();
    ONLY.read(text)
        .forEach(only -> found.add(new Stated<>(ways, only.snippet(), only.confidence())));
    while (labels.find()) {
      var label = read(labels.group());
      if (!label.isEmpty() && !label.contains(Way.PLACE)) {
        found.add(new Stated<>(Set.copyOf(label), labels.group().strip(), LABEL_CONFIDENCE));
      }
    }
    return List.copyOf(found);
  }
}
