package org.nearkin.schedule.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Turns a text about when something meets into items, in the order of the text.
public final class PhraseReader {
  /// Words that only join others; the readers look at them and nothing is lost without them.
  private static final Set<TokenKind> SILENT = Set.of(TokenKind.OF, TokenKind.THE,
      TokenKind.ZONE, TokenKind.WEEK, TokenKind.MONTH_WORD, TokenKind.DAY_WORD, TokenKind.SESSION,
      TokenKind.BETWEEN, TokenKind.YEAR, TokenKind.SOME);

  /// Where two readers could read the same words the earlier one is right more often.
  private static final List<Function<Cursor, Optional<? extends Item>>> READERS = List.of(
      DateReader::read, ClockReader::read, DayReader::read, MonthReader::read,
      CadenceReader::read, PhraseReader::holiday);

  private PhraseReader() {}

  /// All items of `text`; at most its first 2,000 characters are read.
  public static List<Item> read(String text) {
    Cursor cursor = new Cursor(Lexer.tokens(Normalizer.clean(text)));
    List<Item> items = new ArrayList<>();
    while (!cursor.isDone()) {
      findItem(cursor).ifPresentOrElse(items::add, () -> addCue(items, cursor));
    }
    return List.copyOf(items);
  }

  private static Optional<? extends Item> findItem(Cursor cursor) {
    for (Function<Cursor, Optional<? extends Item>> reader : READERS) {
      Optional<? extends Item> item = reader.apply(cursor);
      if (item.isPresent())
        return item;
    }
    return Optional.empty();
  }

  private static Optional<Item> holiday(Cursor cursor) {
    Token token = cursor.ahead(0);
    if (token.holiday().isPresent())
      cursor.next();
    return token.holiday()
        .map(holiday -> new Item.Holidays(token.text(), holiday,
            token.detail() == 1));
  }

  private static void addCue(List<Item> items, Cursor cursor) {
    Token token = cursor.next();
    if (SILENT.contains(token.kind()))
      return;
    if (token.is(TokenKind.DASH) && token.value() == 0)
      return;
    items.add(new Item.Cue(token.text(), kind(token, cursor)));
  }

  /// "Not" leaves out the month, day or holiday that follows, and is a word like any other elsewhere.
  private static TokenKind kind(Token token, Cursor cursor) {
    if (token.is(TokenKind.SEASON))
      return season(cursor);
    if (!token.is(TokenKind.NOT))
      return token.kind();
    int next = cursor.count(0, TokenKind.OF, TokenKind.THE, TokenKind.AT);
    boolean nth = cursor.is(next, TokenKind.ORDINAL) && cursor.is(next + 1, TokenKind.WEEKDAY);
    boolean named = cursor.is(next, TokenKind.MONTH, TokenKind.DATE, TokenKind.WEEKDAY,
        TokenKind.HOLIDAY);
    return nth || named ? TokenKind.EXCEPT : TokenKind.WORD;
  }

  /// "(fall, winter)" and "fall through spring" say when without saying it; Fall River is a place.
  private static TokenKind season(Cursor cursor) {
    int after = cursor.count(0, TokenKind.COMMA, TokenKind.AND, TokenKind.DASH, TokenKind.SLASH);
    int before = cursor.count(-2, TokenKind.COMMA, TokenKind.AND, TokenKind.DASH, TokenKind.SLASH);
    boolean listed = (after > 0 && cursor.is(after, TokenKind.SEASON))
        || (before > 0 && cursor.is(-3, TokenKind.SEASON));
    boolean alone = cursor.is(-2, TokenKind.OPEN) && cursor.is(0, TokenKind.CLOSE);
    return listed || alone ? TokenKind.VARIES : TokenKind.WORD;
  }
}
