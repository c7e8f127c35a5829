package org.nearkin.schedule.phrase;

import static org.nearkin.schedule.phrase.TokenKind.AND;
import static org.nearkin.schedule.phrase.TokenKind.ASKED;
import static org.nearkin.schedule.phrase.TokenKind.CLOSE;
import static org.nearkin.schedule.phrase.TokenKind.COMMA;
import static org.nearkin.schedule.phrase.TokenKind.CONTACT;
import static org.nearkin.schedule.phrase.TokenKind.DASH;
import static org.nearkin.schedule.phrase.TokenKind.EVERY;
import static org.nearkin.schedule.phrase.TokenKind.EXCEPT;
import static org.nearkin.schedule.phrase.TokenKind.FROM;
import static org.nearkin.schedule.phrase.TokenKind.MONTH;
import static org.nearkin.schedule.phrase.TokenKind.NOT;
import static org.nearkin.schedule.phrase.TokenKind.NUMBER;
import static org.nearkin.schedule.phrase.TokenKind.OF;
import static org.nearkin.schedule.phrase.TokenKind.OPEN;
import static org.nearkin.schedule.phrase.TokenKind.ORDINAL;
import static org.nearkin.schedule.phrase.TokenKind.SEPARATOR;
import static org.nearkin.schedule.phrase.TokenKind.SLASH;
import static org.nearkin.schedule.phrase.TokenKind.START;
import static org.nearkin.schedule.phrase.TokenKind.THE;
import static org.nearkin.schedule.phrase.TokenKind.WHEN;
import static org.nearkin.schedule.phrase.TokenKind.WORD;
import static org.nearkin.schedule.phrase.TokenKind.YEAR;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Reads months: "Jan, Apr, Jul and Oct", "September through May", "March 2026".
final class MonthReader {
  /// Months that are also names of people or verbs.
  private static final Set<String> AMBIGUOUS = Set.of("march", "april", "may", "june", "august");
  private final Cursor cursor;

  private MonthReader(Cursor cursor) {
    this.cursor = cursor;
  }

  static Optional<Item> read(Cursor cursor) {
    return new MonthReader(cursor).read();
  }

  private Optional<Item> read() {
    if (!cursor.is(0, MONTH) || isNameOrVerb())
      return Optional.empty();
    int start = cursor.position();
    boolean attached = cursor.is(-1, OF) || (cursor.is(-1, EVERY) && cursor.is(-2, OF));
    SortedSet<Integer> months = new TreeSet<>();
    boolean more = true;
    while (more) {
      addRange(months);
      int connectors = cursor.count(0, COMMA, AND, SLASH, OF);
      more = connectors > 0 && cursor.is(connectors, MONTH)
          && !cursor.is(connectors + 1, NUMBER, ORDINAL);
      if (more)
        cursor.moveTo(cursor.position() + connectors);
    }
    OptionalInt year = year();
    return Optional.of(new Item.Months(cursor.wordsSince(start), months, year, attached));
  }

  private void addRange(SortedSet<Integer> months) {
    int month = cursor.next().value();
    months.add(month);
    if (!cursor.is(0, DASH) || !cursor.is(1, MONTH) || cursor.is(2, NUMBER))
      return;
    int last = cursor.ahead(1).value();
    while (month != last) {
      month = month % 12 + 1;
      months.add(month);
    }
    cursor.moveTo(cursor.position() + 2);
  }

  private OptionalInt year() {
    int comma = cursor.count(0, COMMA, OF);
    if (comma > 1 || !cursor.is(comma, YEAR))
      return OptionalInt.empty();
    cursor.moveTo(cursor.position() + comma);
    return OptionalInt.of(cursor.next().value());
  }

  /// "Contact June", "ask for May or June".
  private boolean followsContact() {
    int back = -1;
    while (cursor.is(back, COMMA, AND) || AMBIGUOUS.contains(cursor.ahead(back).text())) {
      back--;
    }
    return cursor.is(back, CONTACT, ASKED);
  }

  private boolean isNameOrVerb() {
    if (cursor.is(-1, THE))
      return true;
    if (!AMBIGUOUS.contains(cursor.ahead(0).text()))
      return false;
    if (followsContact() || (cursor.is(1, OF) && cursor.is(2, WORD)))
      return true;
    boolean listed = cursor.is(1, DASH, COMMA, AND) && cursor.is(2, MONTH);
    boolean led = cursor.is(-1, OF, EVERY, FROM, DASH, START, EXCEPT, NOT, WHEN, OPEN);
    boolean open = cursor.position() == 0 || cursor.is(-1, COMMA, AND, SLASH, SEPARATOR);
    boolean closed = cursor.endsAt(1) || cursor.is(1, COMMA, CLOSE, SEPARATOR, DASH, SLASH, AND);
    return !listed && !led && !(open && closed) && !(open && !cursor.is(1, WORD));
  }
}
