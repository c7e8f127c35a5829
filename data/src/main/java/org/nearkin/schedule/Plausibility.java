package org.nearkin.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.DayPattern.NthDay;
import org.nearkin.schedule.phrase.Item;
import org.nearkin.schedule.phrase.Item.Cadence;
import org.nearkin.schedule.phrase.Item.Clock;
import org.nearkin.schedule.phrase.Item.Cue;
import org.nearkin.schedule.phrase.Item.Days;
import org.nearkin.schedule.phrase.Item.Doubtful;
import org.nearkin.schedule.phrase.TokenKind;

/// Looks for what makes a reading unsure: words that contradict each other, two readings, too little said.
final class Plausibility {
  private static final int STALE_AFTER_DAYS = 60;
  private final Outline outline;
  private final List<Draft> drafts;
  private final Doubts doubts;

  private Plausibility(Reading reading, Doubts doubts) {
    this.outline = reading.outline;
    this.drafts = reading.drafts;
    this.doubts = doubts;
  }

  static void check(Reading reading, LocalDate today, Doubts doubts) {
    Plausibility checks = new Plausibility(reading, doubts);
    reading.drafts.forEach(checks::checkDraft);
    CueDoubts.check(reading.items, doubts);
    checks.checkOnly(reading.items);
    checks.checkCadence();
    checks.checkVague();
    checks.checkOverlap();
    checks.checkHours();
    checks.checkBounds(today);
    checks.checkPlace(reading.items);
  }

  private void checkDraft(Draft draft) {
    draft.days.ifPresent(days -> checkWords(draft, days));
    for (Clock clock : draft.clocks) {
      if (clock.certainty().guessed())
        doubts.add(clock.words(), "morning or evening?", 0.85);
    }
  }

  private void checkWords(Draft draft, Days days) {
    switch (days.doubtful()) {
      case Doubtful.NO -> {}
      case Doubtful.CHOICE -> doubts.add(days.words(), "one of several days", 0.5);
      case Doubtful.SOME -> doubts.add(days.words(), "some of the days", Doubts.CONTRADICTION);
      case Doubtful.EVERY_SECOND -> {
        if (draft.cadences.stream().noneMatch(Cadence::monthly))
          doubts.add(days.words(), "fortnightly or monthly?", Doubts.AMBIGUOUS);
      }
    }
  }

  private void checkOnly(List<Item> items) {
    for (Item item : items) {
      if (item instanceof Cue cue && cue.is(TokenKind.ONLY) && isNthWithoutTime())
        doubts.add(cue.words(), "limits a time said elsewhere", Doubts.AMBIGUOUS);
    }
  }

  private boolean isNthWithoutTime() {
    return drafts.stream()
        .anyMatch(draft -> draft.pattern instanceof DayPattern.Nth
            && draft.clocks.stream().noneMatch(clock -> clock.end().isPresent()));
  }

  private void checkCadence() {
    for (Draft draft : drafts) {
      if (draft.isDated() || draft.override)
        continue;
      List<Cadence> all = new ArrayList<>(draft.cadences);
      all.addAll(outline.cadences);
      all.forEach(cadence -> checkCadence(draft, cadence));
    }
  }

  private void checkCadence(Draft draft, Cadence cadence) {
    boolean nth = draft.pattern instanceof DayPattern.Nth
        || draft.pattern instanceof DayPattern.MonthDays;
    boolean anyNth = drafts.stream().anyMatch(other -> other.pattern instanceof DayPattern.Nth);
    boolean ownOrAll = draft.cadences.contains(cadence) || !anyNth;
    if (cadence.monthly() && !nth && ownOrAll) {
      doubts.add(cadence.words(), "monthly, but in which week?", Doubts.CONTRADICTION);
    }
    if (!cadence.monthly() && nth && !(cadence.interval() == 2 && isTwiceAMonth(draft.pattern))) {
      doubts.add(cadence.words(), "weeks against days of the month", Doubts.CONTRADICTION);
    }
    boolean anchored = outline.from.isPresent() || !draft.months.isEmpty();
    if (cadence.monthly() && cadence.interval() > 1 && !anchored) {
      doubts.add(cadence.words(), "in which months?", 0.5);
    }
  }

  private static boolean isTwiceAMonth(DayPattern pattern) {
    return switch (pattern) {
      case DayPattern.Nth(List<NthDay> days) -> days.size() == 2;
      case DayPattern.MonthDays(List<Integer> days) -> days.size() == 2;
      case DayPattern.Weekly _,DayPattern.Daily _ -> false;
    };
  }

  private void checkVague() {
    for (Item.Vague vague : outline.vague) {
      if (drafts.stream().noneMatch(draft -> settles(draft, vague.perMonth()))) {
        doubts.add(vague.words(), "how often, but not when", Doubts.CONTRADICTION);
      }
    }
  }

