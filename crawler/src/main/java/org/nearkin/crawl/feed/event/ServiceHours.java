package org.nearkin.crawl.feed.event;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;
import tools.jackson.databind.JsonNode;

/// The weekly hours of a schema.org service or organisation.
///
/// @param days without repetitions
/// @param last the last date, where stated
record ServiceHours(List<DayOfWeek> days, LocalTime opens, LocalTime closes,
    Optional<LocalDate> last) {
  private static final Pattern LINE = Pattern.compile(
      "((?:Mo|Tu|We|Th|Fr|Sa|Su)(?:[,-](?:Mo|Tu|We|Th|Fr|Sa|Su))*) (\\d{1,2}:\\d\\d)-(\\d{1,2}:\\d\\d)");
  private static final Pattern CLOCK = Pattern.compile("(?:.*T)?(\\d{1,2}):(\\d\\d)(?::\\d\\d)?.*");
  private static final int ISO_DATE = "2026-01-31".length();

  ServiceHours {
    days = days.stream().distinct().toList();
    if (days.isEmpty()) {
      throw new DateTimeException("hours without a day");
    }
  }

  /// Reads an `OpeningHoursSpecification`.
  static Optional<ServiceHours> find(JsonLdGraph graph, JsonNode node) {
    try {
      var days = graph.values(node, "dayOfWeek")
          .map(day -> day.isObject() ? day.path("@id").asString("") : day.asString(""))
          .map(day -> day(day.replaceFirst(".*[/:#]", "")))
          .toList();
      var last = Optional.of(JsonLdEvent.text(node, "validThrough"))
          .filter(text -> !text.isEmpty())
          .map(text -> LocalDate.parse(text.substring(0, Math.min(ISO_DATE, text.length()))));
      return Optional.of(new ServiceHours(days, clock(JsonLdEvent.text(node, "opens")),
          clock(JsonLdEvent.text(node, "closes")), last));
    } catch (DateTimeException problem) {
      return Optional.empty();
    }
  }

  /// Reads an `openingHours` line, such as `Mo,Th 18:00-19:30`.
  static Optional<ServiceHours> find(String text) {
    var line = LINE.matcher(text.strip());
    return line.matches()
        ? Optional.of(new ServiceHours(
            Stream.of(line.group(1).split(",", -1)).flatMap(ServiceHours::run).toList(),
            clock(line.group(2)), clock(line.group(3)), Optional.empty()))
        : Optional.empty();
  }

  private static Stream<DayOfWeek> run(String days) {
    var ends = Stream.of(days.split("-", -1)).map(ServiceHours::day).toList();
    var length = Math.floorMod(ends.getLast().getValue() - ends.getFirst().getValue(), 7);
    return IntStream.rangeClosed(0, length).mapToObj(ends.getFirst()::plus);
  }

  private static DayOfWeek day(String name) {
    var wanted = name.toUpperCase(Locale.ROOT);
    return Stream.of(DayOfWeek.values())
        .filter(day -> wanted.length() > 1 && day.name().startsWith(wanted))
        .findFirst()
        .orElseThrow(() -> new DateTimeException("day " + name));
  }

  private static LocalTime clock(String text) {
    var clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      throw new DateTimeException("time " + text);
    }
    return LocalTime.of(Integer.parseInt(clock.group(1)) % 24, Integer.parseInt(clock.group(2)));
  }

  /// How long it is open in a week.
  Duration perWeek() {
    var open = Duration.between(opens, closes);
    return (open.isPositive() ? open : open.plusDays(1)).multipliedBy(days.size());
  }

  MeetingTime time() {
    var codes = days.stream()
        .map(day -> day.name().substring(0, 2))
        .collect(Collectors.joining(","));
    var until = last.map(date -> ";UNTIL=" + date.toString().replace("-", "")).orElse("");
    return new MeetingTime(
        Recurrence.of("FREQ=WEEKLY;BYDAY=" + codes + until), Optional.of(opens),
        Optional.of(closes));
  }
}
