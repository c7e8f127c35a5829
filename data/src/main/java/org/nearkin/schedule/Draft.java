package org.nearkin.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.Item.Cadence;
import org.nearkin.schedule.phrase.Item.Clock;
import org.nearkin.schedule.phrase.Item.Days;

/// One rule while it is being put together; either days or dates.
final class Draft {
  final Optional<Days> days;
  final List<LocalDate> dates = new ArrayList<>();
  final List<Clock> clocks = new ArrayList<>();
  /// Months it is limited to; empty: all.
  final SortedSet<Integer> months = new TreeSet<>();
  /// How often, where the text says so beside these days.
  final List<Cadence> cadences = new ArrayList<>();
  DayPattern pattern;
  /// "Every" stands before the days.
  boolean every;
  /// The first date given is that of another rule.
  boolean startsEarlier;
  /// It replaces another rule in its months.
  boolean override;

  Draft(Days days) {
    this.days = Optional.of(days);
    this.pattern = days.pattern();
  }

  Draft(List<LocalDate> dates) {
    this.days = Optional.empty();
    this.pattern = new DayPattern.Weekly(List.of());
    this.dates.addAll(dates);
  }

  boolean isDated() {
    return days.isEmpty();
  }

  /// Whether `next` only carries on this one's list of days.
  boolean takesIn(Draft next) {
    return isDated() == next.isDated() && pattern.joins(next.pattern) && clocks.isEmpty()
        && months.equals(next.months) && intervals().equals(next.intervals()) && !next.override;
  }

  void takeIn(Draft next) {
    pattern = pattern.and(next.pattern);
    dates.addAll(next.dates);
    every |= next.every;
  }

  /// Whether it meets every second week or less often.
  boolean skipsWeeks() {
    return cadences.stream().anyMatch(cadence -> !cadence.monthly() && cadence.interval() > 1);
  }

  private List<Integer> intervals() {
    return cadences.stream().map(Cadence::interval).filter(interval -> interval > 1).toList();
  }

  /// Whether nothing says that these days come again.
  boolean isSingular() {
    return days.map(found -> !found.habitual()).orElse(false) && !every && cadences.isEmpty();
  }
}
