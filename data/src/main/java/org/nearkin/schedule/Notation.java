package org.nearkin.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nearkin.schedule.holiday.Holiday;

/// The notation of rules in tables: `DTSTART=20260105;FREQ=WEEKLY;BYDAY=MO @18:00-19:30 || …`, or `NONE`.
///
/// `DTSTART`, `RDATE`, `EXDATE` and `HOLIDAYS` (names of [Holiday]) stand beside the parts of the rule;
/// dates may have hyphens.
final class Notation {
  private static final String NONE = "NONE";

  private Notation() {}

  static List<MeetingTime> parse(String written) {
    List<MeetingTime> times = new ArrayList<>();
    if (written.isBlank() || written.trim().equals(NONE))
      return times;
    for (String rule : written.split("\\|\\|", -1)) {
      int at = rule.indexOf('@');
      String body = at < 0 ? rule : rule.substring(0, at);
      times.add(meeting(body.trim(), at < 0 ? "-" : rule.substring(at + 1).trim()));
    }
    return times;
  }

  static MeetingTime meeting(String body, String span) {
    int dash = span.indexOf('-');
    String start = dash < 0 ? span : span.substring(0, dash);
    String end = dash < 0 ? "" : span.substring(dash + 1);
    return new MeetingTime(recurrence(body), time(start), time(end));
  }

  private static Recurrence recurrence(String body) {
    Map<String, String> parts = Rules.parts(body);
    List<LocalDate> dates = dates(parts.remove("RDATE"));
    List<LocalDate> exceptions = dates(parts.remove("EXDATE"));
    Optional<LocalDate> from = dates(parts.remove("DTSTART")).stream().findFirst();
    List<Holiday> holidays = holidays(parts.remove("HOLIDAYS"));
    if (parts.containsKey("UNTIL")) {
      parts.put("UNTIL", basic(dates(parts.get("UNTIL")).getFirst()));
    }
    String rule = parts.entrySet()
        .stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
    return new Recurrence(rule.isEmpty() ? Optional.empty() : Optional.of(rule), dates, exceptions,
        from, holidays);
  }

  private static List<Holiday> holidays(@Nullable String value) {
    return value == null
        ? List.of()
        : Arrays.stream(value.split(",", -1)).map(Holiday::valueOf).toList();
  }

  private static List<LocalDate> dates(@Nullable String value) {
    List<LocalDate> dates = new ArrayList<>();
    if (value == null)
      return dates;
    for (String date : value.split(",", -1)) {
      dates.add(LocalDate.parse(date.trim().replace("-", "").substring(0, 8),
          DateTimeFormatter.BASIC_ISO_DATE));
    }
    return dates;
  }

  private static Optional<LocalTime> time(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(value.trim()));
  }

  /// A schedule as one line; a reading that is held back starts with `?`.
  static String write(Schedule schedule) {
    if (schedule.times().isEmpty())
      return NONE;
    String rules = schedule.times()
        .stream()
        .map(Notation::write)
        .collect(Collectors.joining(" || "));
    return schedule.isPublishable() ? rules : "? " + rules;
  }

  static String write(MeetingTime time) {
    Recurrence recurrence = time.recurrence();
    List<String> parts = new ArrayList<>();
    recurrence.from().ifPresent(from -> parts.add("DTSTART=" + basic(from)));
    recurrence.rule().ifPresent(parts::add);
    if (!recurrence.dates().isEmpty())
      parts.add("RDATE=" + basic(recurrence.dates()));
    if (!recurrence.exceptions().isEmpty())
      parts.add("EXDATE=" + basic(recurrence.exceptions()));
    if (!recurrence.holidays().isEmpty())
      parts.add("HOLIDAYS=" + join(recurrence.holidays()));
    String span = time.start().map(LocalTime::toString).orElse("")
        + time.end().map(end -> "-" + end).orElse("");
    return String.join(";", parts) + (span.isEmpty() ? "" : " @" + span);
  }

  private static String join(List<Holiday> holidays) {
    return holidays.stream().map(Holiday::name).collect(Collectors.joining(","));
  }

  private static String basic(List<LocalDate> dates) {
    return dates.stream().map(Notation::basic).collect(Collectors.joining(","));
  }

  private static String basic(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
