package org.nearkin.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.Item;
import org.nearkin.schedule.phrase.TokenKind;

/// Says for each piece of a text what it was taken for.
final class Meanings {
  private static final Set<TokenKind> UNTOLD = Set.of(TokenKind.WORD, TokenKind.COMMA,
      TokenKind.AND, TokenKind.SLASH, TokenKind.SEPARATOR, TokenKind.OPEN, TokenKind.CLOSE,
      TokenKind.AT, TokenKind.FROM, TokenKind.NUMBER, TokenKind.ORDINAL, TokenKind.EVERY);

  private Meanings() {}

  static List<Schedule.Reading> of(List<Item> items) {
    List<Schedule.Reading> readings = new ArrayList<>();
    for (Item item : items) {
      find(item).ifPresent(
          meaning -> readings.add(new Schedule.Reading(item.words(), meaning)));
    }
    return readings;
  }

  private static Optional<String> find(Item item) {
    return switch (item) {
      case Item.Holidays holidays -> Optional.of("holiday " + holidays.holiday());
      case Item.Cue cue when UNTOLD.contains(cue.kind()) -> Optional.empty();
      case Item.Cue cue -> Optional.of(cue.kind().name().toLowerCase(Locale.ROOT));
      case Item.Days days -> Optional.of(days(days.pattern()));
      case Item.Clock clock -> Optional.of("from " + clock.start()
          + clock.end().map(end -> " to " + end).orElse(""));
      case Item.Months months -> Optional.of("months " + months.months());
      case Item.Dates dates -> Optional.of(dates.dates().size() == 1 ? "date" : "dates");
      case Item.Span _ -> Optional.of("first and last date");
      case Item.Cadence cadence -> Optional.of("every " + cadence.interval()
          + (cadence.monthly() ? " months" : " weeks"));
      case Item.Vague _ -> Optional.of("how often, not when");
      case Item.Series series -> Optional.of(series.meetings() + " meetings");
      case Item.Parity parity -> Optional.of(parity.parity() == 1 ? "odd months" : "even months");
    };
  }

  private static String days(DayPattern pattern) {
    return switch (pattern) {
      case DayPattern.Daily _ -> "every day";
      case DayPattern.Weekly weekly -> "weekdays " + weekly.days();
      case DayPattern.Nth nth -> "days of the month " + nth.days()
          .stream()
          .map(day -> day.ordinal() + Rules.code(day.day()))
          .toList();
      case DayPattern.MonthDays monthDays -> "days of the month " + monthDays.days();
    };
  }
}
