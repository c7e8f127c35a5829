package org.nearkin.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.nearkin.group.Format;

/// Groups of each format.
///
/// Groups share few combinations of traits, so that each group costs one addition and formats are told apart once.
final class FormatCounts {
  private static final class Count {
    private int groups;
  }

  private final Map<Traits, Count> byTraits = new HashMap<>();

  void add(Traits traits) {
    byTraits.computeIfAbsent(traits, _ -> new Count()).groups++;
  }

  private int of(Format format) {
    return byTraits.entrySet()
        .stream()
        .filter(each -> each.getKey().has(format))
        .mapToInt(each -> each.getValue().groups)
        .sum();
  }

  static Map<Format, Integer> sum(Collection<FormatCounts> counts) {
    var sum = new EnumMap<Format, Integer>(Format.class);
    for (var format : Format.values()) {
      sum.put(format, counts.stream().mapToInt(each -> each.of(format)).sum());
    }
    return sum;
  }
}
