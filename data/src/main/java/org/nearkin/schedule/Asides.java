package org.nearkin.schedule;

import java.util.List;
import java.util.stream.IntStream;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.Item;
import org.nearkin.schedule.phrase.TokenKind;

/// Leaves out what is said beside the meeting itself: conditions, other events, former times, when to call.
///
/// Times of other things are left to [SideTimes], weekdays in names to [DayNames].
final class Asides {
  /// So many plain words may stand between "call" and the days it is about.
  private static final int FEW_WORDS = 3;
  private final Selection items;
  private final Doubts doubts;

  private Asides(Selection items, Doubts doubts) {
    this.items = items;
    this.doubts = doubts;
  }

  static Selection dropFrom(List<Item> all, Doubts doubts) {
    Selection items = new Selection(all);
    Asides asides = new Asides(items, doubts);
    asides.dropConditions();
    asides.dropFormer();
    asides.dropRemarks();
    asides.dropPredicates();
    asides.dropAsked();
    DayNames.drop(items, doubts);
    SideTimes.drop(items, doubts);
    return items;
  }

  /// "(second Monday if the first is a holiday)": nothing in the bracket, or after "if", is a rule, but
  /// the holiday is left out.
  private void dropConditions() {
    for (int at = 0; at < items.size(); at++) {
      if (!items.isCue(at, TokenKind.IF, TokenKind.WHEN))
        continue;
      int end = items.ahead(at, items::endsClause);
      boolean holiday = exceptHolidays(at, end);
      if (items.isCue(at, TokenKind.WHEN) && !holiday)
        continue;
      int open = items.back(at, items::endsClause);
      int first = open >= 0 && items.isCue(open, TokenKind.OPEN) ? open + 1 : at;
      items.drop(first, end);
    }
  }

  private boolean exceptHolidays(int from, int to) {
    boolean any = false;
    for (int at = from; at < to; at++) {
      if (items.get(at) instanceof Item.Holidays holidays) {
        items.replace(at, holidays.leftOut());
        any = true;
      }
    }
    return any;
  }

  /// "(was 7 pm)", "formerly Tuesdays, now Wednesdays".
  private void dropFormer() {
    for (int at = 0; at < items.size(); at++) {
      if (!items.isCue(at, TokenKind.FORMER))
        continue;
      int first = skipWords(at + 1, 2);
      if (!items.isClock(first) && items.findDays(first).isEmpty())
        continue;
      items.drop(at, items.ahead(first,
          i -> items.endsClause(i) || items.isCue(i, TokenKind.COMMA, TokenKind.WORD)));
    }
  }

  private int skipWords(int from, int most) {
    int at = from;
    while (at < from + most && items.isCue(at, TokenKind.WORD)) {
      at++;
    }
    return at;
  }

  private boolean isWorkingWeek(int at) {
    return items.findDays(at)
        .map(days -> days.pattern() instanceof DayPattern.Daily
            || (days.pattern() instanceof DayPattern.Weekly(var list) && list.size() >= 5))
        .orElse(false);
  }

  private void dropRemarks() {
    for (int at = 0; at < items.size(); at++) {
      if (!items.isCue(at, TokenKind.REMARK))
        continue;
      int end = items.ahead(at, items::endsClause);
      if (items.hasDays(at, end)) {
        items.drop(at, end);
      } else {
        dropBefore(at, end);
      }
      int first = items.back(at, i -> items.isCue(i, TokenKind.SEPARATOR)) + 1;
      int last = items.ahead(at, i -> items.isCue(i, TokenKind.SEPARATOR));
      if (IntStream.range(first, last).anyMatch(i -> !items.isDropped(i) && items.isNth(i))) {
        doubts.add(items.get(at).words(), "a list of other events", 0.85);
      }
    }
  }

  private void dropBefore(int at, int end) {
    int start = items.back(at, i -> items.endsClause(i)
        || (items.isCue(i, TokenKind.COMMA) && items.hasDays(i, at))) + 1;
    boolean alone = !items.hasDays(0, start) && !items.hasDays(end, items.size());
    if (items.hasDays(start, at) || alone)
      items.drop(start, end);
    else
      items.drop(at, end);
  }

  /// "The first Friday is a speaker night" tells about a Friday that is a meeting anyway.
  private void dropPredicates() {
    for (int at = 1; at < items.size(); at++) {
      if (!items.isCue(at, TokenKind.PREDICATE) || items.findDays(at - 1).isEmpty())
        continue;
      int start = items.back(at - 1, items::endsClause) + 1;
      items.drop(start, items.ahead(at, items::endsClause));
    }
  }

  /// "Closed Mondays", "call 555-0142 Monday to Friday 9 to 5", "call between 9 and 5 on weekdays".
  private void dropAsked() {
    for (int at = 0; at < items.size(); at++) {
      if (!items.isCue(at, TokenKind.ASKED))
        continue;
      int days = skipWords(at + 1, FEW_WORDS);
      if (items.isCue(days, TokenKind.PREDICATE))
        days++;
      if (items.isCue(days, TokenKind.COMMA) && isWorkingWeek(days + 1))
        days++;
      int end = items.ahead(at, items::endsClause);
      int start = items.back(at, items::endsClause) + 1;
      boolean hours = items.isClock(days) && items.hasDays(days, end)
          && !items.hasDays(start, at);
      if (items.findDays(days).isPresent() || hours)
        items.drop(days, end);
    }
  }
}
