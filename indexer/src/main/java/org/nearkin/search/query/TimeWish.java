package org.nearkin.search.query;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/// When a group is to meet, as far as it was said.
///
/// @param days any of these; empty = any day
/// @param weeks of the month, 1 to 5, -1 = last; empty = any week
/// @param part of the day
/// @param from earliest start
/// @param to latest start; equal to `from` where one hour was named
/// @param soon how soon
public record TimeWish(
    Set<DayOfWeek> days,
    Set<Integer> weeks,
    Optional<PartOfDay> part,
    Optional<LocalTime> from,
    Optional<LocalTime> to,
    Optional<Soon> soon) {
  public TimeWish {
    days = Set.copyOf(days);
    weeks = Set.copyOf(weeks);
  }

  /// Whether nothing was said about the time.
  public boolean isEmpty() {
    return days.isEmpty() && weeks.isEmpty() && part.isEmpty() && from.isEmpty() && to.isEmpty()
        && soon.isEmpty();
  }

  /// Parts of the day, as people use the words.
  public enum PartOfDay {
    MORNING,
    MIDDAY,
    AFTERNOON,
    EVENING
  }

  /// How soon.
  public enum Soon {
    NOW,
    TODAY,
    TOMORROW,
    THIS_WEEK
  }
}
