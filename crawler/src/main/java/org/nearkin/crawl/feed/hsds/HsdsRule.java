package org.nearkin.crawl.feed.hsds;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.WeeklyTime;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;

/// The rule of one schedule, whose keys are the parts of an RFC 5545 rule.
///
/// A monthly rule of bare weekdays could mean several things and is not read. Hours are on the clock of the place; hours
/// in UTC, which summer time moves, are left out.
final class HsdsRule {
  private static final Pattern CLOCK = Pattern.compile(
      "(?:\\S*T)?(\\d{1,2}):(\\d\\d)(?::\\d\\d(?:\\.\\d+)?)? ?(Z|[+-]\\d\\d(?::?\\d\\d)?)?");
  private static final Pattern DAY = Pattern.compile("([+-]?[1-5])?([A-Z]{2,9}?)(?:(?<=DAY)S)?");
  private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,2})(?:\\.0)?");
  private static final Pattern MONTH_DAYS = Pattern.compile("-?\\d{1,2}(?:,-?\\d{1,2})*");
  private static final int ISO_DATE = "2026-01-31".length();
  private static final int MIDNIGHT = 24;
  private final FeedRecord schedule;
  private final List<String> days;
  private final String frequency;
  private final int interval;

  private HsdsRule(FeedRecord schedule) {
    this.schedule = schedule;
    this.days = days(schedule);
    this.interval = number("interval").orElse(1);
    this.frequency = frequency();
  }

  /// Throws a [DateTimeException] whose message says what cannot be read.
  static HsdsRule of(FeedRecord schedule) {
    return new HsdsRule(schedule);
  }

  /// What can be read only in part.
  Optional<String> findDoubt() {
    return isInUtc() ? Optional.of("its hours are given in UTC") : Optional.empty();
  }

  /// Days and hours, if it is no more than a weekly meeting.
  Optional<WeeklyTime> findWeekly() {
    return frequency.equals("WEEKLY") && interval == 1
        ? Optional.of(new WeeklyTime(weekly().stream().map(HsdsRule::weekday).toList(),
            time().start(), time().end()))
        : Optional.empty();
  }

  MeetingTime time() {
    var start = clock("opens_at");
    // The same hour twice is how a whole day is written.
    var end = clock("closes_at").filter(time -> start.filter(time::equals).isEmpty());
    var hours = isInUtc() || (start.isPresent() && clock("closes_at").equals(start))
        ? Optional.<LocalTime>empty()
        : start;
    return new MeetingTime(recurrence(), hours,
        isInUtc() ? Optional.empty() : end.filter(_ -> hours.isPresent()));
  }

  private boolean isInUtc() {
    return Stream.of("opens_at", "closes_at")
        .map(key -> CLOCK.matcher(schedule.text(key)))
        .anyMatch(clock -> clock.matches() && "Z".equals(clock.group(3)));
  }

  private Recurrence recurrence() {
    var start = date("dtstart");
    if (frequency.isEmpty()) {
      var once = start.orElseThrow(() -> new DateTimeException("it names no day"));
      return new Recurrence(Optional.empty(), List.of(once), List.of(), Optional.empty());
    }
    // The validity of the entry says nothing of which weeks are meant.
    var from = start.or(() -> interval == 1 ? date("valid_from") : Optional.empty());
    return new Recurrence(Optional.of(rule()), List.of(), List.of(), from);
  }

  private String rule() {
    var parts = new ArrayList<String>();
    parts.add("FREQ=" + frequency);
    if (interval > 1) {
      parts.add("INTERVAL=" + interval);
    }
    switch (frequency) {
      case "WEEKLY" -> parts.add("BYDAY=" + String.join(",", weekly()));
      case "MONTHLY" -> parts.add(monthly());
      default -> { /* every day */ }
    }
    date("until").or(() -> date("valid_to"))
        .ifPresent(last -> parts.add("UNTIL=" + last.toString().replace("-", "")));
    if (date("until").isEmpty()) {
      number("count").ifPresent(count -> parts.add("COUNT=" + count));
    }
    return String.join(";", parts);
  }

  /// Weekdays without a frequency are what publishers of weekly meetings write. Empty for a single date.
  private String frequency() {
    for (var key : List.of("byweekno", "byyearday")) {
      if (schedule.find(key).isPresent()) {
        throw new DateTimeException("rules with " + key + " are not known");
      }
    }
    var stated = schedule.code("freq").toUpperCase(Locale.ROOT);
    var numbered = days.stream().anyMatch(day -> day.length() > 2);
    return switch (stated) {
      case "WEEKLY", "MONTHLY" -> stated;
      case "DAILY" -> days.isEmpty() || interval > 1 ? stated : "WEEKLY";
      case "" -> numbered || schedule.find("bymonthday").isPresent()
          ? "MONTHLY"
          : days.isEmpty() ? "" : "WEEKLY";
      default -> throw new DateTimeException("the frequency \"" + stated + "\" is not known");
    };
  }

  private List<String> weekly() {
    if (days.stream().anyMatch(day -> day.length() > 2)) {
      throw new DateTimeException("a weekly rule names a week of the month");
    }
    if (!days.isEmpty()) {
      return days;
    }
    return List.of(date("dtstart").map(start -> code(start.getDayOfWeek()))
        .orElseThrow(() -> new DateTimeException("it names no day")));
  }

  private String monthly() {
    var dates = schedule.text("bymonthday").replace(" ", "");
    if (days.isEmpty() && MONTH_DAYS.matcher(dates).matches()) {
      return "BYMONTHDAY=" + dates;
    }
    if (days.isEmpty() || !dates.isEmpty() || days.stream().anyMatch(day -> day.length() == 2)) {
      throw new DateTimeException("its days of the month are not clear");
    }
    return "BYDAY=" + String.join(",", days);
  }

  /// Such as `TU` or `-1FR`.
  private static List<String> days(FeedRecord schedule) {
    return Stream.of("byday", "weekday")
        .flatMap(key -> schedule.find(key).stream())
        .findFirst()
        .stream()
        .flatMap(text -> Stream.of(text.split("[\\s,;]+", -1)))
        .filter(text -> !text.isBlank())
        .map(HsdsRule::day)
        .distinct()
        .toList();
  }

  /// `TU`, `Tue` or "Tuesdays", behind the number of a week of the month or not.
  private static String day(String text) {
    var day = DAY.matcher(text.toUpperCase(Locale.ROOT));
    var name = day.matches() ? day.group(2) : "?";
    var number = day.matches() && day.group(1) != null ? day.group(1).replace("+", "") : "";
    return Stream.of(DayOfWeek.values())
        .filter(weekday -> weekday.name().startsWith(name))
        .findFirst()
        .map(weekday -> number + code(weekday))
        .orElseThrow(() -> new DateTimeException("the day \"" + text + "\" is not known"));
  }

  private static DayOfWeek weekday(String code) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> code(day).equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  private Optional<LocalTime> clock(String key) {
    return schedule.find(key).map(text -> {
      var clock = CLOCK.matcher(text);
      if (!clock.matches()) {
        throw new DateTimeException("the hour \"" + text + "\" is not known");
      }
      var hour = Integer.parseInt(clock.group(1));
      return LocalTime.of(hour == MIDNIGHT ? 0 : hour, Integer.parseInt(clock.group(2)));
    });
  }

  private Optional<LocalDate> date(String key) {
    return schedule.find(key)
        .map(text -> LocalDate.parse(text.substring(0, Math.min(ISO_DATE, text.length()))));
  }

  private Optional<Integer> number(String key) {
    return schedule.find(key).filter(text -> !text.equals("0")).map(text -> {
      var number = NUMBER.matcher(text);
      if (!number.matches()) {
        throw new DateTimeException("the " + key + " \"" + text + "\" is no number");
      }
      return Integer.valueOf(number.group(1));
    });
  }
}
