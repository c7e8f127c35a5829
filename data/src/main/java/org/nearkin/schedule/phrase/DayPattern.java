package org.nearkin.schedule.phrase;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// On which days, leaving out how often and until when.
public sealed interface DayPattern {
  /// Whether both are of one kind and can be one rule.
  default boolean joins(DayPattern other) {
    return getClass() == other.getClass();
  }

  /// Every day.
  record Daily() implements DayPattern {}

  /// Days of the week.
  record Weekly(List<DayOfWeek> days) implements DayPattern {
    public Weekly {
      days = List.copyOf(new LinkedHashSet<>(days));
    }
  }

  /// Such as the second and the last Tuesday of a month.
  record Nth(List<NthDay> days) implements DayPattern {
    public Nth {
      days = List.copyOf(new LinkedHashSet<>(days));
    }
  }

  /// Such as the 1st and the 15th.
  record MonthDays(List<Integer> days) implements DayPattern {
    public MonthDays {
      days = List.copyOf(new LinkedHashSet<>(days));
    }
  }

  /// One weekday of a month; `ordinal` 1 to 5, or -1 for the last.
  record NthDay(int ordinal, DayOfWeek day) {}

  /// Both patterns as one; they must [#joins].
  default DayPattern and(DayPattern other) {
    return switch (this) {
      case Daily daily -> daily;
      case Weekly(var days) -> new Weekly(concat(days, ((Weekly) other).days()));
      case Nth(var days) -> new Nth(concat(days, ((Nth) other).days()));
      case MonthDays(var days) -> new MonthDays(concat(days, ((MonthDays) other).days()));
    };
  }

  private static <T> List<T> concat(List<T> one, List<T> two) {
    List<T> all = new ArrayList<>(one);
    all.addAll(two);
    return all;
  }
}
