package org.nearkin.schedule.phrase;

import static org.nearkin.schedule.phrase.TokenKind.AND;
import static org.nearkin.schedule.phrase.TokenKind.COMMA;
import static org.nearkin.schedule.phrase.TokenKind.DASH;
import static org.nearkin.schedule.phrase.TokenKind.DATE;
import static org.nearkin.schedule.phrase.TokenKind.EVERY;
import static org.nearkin.schedule.phrase.TokenKind.EVERY_MONTHS;
import static org.nearkin.schedule.phrase.TokenKind.EVERY_WEEKS;
import static org.nearkin.schedule.phrase.TokenKind.MONTH;
import static org.nearkin.schedule.phrase.TokenKind.MONTH_WORD;
import static org.nearkin.schedule.phrase.TokenKind.NUMBER;
import static org.nearkin.schedule.phrase.TokenKind.OF;
import static org.nearkin.schedule.phrase.TokenKind.ORDINAL;
import static org.nearkin.schedule.phrase.TokenKind.OTHER;
import static org.nearkin.schedule.phrase.TokenKind.PARITY;
import static org.nearkin.schedule.phrase.TokenKind.SESSION;
import static org.nearkin.schedule.phrase.TokenKind.SLASH;
import static org.nearkin.schedule.phrase.TokenKind.THE;
import static org.nearkin.schedule.phrase.TokenKind.VAGUE;
import static org.nearkin.schedule.phrase.TokenKind.WEEK;
import static org.nearkin.schedule.phrase.TokenKind.WEEKDAY;
import static org.nearkin.schedule.phrase.TokenKind.WEEK_OF_MONTH;

import java.util.Optional;

/// Reads how often: "every other", "every 3 weeks", "monthly", "twice a month", "8-week series".
final class CadenceReader {
  private final Cursor cursor;
  private final int start;

  private CadenceReader(Cursor cursor) {
    this.cursor = cursor;
    this.start = cursor.position();
  }

  static Optional<Item> read(Cursor cursor) {
    return new CadenceReader(cursor).read();
  }

  private Optional<Item> read() {
    Token token = cursor.ahead(0);
    if (token.is(EVERY_WEEKS))
      return cadence(1, false, token.value());
    if (token.is(EVERY_MONTHS))
      return cadence(1, true, token.value());
    if (token.is(VAGUE))
      return vague(1, token.value());
    if (token.is(EVERY))
      return every();
    if (token.is(OTHER) && token.value() == 1)
      return alternate(1);
    if (token.is(NUMBER))
      return cursor.is(-1, MONTH) && cursor.is(1, WEEK) ? week(2) : series();
    if (token.is(WEEK))
      return weekOf();
    if (token.is(ORDINAL))
      return weekOfMonth();
    if (!token.is(PARITY) || !(cursor.is(1, MONTH_WORD) || cursor.is(-1, MONTH_WORD)))
      return Optional.empty();
    cursor.next();
    return Optional.of(new Item.Parity(token.text(), token.value()));
  }

  private Optional<Item> every() {
    if (cursor.is(1, OTHER))
      return alternate(2);
    if (cursor.is(1, NUMBER, ORDINAL) && cursor.is(2, WEEK)) {
      return cadence(3, false, cursor.ahead(1).value());
    }
    if (cursor.is(1, NUMBER, ORDINAL) && cursor.is(2, MONTH_WORD)) {
      return cadence(3, true, cursor.ahead(1).value());
    }
    if (cursor.is(1, WEEK))
      return cadence(2, false, 1);
    if (cursor.is(1, MONTH_WORD))
      return cadence(2, true, 1);
    return Optional.empty();
  }

  private Optional<Item> alternate(int words) {
    if (cursor.is(words, WEEK))
      return cadence(words + 1, false, 2);
    if (cursor.is(words, MONTH_WORD))
      return cadence(words + 1, true, 2);
    if (cursor.is(words, WEEKDAY))
      return cadence(words, false, 2);
    return Optional.empty();
  }

  private Optional<Item> series() {
    if (cursor.is(1, VAGUE))
      return vague(2, 0);
    int words = cursor.is(1, DASH) ? 2 : 1;
    boolean between = cursor.is(-1, DASH) && cursor.is(-2, NUMBER);
    int meetings = cursor.ahead(0).value();
    if (meetings < 2 || between || !cursor.is(words, WEEK, SESSION))
      return Optional.empty();
    if (cursor.is(-1, EVERY, OF) && cursor.is(-2, EVERY))
      return Optional.empty();
    boolean weekly = cursor.is(words, WEEK);
    cursor.moveTo(start + words + 1);
    return Optional.of(new Item.Series(cursor.wordsSince(start), meetings, weekly));
  }

  /// "First full week", "1st and 3rd weeks".
  private Optional<Item> weekOfMonth() {
    int words = cursor.count(0, ORDINAL, AND, COMMA, SLASH, DASH, THE);
    if (cursor.ahead(words).text().equals("full"))
      words++;
    if (!cursor.is(words, WEEK))
      return Optional.empty();
    return week(words + 1);
  }

  /// "The week of July 4".
  private Optional<Item> weekOf() {
    int of = cursor.count(1, OF, THE);
    return of > 0 && cursor.is(of + 1, MONTH, DATE, ORDINAL, WEEKDAY)
        ? week(of + 1)
        : Optional.empty();
  }

  private Optional<Item> week(int words) {
    cursor.moveTo(start + words);
    return Optional.of(new Item.Cue(cursor.wordsSince(start), WEEK_OF_MONTH));
  }

  private Optional<Item> cadence(int words, boolean monthly, int interval) {
    cursor.moveTo(start + words);
    return Optional.of(new Item.Cadence(cursor.wordsSince(start), monthly, interval));
  }

  private Optional<Item> vague(int words, int perMonth) {
    cursor.moveTo(start + words);
    return Optional.of(new Item.Vague(cursor.wordsSince(start), perMonth));
  }
}
