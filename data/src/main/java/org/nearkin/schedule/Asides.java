package org.nearkin.schedule;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.Item;
import org.nearkin.schedule.phrase.Item.Clock;
import org.nearkin.schedule.phrase.Item.Cue;
import org.nearkin.schedule.phrase.Item.Days;
import org.nearkin.schedule.phrase.TokenKind;

/// Leaves out what is said beside the meeting itself: door times, other events, conditions, a second time zone.
final class Asides {
  private final List<Item> items;
  private final boolean[] dropped;
  private final Doubts doubts;

  private Asides(List<Item> items, Doubts doubts) {
    this.items = items;
    this.dropped = new boolean[items.size()];
    this.doubts = doubts;
  }

  static List<Item> removeFrom(List<Item> items, Doubts doubts) {
    Asides asides = new Asides(items, doubts);
    asides.dropConditions();
    asides.dropRemarks();
    asides.dropPredicates();
    asides.dropAsked();
    asides.dropSideTimes();
    asides.dropSecondZones();
    return IntStream.range(0, items.size())
        .filter(at -> !asides.dropped[at])
        .mapToObj(items::get)
        .toList();
  }

  /// "(second Monday if the first is a holiday)": nothing in the bracket, or after "if", is a rule.
  private void dropConditions() {
    for (int at = 0; at < items.size(); at++) {
      if (!isCue(at, TokenKind.IF))
        continue;
      int open = back(at, i -> isCue(i, TokenKind.OPEN) || isCue(i, TokenKind.CLOSE));
      int first = open >= 0 && isCue(open, TokenKind.OPEN) ? open + 1 : at;
      drop(first, ahead(at, this::endsClause));
    }
  }

  private void dropRemarks() {
    for (int at = 0; at < items.size(); at++) {
      if (!isCue(at, TokenKind.REMARK))
        continue;
      int end = ahead(at, this::endsClause);
      if (hasDays(at, end)) {
        drop(at, end);
      } else {
        dropBefore(at, end);
      }
      int first = back(at, i -> isCue(i, TokenKind.SEPARATOR)) + 1;
      int last = ahead(at, i -> isCue(i, TokenKind.SEPARATOR));
      if (IntStream.range(first, last).anyMatch(i -> !dropped[i] && isNth(i))) {
        doubts.add(items.get(at).words(), "a list of other events", 0.85);
      }
    }
  }

  private void dropBefore(int at, int end) {
    int start = back(at, i -> endsClause(i) || (isCue(i, TokenKind.COMMA) && hasDays(i, at))) + 1;
    boolean alone = !hasDays(0, start) && !hasDays(end, items.size());
    if (hasDays(start, at) || alone)
      drop(start, end);
    else
      drop(at, end);
  }

  /// "The first Friday is a speaker night" tells about a Friday that is a meeting anyway.
  private void dropPredicates() {
    for (int at = 1; at < items.size(); at++) {
      if (!isCue(at, TokenKind.PREDICATE) || !(items.get(at - 1) instanceof Days))
        continue;
      int start = back(at - 1, this::endsClause) + 1;
      drop(start, ahead(at, this::endsClause));
    }
  }

  /// "Closed Mondays", "call 555-0142 Monday to Friday 9 to 5": up to three words may stand between.
  private void dropAsked() {
    for (int at = 0; at < items.size(); at++) {
      if (!isCue(at, TokenKind.ASKED))
        continue;
      int days = at + 1;
      while (days < items.size() && days <= at + 3 && isCue(days, TokenKind.WORD)) {
        days++;
      }
      boolean asked = days < items.size() && items.get(days) instanceof Days;
      if (asked)
        drop(days, ahead(at, this::endsClause));
    }
  }

  private void dropSideTimes() {
    for (int at = 0; at < items.size(); at++) {
      if (!isSide(at))
        continue;
      int clock = at > 0 && items.get(at - 1) instanceof Clock
          ? at - 1
          : ahead(at, i -> items.get(i) instanceof Clock || endsClause(i));
      if (clock >= items.size() || !(items.get(clock) instanceof Clock))
        continue;
      if (clocksLeft() > 1)
        dropped[clock] = true;
      else if (!dropped[clock])
        doubts.add(items.get(at).words(), "may not be the meeting", 0.85);
    }
  }

  private boolean isSide(int at) {
    boolean after = isCue(at, TokenKind.SIDE_AFTER) && at > 0 && items.get(at - 1) instanceof Clock;
    return isCue(at, TokenKind.SIDE) || (after && clocksLeft() > 1);
  }

  private long clocksLeft() {
    return IntStream.range(0, items.size())
        .filter(i -> !dropped[i] && items.get(i) instanceof Clock)
        .count();
  }

  private void dropSecondZones() {
    int previous = -1;
    for (int at = 0; at < items.size(); at++) {
      switch (items.get(at)) {
        case Clock clock -> {
          if (previous >= 0 && isOtherZone((Clock) items.get(previous), clock))
            dropped[at] = true;
          else
            previous = at;
        }
        case Cue cue when cue.kind() != TokenKind.WORD -> {}
        default -> previous = -1;
      }
    }
  }

  private static boolean isOtherZone(Clock first, Clock second) {
    int one = first.certainty().zone();
    int other = second.certainty().zone();
    return one != 0 && other != 0 && one != other;
  }

  private boolean isNth(int at) {
    return items.get(at) instanceof Days days
        && days.pattern() instanceof DayPattern.Nth;
  }

  private boolean isCue(int at, TokenKind kind) {
    return items.get(at) instanceof Cue cue && cue.kind() == kind;
  }

  private boolean endsClause(int at) {
    return isCue(at, TokenKind.SEPARATOR) || isCue(at, TokenKind.OPEN)
        || isCue(at, TokenKind.CLOSE);
  }

  private boolean hasDays(int from, int to) {
    return IntStream.range(Math.max(from, 0), to)
        .anyMatch(i -> items.get(i) instanceof Days || items.get(i) instanceof Item.Dates);
  }

  private int ahead(int at, IntPredicate stop) {
    int to = at + 1;
    while (to < items.size() && !stop.test(to)) {
      to++;
    }
    return to;
  }

  private int back(int at, IntPredicate stop) {
    int to = at - 1;
    while (to >= 0 && !stop.test(to)) {
      to--;
    }
    return to;
  }

  private void drop(int from, int to) {
    for (int at = from; at < to; at++) {
      dropped[at] = true;
    }
  }
}
