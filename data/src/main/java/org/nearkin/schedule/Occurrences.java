package org.nearkin.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Rule to dates.
///
/// Days are computed on the calendar and times on the wall clock of the group's zone, so a meeting at
/// 7 pm stays at 7 pm all year. A wall time that a change of the clocks skips moves forward by the gap;
/// one that happens twice is the first.
public final class Occurrences {
  /// Further ahead than this nothing is shown.
  private static final int YEARS_AHEAD = 5;

  private Occurrences() {}

  /// The next `count` meetings that start at or after `from`, all meetings of the schedule together, in order.
  ///
  /// Empty for a rule of which the phase is unknown, such as "every other Monday" without any date:
  /// see [Recurrence#isAnchored()]. A meeting without a time counts from its day on.
  public static List<Occurrence> next(Schedule schedule, ZoneId zone, Instant from, int count) {
    List<Occurrence> all = new ArrayList<>();
    for (MeetingTime time : schedule.times()) {
      if (time.recurrence().isAnchored())
        all.addAll(next(time, from.atZone(zone), count));
    }
    return all.stream().distinct().sorted(order()).limit(count).toList();
  }

  private static Comparator<Occurrence> order() {
    return Comparator.comparing(Occurrence::date)
        .thenComparing(occurrence -> occurrence.start()
            .map(ZonedDateTime::toLocalTime)
            .orElse(LocalTime.MIN));
  }

  private static List<Occurrence> next(MeetingTime time, ZonedDateTime from, int count) {
    LocalDate today = from.toLocalDate();
    List<Occurrence> found = new ArrayList<>();
    Predicate<LocalDate> keep = date -> {
      Occurrence occurrence = on(date, time, from.getZone());
      boolean past = occurrence.start().map(start -> start.isBefore(from)).orElse(false);
      if (!past)
        found.add(occurrence);
      return found.size() < count;
    };
    forEachDate(time.recurrence(), today, today.plusYears(YEARS_AHEAD), keep);
    return found;
  }

  private static Occurrence on(LocalDate date, MeetingTime time, ZoneId zone) {
    Optional<ZonedDateTime> start = time.start().map(at -> ZonedDateTime.of(date, at, zone));
    Optional<ZonedDateTime> end = time.end().map(at -> {
      boolean nextDay = time.start().map(first -> !at.isAfter(first)).orElse(false);
      return ZonedDateTime.of(nextDay ? date.plusDays(1) : date, at, zone);
    });
    return new Occurrence(date, start, end);
  }

  /// All days from `from` to `to`, both included, ascending.
  ///
  /// A rule without a known phase is counted from `from` on; use this to compare rules, and [#next]
  /// for what people see.
  public static List<LocalDate> dates(Recurrence recurrence, LocalDate from, LocalDate to) {
    List<LocalDate> dates = new ArrayList<>();
    forEachDate(recurrence, from, to, dates::add);
    return dates;
  }

  /// Hands over each day in order until `more` answers false.
  private static void forEachDate(Recurrence recurrence, LocalDate from, LocalDate to,
      Predicate<LocalDate> more) {
    TreeSet<LocalDate> single = new TreeSet<>(recurrence.dates()
        .stream()
        .filter(date -> !date.isBefore(from) && !date.isAfter(to))
        .toList());
    RuleDates rule = RuleDates.of(recurrence, from);
    Optional<LocalDate> next = rule.next();
    boolean goesOn = true;
    while (goesOn && (next.isPresent() || !single.isEmpty())) {
      LocalDate date = next.isEmpty() || (!single.isEmpty() && single.first().isBefore(next.get()))
          ? single.first()
          : next.get();
      single.remove(date);
      if (next.isPresent() && next.get().equals(date))
        next = rule.next();
      if (date.isAfter(to))
        return;
      if (!date.isBefore(from) && !recurrence.leavesOut(date)) {
        goesOn = more.test(date);
      }
    }
  }
}
