package org.nearkin.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.DayPattern.NthDay;
import org.nearkin.schedule.phrase.Item.Cadence;

/// Applies months, exceptions and overrides to the rules they are about.
final class Limits {
  private static final int MONTHS = 12;
  private final Outline outline;
  private final Doubts doubts;

  private Limits(Outline outline, Doubts doubts) {
    this.outline = outline;
    this.doubts = doubts;
  }

  static void apply(List<Draft> drafts, Outline outline, Doubts doubts) {
    Limits limits = new Limits(outline, doubts);
    limits.settleStart(drafts);
    drafts.forEach(limits::limitMonths);
    for (DayPattern excepted : outline.exceptDays) {
      drafts.forEach(draft -> limits.leaveOut(draft, excepted));
    }
    SortedSet<Integer> replaced = new TreeSet<>();
    drafts.stream().filter(draft -> draft.override).forEach(draft -> replaced.addAll(draft.months));
    for (Draft draft : drafts) {
      if (draft.override)
        continue;
      SortedSet<Integer> excepted = new TreeSet<>(outline.exceptMonths);
      excepted.addAll(replaced);
      limits.exceptMonths(draft, excepted);
    }
  }

  /// "Mondays, and every other Thursday starting May 7": the date is the anchor of the second rule only.
  private void settleStart(List<Draft> drafts) {
    outline.from.filter(from -> drafts.stream()
        .anyMatch(draft -> draft.skipsWeeks()
            && DatesAndDays.fits(draft.pattern, from)))
        .ifPresent(
            from -> drafts.forEach(draft -> draft.startsEarlier = !draft.skipsWeeks()));
  }

  private void limitMonths(Draft draft) {
    if (draft.months.isEmpty())
      draft.months.addAll(outline.months);
    if (hasInterval(draft, 2))
      draft.months.addAll(everyOther(draft.months));
  }

  private boolean hasInterval(Draft draft, int interval) {
    List<Cadence> all = new ArrayList<>(draft.cadences);
    all.addAll(outline.cadences);
    return all.stream().anyMatch(cadence -> cadence.monthly() && cadence.interval() == interval);
  }

  /// "Every other month (January, March, etc.)": the months named show which half of the year's.
  private static List<Integer> everyOther(SortedSet<Integer> named) {
    List<Integer> months = new ArrayList<>();
    if (named.isEmpty() || named.stream().map(month -> month % 2).distinct().count() > 1) {
      return months;
    }
    for (int month = named.first() % 2 == 0 ? 2 : 1; month <= MONTHS; month += 2) {
      months.add(month);
    }
    return months;
  }

  private void exceptMonths(Draft draft, SortedSet<Integer> excepted) {
    if (excepted.isEmpty() || draft.isDated())
      return;
    if (draft.months.isEmpty()) {
      for (int month = 1; month <= MONTHS; month++) {
        draft.months.add(month);
      }
    }
    draft.months.removeAll(excepted);
    if (draft.months.isEmpty()) {
      doubts.add("months", "no month is left", Doubts.CONTRADICTION);
    }
  }

  private void leaveOut(Draft draft, DayPattern excepted) {
    switch (excepted) {
      case DayPattern.Nth(List<NthDay> out) -> leaveOutNth(draft, out);
      case DayPattern.Weekly(List<DayOfWeek> out) -> leaveOutWeekdays(draft, out);
      case DayPattern.Daily _,DayPattern.MonthDays _ -> cannotWrite();
    }
  }

  private void leaveOutNth(Draft draft, List<NthDay> out) {
    switch (draft.pattern) {
      case DayPattern.Nth(List<NthDay> days) -> {
        List<NthDay> left = days.stream().filter(day -> !out.contains(day)).toList();
        if (left.isEmpty() || left.size() == days.size())
          cannotWrite();
        else
          draft.pattern = new DayPattern.Nth(left);
      }
      case DayPattern.Weekly(List<DayOfWeek> days) -> complement(draft, days, out);
      case DayPattern.Daily _,DayPattern.MonthDays _ -> cannotWrite();
    }
  }

  /// Every day except Sunday.
  private void leaveOutWeekdays(Draft draft, List<DayOfWeek> out) {
    List<DayOfWeek> days = switch (draft.pattern) {
      case DayPattern.Daily _ -> List.of(DayOfWeek.values());
      case DayPattern.Weekly(List<DayOfWeek> weekly) -> weekly;
      case DayPattern.Nth _,DayPattern.MonthDays _ -> List.of();
    };
    List<DayOfWeek> left = days.stream().filter(day -> !out.contains(day)).toList();
    if (left.isEmpty() || left.size() == days.size())
      cannotWrite();
    else
      draft.pattern = new DayPattern.Weekly(left);
  }

  /// Every Tuesday but the first is the second to the fifth Tuesday of the month.
  private void complement(Draft draft, List<DayOfWeek> days, List<NthDay> out) {
    boolean same = days.size() == 1 && out.stream().allMatch(nth -> nth.day() == days.getFirst());
    if (!same || out.stream().anyMatch(nth -> nth.ordinal() < 1)) {
      cannotWrite();
      return;
    }
    List<NthDay> left = new ArrayList<>();
    for (int ordinal = 1; ordinal <= 5; ordinal++) {
      NthDay nth = new NthDay(ordinal, days.getFirst());
      if (!out.contains(nth))
        left.add(nth);
    }
    draft.pattern = new DayPattern.Nth(left);
    draft.cadences.clear();
    outline.cadences.removeIf(cadence -> !cadence.monthly());
  }

  private void cannotWrite() {
    doubts.add("exception", "days that no rule can leave out", Doubts.AMBIGUOUS);
  }
}
