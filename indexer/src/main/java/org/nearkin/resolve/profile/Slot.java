package org.nearkin.resolve.profile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;

/// A day and hour on which something meets: "the second Tuesday at 18:00".
///
/// @param week `1` to `5` or `-1` of the month, `0` for each, `2w` for every other and the like
/// @param day two letters as in RFC 5545, or a day of the month
/// @param time of the wall clock
/// @param offset seconds from UTC in winter, so that hours of two zones can be compared
public record Slot(String week, String day, Optional<LocalTime> time, int offset) {
  private static final Pattern BY_DAY = Pattern.compile("(-?\\d+)?(MO|TU|WE|TH|FR|SA|SU)");
  private static final LocalDateTime WINTER = LocalDateTime.of(2026, 1, 15, 12, 0);
  private static final String EACH = "0";
  private static final int DAYS_IN_WEEK = 7;
  private static final int NEAR_MINUTES = 60;

  /// All slots of the times; single dates tell their weekday, and the week if they are in the same one each month.
  public static Set<Slot> of(List<MeetingTime> times, Optional<ZoneId> zone) {
    var offset = zone.map(id -> id.getRules().getOffset(WINTER).getTotalSeconds()).orElse(0);
    var slots = new LinkedHashSet<Slot>();
    for (var time : times) {
      days(time.recurrence())
          .forEach(day -> slots.add(new Slot(day[0], day[1], time.start(), offset)));
    }
    return slots;
  }

  private static Stream<String[]> days(Recurrence recurrence) {
    return recurrence.rule()
        .map(Slot::ofRule)
        .orElseGet(() -> ofDates(recurrence.dates()));
  }

  private static Stream<String[]> ofRule(String rule) {
    var interval = part(rule, "INTERVAL").filter(count -> !count.equals("1"));
    var set = part(rule, "BYSETPOS").orElse(EACH);
    var byDay = part(rule, "BYDAY");
    if (byDay.isEmpty()) {
      return Stream.<String[]>of(new String[]{
          interval.orElse(EACH), part(rule, "BYMONTHDAY").orElse(part(rule, "FREQ").orElse("?"))});
    }
    return Arrays.stream(byDay.get().split(",", -1))
        .map(BY_DAY::matcher)
        .filter(java.util.regex.Matcher::matches)
        .flatMap(day -> {
          var nth = day.group(1) == null ? set : day.group(1);
          return Arrays.stream(nth.split(",", -1))
              .map(week -> new String[]{
                  interval.map(count -> count + "w").orElse(week), day.group(2)});
        });
  }

  private static Optional<String> part(String rule, String name) {
    return Arrays.stream(rule.split(";", -1))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1))
        .findFirst();
  }

  private static Stream<String[]> ofDates(List<LocalDate> dates) {
    return dates.stream()
        .map(date -> List.of(
            dates.size() == 1 ? "?" : String.valueOf((date.getDayOfMonth() - 1) / DAYS_IN_WEEK + 1),
            letters(date.getDayOfWeek())))
        .distinct()
        .map(day -> day.toArray(String[]::new));
  }

  private static String letters(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  /// A key to find the same hour by.
  public String key() {
    return day + time.map(Object::toString).orElse("");
  }

  /// The same days and the same moment.
  public boolean isSame(Slot other) {
    return week.equals(other.week) && isSameHour(other);
  }

  /// The same weekday and moment; one says each week, the other some weeks, or says not which.
  public boolean isRoughly(Slot other) {
    return isSameHour(other) && (isOpen() || other.isOpen());
  }

  /// The same weekday, an hour apart at most, or without an hour.
  public boolean isNear(Slot other) {
    return day.equals(other.day) && (week.equals(other.week) || isOpen() || other.isOpen())
        && minutesTo(other) <= NEAR_MINUTES;
  }

  private boolean isOpen() {
    return week.equals(EACH) || week.endsWith("w") || week.equals("?");
  }

  private boolean isSameHour(Slot other) {
    return day.equals(other.day) && time.isPresent() && other.time.isPresent()
        && (time.equals(other.time) || utc() == other.utc());
  }

  private int minutesTo(Slot other) {
    if (time.isEmpty() || other.time.isEmpty()) {
      return 0;
    }
    return Math.abs(time.get().toSecondOfDay() - other.time.get().toSecondOfDay()) / 60;
  }

  private int utc() {
    return time.map(LocalTime::toSecondOfDay).orElse(0) - offset;
  }
}
