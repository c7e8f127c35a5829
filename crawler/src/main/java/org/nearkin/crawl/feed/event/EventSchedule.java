package org.nearkin.crawl.feed.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;
import tools.jackson.databind.JsonNode;

/// Reads a schema.org `Schedule`.
///
/// Its `byMonthWeek` is taken as the n-th such weekday of the month, as sites mean it. A monthly schedule of bare
/// weekdays could mean several things and is not read.
final class EventSchedule {
  private static final Pattern FREQUENCY = Pattern.compile("P(?:0D)?(\\d+)([DWMY])(?:T0[HMS])?");
  private static final Pattern DAY = Pattern.compile("([+-]?\\d)?(MO|TU|WE|TH|FR|SA|SU)[A-Z]*");
  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS_OF_YEAR = 12;
  private static final String CODES = "MOTUWETHFRSASU";
  private final JsonLdGraph graph;
  private final JsonNode node;

  private EventSchedule(JsonLdGraph graph, JsonNode node) {
    this.graph = graph;
    this.node = node;
  }

  /// The meeting time, or empty when the schedule does not say one for certain.
  static Optional<MeetingTime> find(JsonLdGraph graph, JsonNode node) {
    try {
      var schedule = new EventSchedule(graph, node);
      return schedule.findRule().map(schedule::withTimes);
    } catch (DateTimeException problem) {
      return Optional.empty();
    }
  }

  private MeetingTime withTimes(String rule) {
    var from = rule.contains("INTERVAL") || rule.contains("UNTIL") || rule.contains("COUNT")
        ? findDate("startDate")
        : Optional.<LocalDate>empty();
    var exceptions = texts("exceptDate").map(EventSchedule::date).distinct().sorted().toList();
    return new MeetingTime(
        new Recurrence(Optional.of(rule), List.of(), exceptions, from),
        findTime("startTime"),
        findTime("endTime"));
  }

  private Optional<String> findRule() {
    var days = days();
    var weeks = texts("byMonthWeek").toList();
    return findUnit(days).flatMap(unit -> findParts(unit, days, weeks))
        .map(parts -> String.join(";", parts));
  }

  /// How often: frequency and interval, such as `MONTHLY` and 2.
  private record Unit(String frequency, int interval) {}

  private Optional<Unit> findUnit(List<String> days) {
    var stated = texts("repeatFrequency").findFirst().orElse("").toUpperCase(Locale.ROOT).strip();
    var written = FREQUENCY.matcher(stated);
    if (written.matches()) {
      return unit(Integer.parseInt(written.group(1)), written.group(2));
    }
    return switch (stated) {
      case "DAILY" -> Optional.of(new Unit("DAILY", 1));
      case "WEEKLY" -> Optional.of(new Unit("WEEKLY", 1));
      case "BIWEEKLY", "FORTNIGHTLY" -> Optional.of(new Unit("WEEKLY", 2));
      case "MONTHLY" -> Optional.of(new Unit("MONTHLY", 1));
      // Days of the week alone are what publishers of weekly meetings write.
      case "" -> days.isEmpty() ? Optional.empty() : Optional.of(new Unit("WEEKLY", 1));
      default -> Optional.empty();
    };
  }

  private static Optional<Unit> unit(int count, String letter) {
    if (count < 1) {
      return Optional.empty();
    }
    return Optional.of(switch (letter) {
      case "D" -> count % DAYS_OF_WEEK == 0
          ? new Unit("WEEKLY", count / DAYS_OF_WEEK)
          : new Unit("DAILY", count);
      case "W" -> new Unit("WEEKLY", count);
      case "M" -> new Unit("MONTHLY", count);
      default -> new Unit("MONTHLY", count * MONTHS_OF_YEAR);
    });
  }

  private Optional<List<String>> findParts(Unit unit, List<String> days, List<String> weeks) {
    var parts = new ArrayList<String>();
    parts.add("FREQ=" + unit.frequency());
    if (unit.interval() > 1) {
      parts.add("INTERVAL=" + unit.interval());
    }
    list("BYMONTH=", texts("byMonth").toList()).ifPresent(parts::add);
    var day = unit.frequency().equals("MONTHLY")
        ? findMonthly(days, weeks)
        : findWeekly(unit, days);
    day.ifPresent(parts::add);
    findDate("endDate").ifPresent(end -> parts.add("UNTIL=" + end.toString().replace("-", "")));
    texts("repeatCount").filter(count -> count.matches("\\d{1,4}"))
        .forEach(count -> parts.add("COUNT=" + count));
    return day.isPresent() || unit.frequency().equals("DAILY")
        ? Optional.of(parts)
        : Optional.empty();
  }

  private Optional<String> findMonthly(List<String> days, List<String> weeks) {
    if (days.isEmpty()) {
      return list("BYMONTHDAY=", texts("byMonthDay").toList());
    }
    if (!weeks.isEmpty()) {
      var bare = days.stream().allMatch(day -> day.length() == 2);
      return bare && weeks.stream().allMatch(week -> week.matches("-?[1-5]"))
          ? list("BYDAY=",
              weeks.stream().flatMap(week -> days.stream().map(day -> week + day)).toList())
          : Optional.empty();
    }
    return days.stream().allMatch(day -> day.length() > 2)
        ? list("BYDAY=", days)
        : Optional.empty();
  }

  private Optional<String> findWeekly(Unit unit, List<String> days) {
    if (!days.isEmpty() || unit.frequency().equals("DAILY")) {
      return list("BYDAY=", days.stream().map(day -> day.substring(day.length() - 2)).toList());
    }
    return findDate("startDate").map(start -> (start.getDayOfWeek().getValue() - 1) * 2)
        .map(at -> "BYDAY=" + CODES.substring(at, at + 2));
  }

  private List<String> days() {
    return texts("byDay")
        .flatMap(text -> Stream.of(text.split("[\\s,]+", -1)))
        .map(text -> text.substring(text.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT))
        .map(DAY::matcher)
        .filter(day -> day.matches())
        .map(day -> (day.group(1) == null ? "" : day.group(1).replace("+", "")) + day.group(2))
        .distinct()
        .toList();
  }

  private static Optional<String> list(String key, List<String> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(key + values.stream().collect(Collectors.joining(",")));
  }

  private Stream<String> texts(String property) {
    return graph.values(node, property)
        .map(value -> value.isObject() ? value.path("@id").asString("") : value.asString(""))
        .filter(text -> !text.isBlank());
  }

  private Optional<LocalDate> findDate(String property) {
    return texts(property).findFirst().map(EventSchedule::date);
  }

  private Optional<LocalTime> findTime(String property) {
    return texts(property).findFirst()
        .map(text -> text.replaceFirst("^.*T", ""))
        .filter(text -> text.matches("\\d\\d:\\d\\d.*"))
        .map(text -> LocalTime.parse(text.substring(0, "00:00".length())));
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text.substring(0, Math.min("2026-11-24".length(), text.length())));
  }
}
