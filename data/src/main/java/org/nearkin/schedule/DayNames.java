package org.nearkin.schedule;

import java.util.List;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.DayPattern.NthDay;
import org.nearkin.schedule.phrase.Item.Days;
import org.nearkin.schedule.phrase.TokenKind;

/// Leaves out weekdays that are part of a name: "Friday Harbor Library, Tuesdays 1 pm".
///
/// A single weekday that is followed by a word and has no time of its own is a name when days that
/// plainly come again follow it.
final class DayNames {
  private final Selection items;
  private final Doubts doubts;

  private DayNames(Selection items, Doubts doubts) {
    this.items = items;
    this.doubts = doubts;
  }

  static void drop(Selection items, Doubts doubts) {
    DayNames names = new DayNames(items, doubts);
    for (int at = 0; at < items.size(); at++) {
      if (!items.isDropped(at))
        names.check(at);
    }
  }

  private void check(int at) {
    if (!isSingle(at))
      return;
    int next = items.ahead(at, i -> items.isClock(i) || items.findDays(i).isPresent());
    if (next >= items.size() || items.findDays(next).isEmpty())
      return;
    Days days = items.findDays(next).orElseThrow();
    boolean named = isNamed(at);
    if ((named && days.habitual()) || isNthOfSame(items.findDays(at).orElseThrow(), days)) {
      items.drop(at, at + 1);
    } else if (named && isSingle(next)) {
      doubts.add(items.get(at).words(), "a day of a meeting or part of a name?", 0.85);
    }
  }

  private boolean isSingle(int at) {
    return items.findDays(at)
        .map(days -> !days.habitual() && days.pattern() instanceof DayPattern.Weekly(var list)
            && list.size() == 1)
        .orElse(false) && !items.isCue(at - 1, TokenKind.EVERY);
  }

  private boolean isNamed(int at) {
    int word = items.isCue(at + 1, TokenKind.DAYPART) ? at + 2 : at + 1;
    return items.isCue(word, TokenKind.WORD);
  }

  /// "Super Saturday: every third Saturday".
  private static boolean isNthOfSame(Days single, Days next) {
    return single.pattern() instanceof DayPattern.Weekly(var day)
        && next.pattern() instanceof DayPattern.Nth(List<NthDay> nth)
        && nth.stream().allMatch(one -> day.contains(one.day()));
  }
}
