package org.nearkin.schedule.phrase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The shapes in which digits name a date, a time, an ordinal or a number; the first that fits is taken.
final class NumberForms {
  private static final String HALF = "(?: ?([ap])m(?![a-z])|([ap])(?![a-z']))";
  private static final List<Form> FORMS = List.of(
      form("(20\\d\\d)-(\\d{1,2})-(\\d{1,2})(?!\\d)", m -> date(m, 2, 3, 1)),
      form("(\\d{1,2})([/-])(\\d{1,2})\\2((?:20)?\\d\\d)(?!\\d)", m -> date(m, 1, 3, 4)),
      form("(\\d{1,2})/(\\d{1,2})(?![\\d/:]| ?[ap]m)", m -> date(m, 1, 2, 0)),
      form("([01]\\d|2[0-3])([0-5]\\d)(?= ?(?:-|to) ?(?:[01]\\d|2[0-3])[0-5]\\d(?!\\d))",
          NumberForms::military),
      form("(?<=\\d{4} ?(?:-|to) ?)([01]\\d|2[0-3])([0-5]\\d)(?!\\d)", NumberForms::military),
      form("([01]\\d|2[0-3])([0-5]\\d) ?(?:hrs?|hours|h)\\b", NumberForms::military),
      form("(\\d{1,2})(?:[:.h]| ?: ?)([0-5]\\d)(?!\\d)" + HALF + "?", NumberForms::time),
      form("(\\d{1,2})([0-5]\\d) ?([ap])m(?![a-z])", NumberForms::time),
      form("(\\d{1,2})()" + HALF, NumberForms::time),
      form("(12)(?::?00)?() ?n(?![a-z])", NumberForms::military),
      form("(\\d{1,2})()h(?:rs?)?(?![a-z])", NumberForms::military),
      form("(\\d{1,2})(?:st|nd|rd|th|er|ero|ro|do|to|vo|o)(?![a-z])", NumberForms::ordinal),
      form("((?:19|20)\\d\\d)(?!\\d)", m -> Optional.of(number(TokenKind.YEAR, m))),
      form("(\\d{1,2})(?!\\d)", m -> Optional.of(number(TokenKind.NUMBER, m))),
      form("\\d{1,2000}+", m -> Optional.of(Token.of(TokenKind.WORD, m.group()))));

  private NumberForms() {}

  /// Reads the token at the matcher's region start, and its length in characters as the second value.
  static Match read(String text, int at) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(text).region(at, text.length());
      matcher.useTransparentBounds(true);
      if (!matcher.lookingAt())
        continue;
      Optional<Token> token = form.reader.apply(matcher);
      if (token.isPresent())
        return new Match(token.get(), matcher.end());
    }
    throw new IllegalArgumentException("no digit at " + at);
  }

  private static Form form(String pattern, Function<Matcher, Optional<Token>> reader) {
    return new Form(Pattern.compile(pattern), reader);
  }

  private static Optional<Token> date(Matcher matcher, int month, int day, int year) {
    int monthValue = Integer.parseInt(matcher.group(month));
    int dayValue = Integer.parseInt(matcher.group(day));
    int yearValue = year == 0 ? 0 : Integer.parseInt(matcher.group(year));
    if (yearValue > 0 && yearValue < 100)
      yearValue += 2000;
    try {
      if (yearValue > 0)
        LocalDate.of(yearValue, monthValue, dayValue);
      else
        MonthDay.of(monthValue, dayValue);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.of(
        new Token(TokenKind.DATE, matcher.group(), monthValue * 100 + dayValue, yearValue));
  }

  private static Optional<Token> military(Matcher matcher) {
    return clock(matcher, HalfDay.TWENTY_FOUR_HOURS);
  }

  private static Optional<Token> time(Matcher matcher) {
    String half = matcher.group(3);
    if (half == null && matcher.groupCount() > 3)
      half = matcher.group(4);
    int hour = Integer.parseInt(matcher.group(1));
    boolean zeroAhead = matcher.group(1).startsWith("0");
    if (hour > 12 || hour == 0 || (zeroAhead && half == null)) {
      return clock(matcher, HalfDay.TWENTY_FOUR_HOURS);
    }
    if (half == null)
      return clock(matcher, HalfDay.UNSAID);
    return clock(matcher, half.equals("a") ? HalfDay.MORNING : HalfDay.AFTERNOON);
  }

  private static Optional<Token> clock(Matcher matcher, HalfDay half) {
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2).isEmpty() ? 0 : Integer.parseInt(matcher.group(2));
    if (hour > 23)
      return Optional.empty();
    return Optional.of(
        new Token(TokenKind.TIME, matcher.group(), hour * 60 + minute, half.code()));
  }

  private static Optional<Token> ordinal(Matcher matcher) {
    return Optional.of(number(TokenKind.ORDINAL, matcher));
  }

  private static Token number(TokenKind kind, Matcher matcher) {
    return new Token(kind, matcher.group(), Integer.parseInt(matcher.group(1)), 0);
  }

  record Match(Token token, int end) {}

  private record Form(Pattern pattern, Function<Matcher, Optional<Token>> reader) {}
}
