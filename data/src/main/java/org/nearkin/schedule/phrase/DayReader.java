package org.nearkin.schedule.phrase;

import static org.nearkin.schedule.phrase.TokenKind.AND;
import static org.nearkin.schedule.phrase.TokenKind.AT;
import static org.nearkin.schedule.phrase.TokenKind.CLOSE;
import static org.nearkin.schedule.phrase.TokenKind.COMMA;
import static org.nearkin.schedule.phrase.TokenKind.DASH;
import static org.nearkin.schedule.phrase.TokenKind.DAYPART;
import static org.nearkin.schedule.phrase.TokenKind.DAY_WORD;
import static org.nearkin.schedule.phrase.TokenKind.EVERY;
import static org.nearkin.schedule.phrase.TokenKind.EVERY_MONTHS;
import static org.nearkin.schedule.phrase.TokenKind.FROM;
import static org.nearkin.schedule.phrase.TokenKind.MONTH;
import static org.nearkin.schedule.phrase.TokenKind.MONTH_WORD;
import static org.nearkin.schedule.phrase.TokenKind.NUMBER;
import static org.nearkin.schedule.phrase.TokenKind.OF;
import static org.nearkin.schedule.phrase.TokenKind.OPEN;
import static org.nearkin.schedule.phrase.TokenKind.ORDINAL;
import static org.nearkin.schedule.phrase.TokenKind.OTHER;
import static org.nearkin.schedule.phrase.TokenKind.SEPARATOR;
import static org.nearkin.schedule.phrase.TokenKind.SLASH;
import static org.nearkin.schedule.phrase.TokenKind.SOME;
import static org.nearkin.schedule.phrase.TokenKind.THE;
import static org.nearkin.schedule.phrase.TokenKind.TIME;
import static org.nearkin.schedule.phrase.TokenKind.WEEKDAY;
import static org.nearkin.schedule.phrase.TokenKind.WEEKDAY_SET;
import static org.nearkin.schedule.phrase.TokenKind.WORD;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearkin.schedule.phrase.DayPattern.NthDay;
import org.nearkin.schedule.phrase.Item.Days;
import org.nearkin.schedule.phrase.Item.Doubtful;

/// Reads days: "2nd & 4th Tuesdays of the month", "Mon - Fri", "the 15th of each month", "Tuesdays (1st and 3rd)".
final class DayReader {
  private final Cursor cursor;
  private boolean habitual;
  private boolean numberBefore;
  private Doubtful doubtful = Doubtful.NO;

  private DayReader(Cursor cursor) {
    this.cursor = cursor;
  }

  static Optional<Days> read(Cursor cursor) {
    int start = cursor.position();
    DayReader reader = new DayReader(cursor);
    Optional<DayPattern> pattern = reader.pattern();
    if (pattern.isEmpty())
      cursor.moveTo(start);
    return pattern.map(found -> new Days(cursor.wordsSince(start), found, reader.habitual,
        reader.doubtful));
  }

  private Optional<DayPattern> pattern() {
    if (cursor.is(0, WEEKDAY_SET))
      return Optional.of(set());
    if (cursor.is(0, EVERY) && cursor.is(1, DAY_WORD)) {
      cursor.moveTo(cursor.position() + 2);
      habitual = true;
      return Optional.of(new DayPattern.Daily());
    }
    if (cursor.is(0, WEEKDAY))
      return Optional.of(weekdays());
    if (cursor.is(0, NUMBER))
      return monthDays();
    if (!cursor.is(0, ORDINAL))
      return Optional.empty();
    int start = cursor.position();
    Optional<DayPattern> nth = nth();
    if (nth.isPresent())
      return nth;
    cursor.moveTo(start);
    return monthDays();
  }

