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
      TokenKind.AT, TokenKind.FROM, TokenKind.NUMBER, TokenKind.ORDINAL, TokenKind.EVERY,
      TokenKind.CONTACT);

  /// Before what stands beside the meeting itself.
  private static final String LEFT_OUT = "left out: ";

  private Meanings() {}

  /// The pieces that say something about when.
  static List<Schedule.Reading> told(Selection items) {
    List<Schedule.Reading> readings = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      String leftOut = items.isDropped(at) ? LEFT_OUT : "";
      String words = items.get(at).words();
      find(items.get(at)).ifPresent(
          meaning -> readings.add(new Schedule.Reading(words, leftOut + meaning)));
    }
    return readings;
  }

  /// Every piece, plain words and marks too.
  static List<Schedule.Reading> all(Selection items) {
    List<Schedule.Reading> readings = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      Item item = items.get(at);
      String leftOut = items.isDropped(at) ? LEFT_OUT : "";
      readings.add(new Schedule.Reading(item.words(),
          leftOut + find(item).orElseGet(() -> plain(item))));
    }
    return readings;
  }

  private static String plain(Item item) {
    return item instanceof Item.Cue cue && !cue.is(TokenKind.WORD)
        ? name(cue.kind())
        : "not about when";
  }

  private static String name(TokenKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Optional<String> find(Item item) {
    return switch (item) {
      case Item.Holidays holidays -> Optional
          .of("holiday " + holidays.holiday().name().toLowerCase(Locale.ROOT).replace('_', ' '));
      case Item.Cue cue when UNTOLD.contains(cue.kind()) -> Optional.empty();
      case Item.Cue cue -> Optional.of(name(cue.kind()));
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