  private static boolean settles(Draft draft, int perMonth) {
    if (draft.isDated())
      return true;
    if (draft.pattern instanceof DayPattern.Nth(List<NthDay> days)) {
      return perMonth > 0 ? days.size() == perMonth : !draft.months.isEmpty() || days.size() == 2;
    }
    return perMonth == 2 && isTwiceAMonth(draft.pattern);
  }

  /// "Every Tuesday" and "second Tuesday" together: the second is likely a remark about one of the first.
  private void checkOverlap() {
    for (Draft weekly : drafts) {
      if (weekly.isDated() || !(weekly.pattern instanceof DayPattern.Weekly(var days)))
        continue;
      for (Draft monthly : drafts) {
        if (!monthly.override && overlaps(days, monthly.pattern)) {
          doubts.add("days", "the same weekday in two rules", 0.5);
        }
      }
    }
  }

  /// "Open Monday to Friday 9-5; group Wednesday 4-5": one of the two is no meeting.
  private void checkHours() {
    for (Draft one : drafts) {
      for (Draft other : drafts) {
        if (one != other && one.pattern instanceof DayPattern.Weekly(var days)
            && other.pattern instanceof DayPattern.Weekly(var others)
            && !Collections.disjoint(days, others) && one.clocks.stream()
                .anyMatch(
                    clock -> other.clocks.stream().anyMatch(inner -> contains(clock, inner)))) {
          doubts.add("days", "one time within another", 0.85);
          return;
        }
      }
    }
  }

  private static boolean contains(Clock outer, Clock inner) {
    return !outer.equals(inner) && outer.end()
        .map(end -> !inner.start().isBefore(outer.start()) && inner.start().isBefore(end))
        .orElse(false);
  }

  private static boolean overlaps(List<DayOfWeek> weekly, DayPattern pattern) {
    return pattern instanceof DayPattern.Nth(List<NthDay> nth)
        && nth.stream().anyMatch(day -> weekly.contains(day.day()));
  }

  private void checkBounds(LocalDate today) {
    outline.until.filter(last -> last.isBefore(today))
        .ifPresent(
            last -> doubts.add(last.toString(), "is over", Doubts.CONTRADICTION));
    if (isOver(today))
      doubts.add("dates", "all long past", Doubts.CONTRADICTION);
    drafts.stream().filter(draft -> !draft.isDated()).forEach(this::checkStart);
  }

  private boolean isOver(LocalDate today) {
    LocalDate stale = today.minusDays(STALE_AFTER_DAYS);
    boolean dates = !drafts.isEmpty() && drafts.stream()
        .allMatch(draft -> draft.isDated()
            && draft.dates.stream().allMatch(date -> date.isBefore(stale)));
    boolean series = outline.meetings > 0 && outline.from
        .map(from -> from.plusWeeks(outline.meetings * 2L).isBefore(today))
        .orElse(false);
    return dates || series;
  }

  private void checkStart(Draft draft) {
    if (outline.from.isEmpty())
      return;
    LocalDate from = outline.from.get();
    boolean loose = from.getDayOfMonth() == 1 || draft.override
        || draft.pattern instanceof DayPattern.Daily;
    boolean several = drafts.size() > 1;
    if (!loose && !several && !DatesAndDays.fits(draft.pattern, from)) {
      doubts.add(from.toString(), "does not start on its weekday", Doubts.CONTRADICTION);
    }
    LocalDate until = outline.until.orElse(from);
    boolean monthEnd = until.getDayOfMonth() == until.lengthOfMonth();
    if (outline.range && !monthEnd && draft.pattern instanceof DayPattern.Weekly
        && !several && !DatesAndDays.fits(draft.pattern, until)) {
      doubts.add(until.toString(), "does not end on its weekday", 0.85);
    }
  }

  /// "Meets at the pool on the last Friday" and a weekday in a name say too little without a time.
  private void checkPlace(List<Item> items) {
    if (drafts.isEmpty() || drafts.stream().anyMatch(draft -> !draft.clocks.isEmpty()))
      return;
    boolean onlySingular = drafts.stream().allMatch(Draft::isSingular);
    boolean words = items.stream()
        .anyMatch(item -> item instanceof Cue cue
            && (cue.is(TokenKind.WORD) || cue.is(TokenKind.REMARK) || cue.is(TokenKind.ASKED)));
    if (onlySingular && words) {
      doubts.add("weekday", "in a name or on one day only", 0.5);
    }
    for (Item item : items) {
      if (item instanceof Days)
        return;
      if (item instanceof Cue cue && cue.is(TokenKind.AT)) {
        doubts.add(cue.words(), "may tell where one of the meetings is", 0.85);
      }
    }
  }

  /// What was understood so far.
  record Reading(Outline outline, List<Draft> drafts, List<Item> items) {}
}
