package org.nearkin.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.DayPattern.NthDay;

/// A rule taken apart, for the kinds of rules that people say in words.
///
/// @param interval every so many days, weeks or months
/// @param months empty: all
/// @param count 0: no number of meetings given
record RuleShape(
    DayPattern pattern,
    int interval,
    SortedSet<Integer> months,
    Optional<LocalDate> until,
    int count) {
  private static final Set<String> KNOWN = Set.of("FREQ", "BYDAY", "BYMONTHDAY", "BYMONTH",
      "INTERVAL", "UNTIL", "COUNT", "WKST");

  /// Empty for rules that have no short name, such as "the third day of the year".
  static Optional<RuleShape> find(String rule) {
    Map<String, String> parts = Rules.parts(rule);
    if (!KNOWN.containsAll(parts.keySet()))
      return Optional.empty();
    int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
    return pattern(parts).filter(found -> interval == 1 || !(found instanceof DayPattern.Daily))
        .map(found -> new RuleShape(found, interval, months(parts), until(parts),
            Integer.parseInt(parts.getOrDefault("COUNT", "0"))));
  }

  private static SortedSet<Integer> months(Map<String, String> parts) {
    return new TreeSet<>(numbers(parts.getOrDefault("BYMONTH", "")));
  }

  private static Optional<LocalDate> until(Map<String, String> parts) {
    return Optional.ofNullable(parts.get("UNTIL"))
        .map(date -> LocalDate.parse(date.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
  }

  private static Optional<DayPattern> pattern(Map<String, String> parts) {
    String days = parts.getOrDefault("BYDAY", "");
    String monthDays = parts.getOrDefault("BYMONTHDAY", "");
    return switch (parts.getOrDefault("FREQ", "")) {
      case "DAILY" -> days.isEmpty() && monthDays.isEmpty()
          ? Optional.of(new DayPattern.Daily())
          : Optional.empty();
      case "WEEKLY" -> monthDays.isEmpty() ? weekly(days) : Optional.empty();
      case "MONTHLY" -> days.isEmpty()
          ? monthly(monthDays)
          : monthDays.isEmpty() ? nth(days) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<DayPattern> monthly(String monthDays) {
    List<Integer> days = numbers(monthDays);
    boolean plain = !days.isEmpty() && days.stream().allMatch(day -> day > 0);
    return plain ? Optional.of(new DayPattern.MonthDays(days)) : Optional.empty();
  }

  private static Optional<DayPattern> weekly(String days) {
    List<DayOfWeek> found = new ArrayList<>();
    for (String day : days.split(",", -1)) {
      if (day.length() != 2)
        return Optional.empty();
      found.add(Rules.day(day));
    }
    return Optional.of(new DayPattern.Weekly(found));
  }

  private static Optional<DayPattern> nth(String days) {
    List<NthDay> found = new ArrayList<>();
    for (String day : days.split(",", -1)) {
      String number = day.substring(0, Math.max(0, day.length() - 2)).replace("+", "");
      if (number.isEmpty())
        return Optional.empty();
      int ordinal = Integer.parseInt(number);
      if (ordinal < -1 || ordinal == 0 || ordinal > 5)
        return Optional.empty();
      found.add(new NthDay(ordinal, Rules.day(day.substring(day.length() - 2))));
    }
    return Optional.of(new DayPattern.Nth(found));
  }

  private static List<Integer> numbers(String list) {
    return list.isEmpty()
        ? List.of()
        : Arrays.stream(list.split(",", -1)).map(String::trim).map(Integer::valueOf).toList();
  }
}
