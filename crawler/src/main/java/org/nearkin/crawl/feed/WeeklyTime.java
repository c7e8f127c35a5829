package org.nearkin.crawl.feed;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;

/// Day and hours of a weekly meeting, as the feeds of fellowships give them.
///
/// @param days empty when the feed names none
public record WeeklyTime(
    List<DayOfWeek> days,
    Optional<LocalTime> start,
    Optional<LocalTime> end) {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  public WeeklyTime {
    days = List.copyOf(days);
  }

  /// Such as `FREQ=WEEKLY;BYDAY=TU;18:00-19:30`; only for a time with days.
  public String notation() {
    var codes = days.stream().map(WeeklyTime::code).collect(Collectors.joining(","));
    return RecurrenceNotation.format(
        new MeetingTime(Recurrence.of("FREQ=WEEKLY;BYDAY=" + codes), start, end));
  }

  /// Such as "Tuesdays, 6:00 pm - 7:30 pm"; empty when nothing is known.
  public String words() {
    var names = days.stream()
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.US) + "s")
        .collect(Collectors.joining(", "));
    var hours = hours();
    return names.isEmpty() || hours.isEmpty() ? names + hours : names + ", " + hours;
  }

  /// Such as "6:00 pm - 7:30 pm"; empty without a start.
  public String hours() {
    return start.map(WeeklyTime::hour).orElse("")
        + (start.isPresent() ? end.map(time -> " - " + hour(time)).orElse("") : "");
  }

  private static String hour(LocalTime time) {
    return HOUR.format(time).toLowerCase(Locale.ROOT);
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }
}
