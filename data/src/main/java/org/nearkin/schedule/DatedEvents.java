package org.nearkin.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the rule behind the dates of a series of events.
///
/// Tried in order: every 1 to 3 weeks, an nth or last weekday, a set of nth weekdays, every 4 weeks, a day
/// of the month, an nth weekday every two months. Three second Tuesdays are often four weeks apart, and
/// monthly groups are far more common, so "every 4 weeks" comes after them. The first rule that gives every date and, between
/// the first and the last, at most one day in ten (or one day) more is taken; the days too many become
/// exceptions.
public final class DatedEvents {
  private static final int FEWEST_DATES = 3;

  private DatedEvents() {}

  /// The rule of `dates`, in any order; empty for fewer than three dates and where no rule fits.
  public static Optional<Recurrence> infer(List<LocalDate> dates) {
    SortedSet<LocalDate> days = new TreeSet<>(dates);
    if (days.size() < FEWEST_DATES)
      return Optional.empty();
    return candidates(days).stream().flatMap(rule -> fit(rule, days).stream()).findFirst();
  }

  private static List<String> candidates(SortedSet<LocalDate> days) {
    List<String> rules = new ArrayList<>();
    String weekdays = ";BYDAY=" + join(days, day -> Rules.code(day.getDayOfWeek()));
    rules.add("FREQ=WEEKLY" + weekdays);
    rules.add("FREQ=WEEKLY;INTERVAL=2" + weekdays);
    rules.add("FREQ=WEEKLY;INTERVAL=3" + weekdays);
    rules.addAll(nthWeekdays(days, "FREQ=MONTHLY"));
    rules.add("FREQ=WEEKLY;INTERVAL=4" + weekdays);
    rules.add("FREQ=MONTHLY;BYMONTHDAY=" + join(days, day -> String.valueOf(day.getDayOfMonth())));
    rules.addAll(nthWeekdays(days, "FREQ=MONTHLY;INTERVAL=2"));
    return rules;
  }

  /// One ordinal, then the last, then a set of ordinals; only for dates on one weekday.
  private static List<String> nthWeekdays(SortedSet<LocalDate> days, String frequency) {
    String code = Rules.code(days.first().getDayOfWeek());
    if (days.stream().anyMatch(day -> day.getDayOfWeek() != days.first().getDayOfWeek())) {
      return List.of();
    }
    String nth = frequency + ";BYDAY=" + join(days, date -> ordinal(date) + code);
    String last = frequency + ";BYDAY=-1" + code;
    return nth.contains(",") ? List.of(last, nth) : List.of(nth, last);
  }

  private static String join(Collection<LocalDate> days, Function<LocalDate, String> part) {
    return days.stream().map(part).distinct().collect(Collectors.joining(","));
  }

  private static int ordinal(LocalDate date) {
    return (date.getDayOfMonth() - 1) / 7 + 1;
  }

  private static Optional<Recurrence> fit(String rule, SortedSet<LocalDate> days) {
    if (Rules.parts(rule).values().stream().anyMatch(list -> isAsLongAs(list, days))) {
      return Optional.empty();
    }
    Optional<LocalDate> from = rule.contains("INTERVAL=")
        ? Optional.of(days.first())
        : Optional.empty();
    Recurrence found = new Recurrence(Optional.of(rule), List.of(), List.of(), from);
    List<LocalDate> expected = Occurrences.dates(found, days.first(), days.last());
    List<LocalDate> extra = expected.stream().filter(day -> !days.contains(day)).toList();
    boolean all = expected.size() - extra.size() == days.size();
    if (!all || extra.size() > Math.max(1, days.size() / 10))
      return Optional.empty();
    return Optional.of(new Recurrence(Optional.of(rule), List.of(), extra, from));
  }

  /// A rule that lists as many days as there are dates explains nothing.
  private static boolean isAsLongAs(String list, SortedSet<LocalDate> days) {
    return list.split(",", -1).length >= days.size();
  }
}