  private DayPattern set() {
    int bits = cursor.next().value();
    habitual = true;
    if (bits == 127)
      return new DayPattern.Daily();
    List<DayOfWeek> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if ((bits >> (day.getValue() - 1) & 1) == 1)
        days.add(day);
    }
    return new DayPattern.Weekly(days);
  }

  private DayPattern weekdays() {
    noteWordsBefore();
    List<DayOfWeek> days = weekdayList();
    boolean parts = cursor.is(0, DAYPART) && cursor.ahead(0).detail() == 1;
    if (parts || days.size() > 1)
      habitual = true;
    Optional<DayPattern> nth = ordinalsAfter(days);
    if (nth.isPresent())
      habitual = true;
    else
      noteCountPerMonth();
    return nth.orElseGet(() -> new DayPattern.Weekly(days));
  }

  private void noteWordsBefore() {
    numberBefore = cursor.is(-1, NUMBER);
    if (cursor.is(-1, SOME))
      doubtful = Doubtful.SOME;
    if (cursor.is(-1, EVERY, OTHER))
      habitual = true;
  }

  /// "One Saturday a month", "2 Mondays per month".
  private void noteCountPerMonth() {
    boolean perMonth = (cursor.is(0, WORD, EVERY) && cursor.is(1, MONTH_WORD))
        || cursor.is(0, EVERY_MONTHS);
    if (numberBefore && perMonth)
      doubtful = Doubtful.SOME;
  }

  private List<DayOfWeek> weekdayList() {
    List<DayOfWeek> days = new ArrayList<>();
    while (cursor.is(0, WEEKDAY)) {
      Token token = cursor.next();
      if (token.detail() == 1)
        habitual = true;
      days.add(DayOfWeek.of(token.value()));
      addRange(days);
      int skipped = connectorsBeforeWeekday();
      if (skipped == 0)
        break;
      cursor.moveTo(cursor.position() + skipped);
    }
    return days;
  }

  private void addRange(List<DayOfWeek> days) {
    if (!cursor.is(0, DASH) || !cursor.is(1, WEEKDAY))
      return;
    DayOfWeek last = DayOfWeek.of(cursor.ahead(1).value());
    DayOfWeek day = days.getLast();
    while (day != last) {
      day = day.plus(1);
      days.add(day);
    }
    cursor.moveTo(cursor.position() + 2);
    habitual = true;
  }

  /// How many words stand between this weekday and the next of the same list; 0 at the list's end.
  private int connectorsBeforeWeekday() {
    int parts = cursor.is(0, DAYPART) && cursor.is(1, AND, COMMA) ? 1 : 0;
    int count = cursor.count(parts, COMMA, AND, SLASH, EVERY, THE);
    int total = parts + count;
    if (count == 0 || !cursor.is(total, WEEKDAY))
      return 0;
    if (cursor.is(parts, AND) && cursor.ahead(parts).value() == 1)
      doubtful = Doubtful.CHOICE;
    return total;
  }

  /// "Tuesdays, 1st and 3rd": the ordinals come after the day.
  private Optional<DayPattern> ordinalsAfter(List<DayOfWeek> days) {
    int start = cursor.position();
    int open = cursor.count(0, COMMA, OPEN, DASH, THE, SLASH);
    cursor.moveTo(start + open);
    List<Integer> ordinals = cursor.is(0, ORDINAL) ? ordinals() : List.of();
    boolean closed = cursor.endsAt(0)
        || cursor.is(0, OF, EVERY, CLOSE, COMMA, SEPARATOR, SLASH, DASH, AT, FROM, TIME,
            EVERY_MONTHS);
    if (open == 0 || ordinals.isEmpty() || !closed || isCalendarDay(ordinals)) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    skipOfTheMonth();
    return Optional.of(cross(ordinals, days));
  }

  private boolean isCalendarDay(List<Integer> ordinals) {
    int next = cursor.count(0, OF, THE);
    return cursor.is(next, MONTH) || ordinals.stream().anyMatch(ordinal -> ordinal > 5);
  }

  private Optional<DayPattern> nth() {
    boolean every = cursor.is(-1, EVERY);
    boolean inWords = cursor.ahead(0).text().equals("second");
    boolean digits = Character.isDigit(cursor.ahead(0).text().charAt(0));
    List<Integer> ordinals = ordinals();
    if (ordinals.getFirst() == 1 && cursor.is(0, NUMBER) && cursor.is(1, WEEKDAY)) {
      ordinals = upTo(cursor.next().value());
    }
    if (!cursor.is(0, WEEKDAY) || ordinals.stream().anyMatch(ordinal -> ordinal > 5)) {
      return Optional.empty();
    }
    List<DayOfWeek> days = weekdayList();
    habitual = true;
    boolean month = skipOfTheMonth();
    if (every && ordinals.size() == 1 && (inWords || (ordinals.getFirst() > 1 && !digits))
        && !month) {
      doubtful = Doubtful.EVERY_SECOND;
    }
    return Optional.of(cross(ordinals, days));
  }

  private static List<Integer> upTo(int count) {
    List<Integer> ordinals = new ArrayList<>();
    for (int ordinal = 1; ordinal <= Math.min(count, 5); ordinal++) {
      ordinals.add(ordinal);
    }
    return ordinals;
  }

  private List<Integer> ordinals() {
    List<Integer> ordinals = new ArrayList<>();
    TokenKind kind = cursor.is(0, NUMBER) ? NUMBER : ORDINAL;
    while (ordinals.size() < Cursor.LONGEST_LIST && cursor.is(0, kind)) {
      ordinals.add(cursor.next().value());
      int connectors = cursor.count(0, COMMA, AND, SLASH, DASH, THE);
      if (connectors == 0 || !cursor.is(connectors, kind))
        break;
      if (cursor.is(0, AND) && cursor.ahead(0).value() == 1)
        doubtful = Doubtful.CHOICE;
      cursor.moveTo(cursor.position() + connectors);
    }
    return ordinals;
  }

  /// "The 15th of every month", "monthly on the 10th".
  private Optional<DayPattern> monthDays() {
    int start = cursor.position();
    boolean monthly = false;
    for (int back = 1; back <= 4; back++) {
      monthly |= cursor.is(-back, EVERY_MONTHS);
    }
    boolean ordinal = cursor.is(0, ORDINAL);
    List<Integer> days = ordinals();
    boolean month = cursor.is(0, OF, EVERY) && skipOfTheMonth();
    boolean fits = days.stream().allMatch(day -> day >= 1 && day <= 31);
    if (fits && (month || (ordinal && monthly && !cursor.is(0, WORD, WEEKDAY, MONTH)))) {
      habitual = true;
      return Optional.of(new DayPattern.MonthDays(days));
    }
    cursor.moveTo(start);
    return Optional.empty();
  }

  /// Moves past "of the month", "of each month", "every month".
  private boolean skipOfTheMonth() {
    int count = cursor.count(0, OF, EVERY, THE, COMMA);
    if (count == 0 || !cursor.is(count, MONTH_WORD))
      return false;
    cursor.moveTo(cursor.position() + count + 1);
    return true;
  }

  private static DayPattern cross(List<Integer> ordinals, List<DayOfWeek> days) {
    List<NthDay> all = new ArrayList<>();
    for (int ordinal : ordinals) {
      for (DayOfWeek day : days) {
        all.add(new NthDay(ordinal, day));
      }
    }
    return new DayPattern.Nth(all);
  }
}
