package org.nearkin.crawl.feed.calendar;

import biweekly.util.ByDay;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The rule of an event, written with the day that it leaves to `DTSTART`, and in the one way in which nth weekdays are
/// written here (`BYDAY=1SA`, not `BYSETPOS=1`).
final class CalendarRule {
  private static final int DAYS = 7;
  private static final int WEEKS = 4;
  private final CalendarEvent event;
  private final Recurrence rule;
  private final LocalDate first;
  /// How many days the place's date is away from the date of a start in UTC, by which its rule counts.
  private final int shift;

  private CalendarRule(CalendarEvent event, Recurrence rule) {
    this.event = event;
    this.rule = rule;
    this.first = event.start().date();
    var raw = event.event().getDateStart().getValue().getRawComponents();
    var written = LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    this.shift = Math.toIntExact(first.toEpochDay() - written.toEpochDay());
  }

  /// The rule; empty when there is none, or one that no meeting has, such as every hour.
  static Optional<String> find(CalendarEvent event) {
    return Optional.ofNullable(event.event().getRecurrenceRule())
        .map(property -> property.getValue())
        .flatMap(rule -> new CalendarRule(event, rule).findText());
  }

  private Optional<String> findText() {
    if (!isOfDays() || rule.getFrequency() == null) {
      return Optional.empty();
    }
    var last = Optional.ofNullable(rule.getUntil()).flatMap(this::lastDay);
    if (rule.getUntil() != null && last.isEmpty()) {
      return Optional.empty();
    }
    return findDays().map(days -> {
      var parts = new ArrayList<String>();
      parts.add("FREQ=" + frequency());
      if (interval() > 1) {
        parts.add("INTERVAL=" + interval());
      }
      parts.addAll(days);
      list("BYMONTH", rule.getByMonth()).ifPresent(parts::add);
      last.ifPresent(date -> parts.add("UNTIL=" + date.toString().replace("-", "")));
      if (rule.getCount() != null) {
        parts.add("COUNT=" + rule.getCount());
      }
      return String.join(";", parts);
    });
  }

  private boolean isOfDays() {
    return rule.getByHour().isEmpty() && rule.getByMinute().isEmpty()
        && rule.getBySecond().isEmpty() && rule.getByWeekNo().isEmpty()
        && rule.getByYearDay().isEmpty() && rule.getXRules().isEmpty();
  }

  private int interval() {
    return rule.getInterval() == null ? 1 : rule.getInterval();
  }

  /// "Daily, on weekdays" is weekly; "yearly, in these months" is monthly.
  private String frequency() {
    if (rule.getFrequency() == Frequency.DAILY && !rule.getByDay().isEmpty() && interval() == 1) {
      return "WEEKLY";
    }
    var months = rule.getFrequency() == Frequency.YEARLY && !rule.getByMonth().isEmpty()
        && interval() == 1;
    return months ? "MONTHLY" : rule.getFrequency().name();
  }

  private Optional<List<String>> findDays() {
    return switch (frequency()) {
      case "DAILY" -> rule.getByDay().isEmpty() ? Optional.of(List.of()) : Optional.empty();
      case "WEEKLY" -> Optional.of(weekly());
      case "MONTHLY" -> findMonthly();
      case "YEARLY" -> rule.getByDay().isEmpty() && rule.getByMonthDay().isEmpty()
          ? Optional.of(List.of("BYMONTH=" + first.getMonthValue(),
              "BYMONTHDAY=" + first.getDayOfMonth()))
          : Optional.empty();
      default -> Optional.empty();
    };
  }

  private List<String> weekly() {
    var days = rule.getByDay().isEmpty()
        ? List.of(code(first.getDayOfWeek()))
        : rule.getByDay().stream().map(day -> code(weekday(day).plus(shift))).toList();
    var parts = new ArrayList<>(list("BYDAY", days).stream().toList());
    var start = rule.getWorkweekStarts();
    if (start != null && interval() > 1 && days.size() > 1) {
      parts.add("WKST=" + start.getAbbr());
    }
    return parts;
  }

  private Optional<List<String>> findMonthly() {
    if (rule.getByDay().isEmpty()) {
      var days = rule.getByMonthDay().isEmpty()
          ? List.of(first.getDayOfMonth())
          : rule.getByMonthDay();
      return shift == 0 || rule.getByMonthDay().isEmpty()
          ? list("BYMONTHDAY", days).map(List::of)
          : Optional.empty();
    }
    // The nth Tuesday of the month in UTC may be the evening before the nth Tuesday here, or not.
    return shift == 0 ? findNth() : Optional.empty();
  }

  private Optional<List<String>> findNth() {
    var plain = rule.getByDay().stream().allMatch(day -> day.getNum() == null);
    if (!plain) {
      return rule.getBySetPos().isEmpty() && rule.getByMonthDay().isEmpty()
          ? list("BYDAY", rule.getByDay().stream().map(CalendarRule::nth).toList()).map(List::of)
          : Optional.empty();
    }
    var codes = rule.getByDay().stream().map(day -> code(weekday(day))).toList();
    if (rule.getByMonthDay().isEmpty() && codes.size() == 1 && !rule.getBySetPos().isEmpty()) {
      return list("BYDAY", rule.getBySetPos().stream().map(n -> n + codes.getFirst()).toList())
          .map(List::of);
    }
    var week = week(rule.getByMonthDay());
    return week.isPresent() && rule.getBySetPos().isEmpty()
        ? list("BYDAY", codes.stream().map(code -> week.getAsInt() + code).toList()).map(List::of)
        : Optional.empty();
  }

  /// The 8th to the 14th of a month hold its second Tuesday.
  private static OptionalInt week(List<Integer> days) {
    return IntStream.rangeClosed(1, WEEKS)
        .filter(week -> days.equals(IntStream.rangeClosed(week * DAYS - DAYS + 1, week * DAYS)
            .boxed()
            .toList()))
        .findFirst();
  }

  /// The last date on which a meeting could begin: a limit before the hour of the meeting leaves out its day.
  private Optional<LocalDate> lastDay(ICalDate until) {
    return event.findMoment(until, event.event().getDateStart()).map(limit -> {
      var tooEarly = limit.time()
          .flatMap(time -> event.start().time().filter(time::isBefore))
          .isPresent();
      return tooEarly ? limit.date().minusDays(1) : limit.date();
    });
  }

  private static Optional<String> list(String key, Collection<?> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream()
            .map(String::valueOf)
            .distinct()
            .collect(Collectors.joining(",", key + "=", "")));
  }

  private static String nth(ByDay day) {
    return (day.getNum() == null ? "" : day.getNum().toString()) + code(weekday(day));
  }

  private static DayOfWeek weekday(ByDay day) {
    return DayOfWeek.valueOf(day.getDay().name());
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }
}
