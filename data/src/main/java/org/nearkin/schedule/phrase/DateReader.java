package org.nearkin.schedule.phrase;

import static org.nearkin.schedule.phrase.TokenKind.AND;
import static org.nearkin.schedule.phrase.TokenKind.COMMA;
import static org.nearkin.schedule.phrase.TokenKind.DASH;
import static org.nearkin.schedule.phrase.TokenKind.DATE;
import static org.nearkin.schedule.phrase.TokenKind.MONTH;
import static org.nearkin.schedule.phrase.TokenKind.NUMBER;
import static org.nearkin.schedule.phrase.TokenKind.OF;
import static org.nearkin.schedule.phrase.TokenKind.ORDINAL;
import static org.nearkin.schedule.phrase.TokenKind.SLASH;
import static org.nearkin.schedule.phrase.TokenKind.THE;
import static org.nearkin.schedule.phrase.TokenKind.TIME;
import static org.nearkin.schedule.phrase.TokenKind.WEEK;
import static org.nearkin.schedule.phrase.TokenKind.WEEKDAY;
import static org.nearkin.schedule.phrase.TokenKind.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads dates: "March 3, 10 and 17", "7th June", "del 24 de marzo al 26 de mayo", "3/5/26 - 4/9/26".
final class DateReader {
  private final Cursor cursor;
  private final List<PartialDate> dates = new ArrayList<>();

  private DateReader(Cursor cursor) {
    this.cursor = cursor;
  }

  static Optional<Item> read(Cursor cursor) {
    return new DateReader(cursor).read();
  }

  private Optional<Item> read() {
    int start = cursor.position();
    Optional<Item> inMonth = spanInMonth();
    if (inMonth.isPresent())
      return inMonth;
    while (oneOrMore()) {
      Optional<Item> span = spanFrom(start);
      if (span.isPresent())
        return span;
      int connectors = cursor.count(0, COMMA, AND, SLASH, THE);
      int position = cursor.position();
      cursor.moveTo(position + connectors);
      if (connectors == 0 || !startsDate()) {
        cursor.moveTo(position);
        break;
      }
    }
    if (dates.isEmpty()) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    OptionalInt year = dates.getLast().year();
    return Optional.of(new Item.Dates(cursor.wordsSince(start),
        dates.stream().map(date -> date.orYear(year)).toList()));
  }

  /// "2 al 30 de marzo", "2-30 March".
  private Optional<Item> spanInMonth() {
    int start = cursor.position();
    int first = cursor.ahead(0).value();
    int last = cursor.ahead(2).value();
    int month = 3 + cursor.count(3, OF, THE);
    boolean days = isDay(0) && cursor.is(1, DASH) && isDay(2) && first < last;
    if (!days || !cursor.is(month, MONTH) || cursor.is(month + 1, NUMBER, ORDINAL))
      return Optional.empty();
    int value = cursor.ahead(month).value();
    cursor.moveTo(start + month + 1);
    PartialDate to = new PartialDate(year(), value, last);
    return Optional.of(new Item.Span(cursor.wordsSince(start),
        new PartialDate(to.year(), value, first), to));
  }

  private boolean startsDate() {
    int position = cursor.position();
    int size = dates.size();
    boolean starts = oneOrMore();
    cursor.moveTo(position);
    while (dates.size() > size) {
      dates.removeLast();
    }
    return starts;
  }

  private boolean oneOrMore() {
    if (cursor.is(0, DATE)) {
      Token token = cursor.next();
      OptionalInt year = token.detail() == 0
          ? OptionalInt.empty()
          : OptionalInt.of(token.detail());
      dates.add(new PartialDate(year, token.value() / 100, token.value() % 100));
      return true;
    }
    return monthFirst() || dayFirst();
  }

  private boolean monthFirst() {
    if (!cursor.is(0, MONTH) || !isDay(1))
      return false;
    int month = cursor.next().value();
    List<Integer> days = days();
    OptionalInt year = year();
    days.forEach(day -> dates.add(new PartialDate(year, month, day)));
    return true;
  }

  private boolean dayFirst() {
    if (!isDay(0))
      return false;
    int start = cursor.position();
    List<Integer> days = days();
    int of = cursor.count(0, OF, THE);
    if (!cursor.is(of, MONTH)) {
      cursor.moveTo(start);
      return false;
    }
    cursor.moveTo(cursor.position() + of);
    int month = cursor.next().value();
    OptionalInt year = year();
    days.forEach(day -> dates.add(new PartialDate(year, month, day)));
    return true;
  }

  private List<Integer> days() {
    List<Integer> days = new ArrayList<>();
    days.add(cursor.next().value());
    int connectors = cursor.count(0, COMMA, AND, THE);
    while (connectors > 0 && days.size() < Cursor.LONGEST_LIST && isDay(connectors)
        && !isClock(connectors)) {
      cursor.moveTo(cursor.position() + connectors);
      days.add(cursor.next().value());
      connectors = cursor.count(0, COMMA, AND, THE);
    }
    return days;
  }

  private OptionalInt year() {
    int skipped = cursor.count(0, COMMA, OF);
    if (skipped > 1 || !cursor.is(skipped, YEAR))
      return OptionalInt.empty();
    cursor.moveTo(cursor.position() + skipped);
    return OptionalInt.of(cursor.next().value());
  }

  private Optional<Item> spanFrom(int start) {
    if (dates.isEmpty() || !cursor.is(0, DASH))
      return Optional.empty();
    PartialDate first = dates.removeLast();
    int position = cursor.position();
    cursor.next();
    cursor.moveTo(cursor.position() + cursor.count(0, THE, WEEKDAY, COMMA));
    PartialDate last;
    if (oneOrMore()) {
      last = dates.removeLast();
    } else if (isDay(0) && !isClock(0)) {
      int day = cursor.next().value();
      last = new PartialDate(year(), first.month(), day);
    } else {
      cursor.moveTo(position);
      dates.add(first);
      return Optional.empty();
    }
    PartialDate dated = first.orYear(last.year());
    return Optional.of(new Item.Span(cursor.wordsSince(start), dated, last));
  }

  private boolean isDay(int offset) {
    return cursor.is(offset, NUMBER, ORDINAL) && cursor.ahead(offset).value() >= 1
        && cursor.ahead(offset).value() <= 31 && cursor.ahead(offset).detail() == 0
        && !cursor.is(offset + 1, WEEKDAY, WEEK);
  }

  /// In "March 3, 10, 6-7:30 pm" the 6 is an hour; in "June 2, 5-6" the 5 as well.
  private boolean isClock(int offset) {
    if (!cursor.is(offset + 1, DASH))
      return false;
    return cursor.is(offset + 2, TIME) || (isHour(offset) && isHour(offset + 2));
  }

  private boolean isHour(int offset) {
    return cursor.is(offset, NUMBER) && cursor.ahead(offset).value() <= 12;
  }
}
