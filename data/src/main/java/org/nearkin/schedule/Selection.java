package org.nearkin.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.Item;
import org.nearkin.schedule.phrase.Item.Clock;
import org.nearkin.schedule.phrase.Item.Cue;
import org.nearkin.schedule.phrase.Item.Days;
import org.nearkin.schedule.phrase.TokenKind;

/// The items of a text, some of them left out.
final class Selection {
  private final List<Item> items;
  private final boolean[] dropped;

  Selection(List<Item> items) {
    this.items = new ArrayList<>(items);
    this.dropped = new boolean[items.size()];
  }

  int size() {
    return items.size();
  }

  Item get(int at) {
    return items.get(at);
  }

  void replace(int at, Item item) {
    items.set(at, item);
  }

  boolean isDropped(int at) {
    return dropped[at];
  }

  void drop(int from, int to) {
    for (int at = from; at < to; at++) {
      dropped[at] = !(items.get(at) instanceof Item.Holidays holidays && holidays.excepted());
    }
  }

  List<Item> kept() {
    return IntStream.range(0, size()).filter(at -> !dropped[at]).mapToObj(items::get).toList();
  }

  boolean isCue(int at, TokenKind... kinds) {
    if (at < 0 || at >= size() || !(items.get(at) instanceof Cue cue))
      return false;
    for (TokenKind kind : kinds) {
      if (cue.is(kind))
        return true;
    }
    return false;
  }

  boolean isClock(int at) {
    return findClock(at).isPresent();
  }

  Optional<Clock> findClock(int at) {
    return at >= 0 && at < size() && items.get(at) instanceof Clock clock
        ? Optional.of(clock)
        : Optional.empty();
  }

  Optional<Days> findDays(int at) {
    return at >= 0 && at < size() && items.get(at) instanceof Days days
        ? Optional.of(days)
        : Optional.empty();
  }

  boolean isNth(int at) {
    return findDays(at).map(days -> days.pattern() instanceof DayPattern.Nth).orElse(false);
  }

  boolean endsClause(int at) {
    return isCue(at, TokenKind.SEPARATOR, TokenKind.OPEN, TokenKind.CLOSE);
  }

  boolean hasDays(int from, int to) {
    return IntStream.range(Math.max(from, 0), to)
        .anyMatch(i -> items.get(i) instanceof Days || items.get(i) instanceof Item.Dates);
  }

  /// How many times are left.
  long clocks() {
    return IntStream.range(0, size()).filter(at -> !dropped[at] && isClock(at)).count();
  }

  /// The first place after `at` where `stop` holds, or the end.
  int ahead(int at, IntPredicate stop) {
    int to = at + 1;
    while (to < size() && !stop.test(to)) {
      to++;
    }
    return to;
  }

  /// The last place before `at` where `stop` holds, or -1.
  int back(int at, IntPredicate stop) {
    int to = at - 1;
    while (to >= 0 && !stop.test(to)) {
      to--;
    }
    return to;
  }
}
