package org.nearkin.schedule;

import java.util.Optional;
import org.nearkin.schedule.phrase.Item.Clock;
import org.nearkin.schedule.phrase.Item.Cue;
import org.nearkin.schedule.phrase.TokenKind;

/// Leaves out times that are not those of the meeting: doors, dinner, what follows, a second time zone.
final class SideTimes {
  private final Selection items;
  private final Doubts doubts;

  private SideTimes(Selection items, Doubts doubts) {
    this.items = items;
    this.doubts = doubts;
  }

  static void drop(Selection items, Doubts doubts) {
    SideTimes times = new SideTimes(items, doubts);
    times.dropFollowing();
    times.dropSides();
    times.dropSecondZones();
  }

  /// "Fridays 1 pm, followed by lunch at 2:30": the later time is no meeting.
  private void dropFollowing() {
    for (int at = 0; at < items.size(); at++) {
      if (!items.isCue(at, TokenKind.AFTERWARDS) || items.isDropped(at))
        continue;
      int next = items.ahead(at, i -> items.isClock(i) || items.endsClause(i));
      if (items.isClock(next) && items.clocks() > 1)
        items.drop(next, next + 1);
    }
  }

  private void dropSides() {
    for (int at = 0; at < items.size(); at++) {
      if (!isSide(at))
        continue;
      int clock = besideOf(at);
      if (!items.isClock(clock))
        continue;
      if (items.clocks() > 1)
        items.drop(clock, clock + 1);
      else if (!items.isDropped(clock))
        doubts.add(items.get(at).words(), "may not be the meeting", 0.85);
    }
  }

  private boolean isSide(int at) {
    if (items.isCue(at, TokenKind.SIDE))
      return true;
    if (!items.isCue(at, TokenKind.SIDE_AFTER) || items.clocks() < 2)
      return false;
    boolean listed = items.isClock(at + 1) && items.isClock(at - 2)
        && items.isCue(at - 1, TokenKind.COMMA, TokenKind.OPEN, TokenKind.SEPARATOR);
    return items.isClock(at - 1) || listed;
  }

  /// The time that a word such as "doors" is about; between two times it is the earlier one, for doors
  /// open before a meeting.
  private int besideOf(int at) {
    Optional<Clock> before = items.findClock(at - 1).filter(_ -> !items.isDropped(at - 1));
    Optional<Clock> after = items.findClock(at + 1);
    if (before.isPresent() && after.isPresent()) {
      return after.get().start().isBefore(before.get().start()) ? at + 1 : at - 1;
    }
    return before.isPresent()
        ? at - 1
        : items.ahead(at, i -> items.isClock(i) || items.endsClause(i));
  }

  private void dropSecondZones() {
    int previous = -1;
    for (int at = 0; at < items.size(); at++) {
      switch (items.get(at)) {
        case Clock clock -> {
          if (previous >= 0 && isOtherZone((Clock) items.get(previous), clock))
            items.drop(at, at + 1);
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
}
