package org.nearkin.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.nearkin.group.Format;

/// Groups of each format: each group costs one addition, and formats are told apart at the end.
final class FormatCounts {
  private final int[] byCombination = new int[Traits.COMBINATIONS];

  void add(Traits traits) {
    byCombination[traits.combination()]++;
  }

  private int of(Format format) {
    int groups = 0;
    for (int combination = 0; combination < byCombination.length; combination++) {
      if (new Traits(combination).has(format)) {
        groups += byCombination[combination];
      }
    }
    return groups;
  }

  static Map<Format, Integer> sum(Collection<FormatCounts> counts) {
    var sum = new EnumMap<Format, Integer>(Format.class);
    for (var format : Format.values()) {
      sum.put(format, counts.stream().mapToInt(each -> each.of(format)).sum());
    }
    return sum;
  }
}
