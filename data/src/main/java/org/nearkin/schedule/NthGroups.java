package org.nearkin.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearkin.schedule.phrase.DayPattern.Nth;
import org.nearkin.schedule.phrase.DayPattern.NthDay;

/// Days of the month that are said in one breath: "second and fourth Tuesday".
record NthGroups(List<Integer> ordinals, List<DayOfWeek> days) {
  NthGroups {
    ordinals = List.copyOf(ordinals);
    days = List.copyOf(days);
  }

  static List<NthGroups> of(Nth nth) {
    Map<DayOfWeek, List<Integer>> byDay = new LinkedHashMap<>();
    for (NthDay day : nth.days()) {
      byDay.computeIfAbsent(day.day(), _ -> new ArrayList<>()).add(day.ordinal());
    }
    Map<List<Integer>, List<DayOfWeek>> byOrdinals = new LinkedHashMap<>();
    byDay.forEach((day, ordinals) -> byOrdinals.computeIfAbsent(ordinals, _ -> new ArrayList<>())
        .add(day));
    return byOrdinals.entrySet()
        .stream()
        .map(group -> new NthGroups(group.getKey(), group.getValue()))
        .toList();
  }
}
