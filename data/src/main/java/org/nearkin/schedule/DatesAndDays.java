package org.nearkin.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearkin.schedule.phrase.DayPattern;

/// Decides what a weekday beside a date is: the name of the date, a rule that the dates bear out, or a mistake.
final class DatesAndDays {
  private final Outline outline;
  private final Doubts doubts;

  private DatesAndDays(Outline outline, Doubts doubts) {
    this.outline = outline;
    this.doubts = doubts;
  }

  static List<Draft> settle(List<Draft> drafts, Outline outline, Doubts doubts) {
    List<Draft> dated = drafts.stream().filter(Draft::isDated).toList();
    List<Draft> ruled = drafts.stream().filter(draft -> !draft.isDated()).toList();
    if (dated.isEmpty() || ruled.isEmpty())
      return drafts;
    return new DatesAndDays(outline, doubts).settle(drafts);
  }

  private List<Draft> settle(List<Draft> drafts) {
    List<LocalDate> dates = drafts.stream().flatMap(draft -> draft.dates.stream()).toList();
    List<Draft> kept = new ArrayList<>(drafts);
    boolean fits = dates.stream()
        .allMatch(date -> drafts.stream()
            .anyMatch(draft -> !draft.isDated() && fits(draft.pattern, date)));
    if (!fits) {
      doubts.add("dates", "a date does not fall on the weekday beside it", Doubts.CONTRADICTION);
      return kept;
    }
    if (drafts.stream().filter(draft -> !draft.isDated()).allMatch(this::isRule)) {
      anchor(dates.getFirst());
      kept.removeIf(Draft::isDated);
    } else {
      List<Draft> names = kept.stream().filter(draft -> !draft.isDated()).toList();
      kept.removeAll(names);
      inherit(kept, names);
    }
    return kept;
  }

  private static void inherit(List<Draft> dated, List<Draft> names) {
    for (Draft draft : dated) {
      if (draft.clocks.isEmpty())
        names.forEach(name -> draft.clocks.addAll(name.clocks));
    }
  }

  /// Words such as "every" or "of the month" make a rule of which the dates are examples.
  private boolean isRule(Draft draft) {
    String words = draft.days.map(days -> days.words()).orElse("");
    return draft.every || !draft.cadences.isEmpty() || !outline.cadences.isEmpty()
        || words.contains("month") || words.contains("mes") || !draft.months.isEmpty()
        || draft.pattern instanceof DayPattern.Daily;
  }

  private void anchor(LocalDate first) {
    if (outline.from.isEmpty())
      outline.from = Optional.of(first);
  }

  static boolean fits(DayPattern pattern, LocalDate date) {
    return switch (pattern) {
      case DayPattern.Daily _ -> true;
      case DayPattern.Weekly(List<DayOfWeek> days) -> days.contains(date.getDayOfWeek());
      case DayPattern.MonthDays(List<Integer> days) -> days.contains(date.getDayOfMonth());
      case DayPattern.Nth(List<DayPattern.NthDay> days) -> days.stream()
          .anyMatch(nth -> nth.day() == date.getDayOfWeek() && fits(nth.ordinal(), date));
    };
  }

  private static boolean fits(int ordinal, LocalDate date) {
    if (ordinal < 0)
      return date.plusWeeks(1).getMonth() != date.getMonth();
    return (date.getDayOfMonth() - 1) / 7 + 1 == ordinal;
  }
}
