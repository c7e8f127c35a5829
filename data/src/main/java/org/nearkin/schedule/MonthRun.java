package org.nearkin.schedule;

import java.util.Optional;
import java.util.SortedSet;

/// Three or more months in a row, over the new year as well: September through May.
record MonthRun(int first, int last) {
  static Optional<MonthRun> find(SortedSet<Integer> months) {
    if (months.size() < 3 || months.size() > 11)
      return Optional.empty();
    for (int first : months) {
      boolean starts = !months.contains(first == 1 ? 12 : first - 1);
      int last = (first + months.size() - 2) % 12 + 1;
      if (starts && isRun(months, first))
        return Optional.of(new MonthRun(first, last));
    }
    return Optional.empty();
  }

  private static boolean isRun(SortedSet<Integer> months, int first) {
    for (int offset = 0; offset < months.size(); offset++) {
      if (!months.contains((first + offset - 1) % 12 + 1))
        return false;
    }
    return true;
  }
}
