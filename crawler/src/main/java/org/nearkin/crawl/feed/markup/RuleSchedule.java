package org.nearkin.crawl.feed.markup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import tools.jackson.databind.node.ObjectNode;

/// Says an RRULE of RFC 5545, as hCalendar carries it, as a schema.org `Schedule`.
final class RuleSchedule {
  private static final Map<String, String> UNITS = Map.of(
      "DAILY", "D", "WEEKLY", "W", "MONTHLY", "M", "YEARLY", "Y");
  /// Parts that a schedule can say, and what they are called there.
  private static final Map<String, String> LISTS = Map.of(
      "BYDAY", "byDay", "BYMONTH", "byMonth", "BYMONTHDAY", "byMonthDay", "COUNT", "repeatCount");

  private RuleSchedule() {}

  /// First meeting and its end.
  record Span(MicroformatTime start, Optional<MicroformatTime> end) {}

  /// The schedule, or empty when the rule says what a schedule cannot.
  static Optional<ObjectNode> find(MarkupTree tree, Microformat event, Span first) {
    var rule = event.find("rrule").orElseThrow();
    var parts = parts(rule.text());
    var unit = UNITS.get(parts.getOrDefault("FREQ", ""));
    var interval = parts.getOrDefault("INTERVAL", "1");
    var known = parts.keySet()
        .stream()
        .allMatch(key -> LISTS.containsKey(key)
            || List.of("FREQ", "INTERVAL", "UNTIL", "WKST").contains(key));
    if (unit == null || !known || !interval.matches("[1-9]\\d?")) {
      return Optional.empty();
    }
    var at = rule.at();
    var schedule = tree.node(at, List.of("Schedule"));
    tree.add(schedule, "repeatFrequency", "P" + interval + unit, at);
    LISTS.forEach(
        (key, property) -> sayList(tree, schedule, property, parts.getOrDefault(key, ""), at));
    MicroformatTime.parse(parts.getOrDefault("UNTIL", ""))
        .ifPresent(until -> sayDate(tree, schedule, "endDate", until, at));
    event.values("exdate")
        .forEach(value -> MicroformatTime.parse(value.text())
            .ifPresent(date -> sayDate(tree, schedule, "exceptDate", date, value.at())));
    sayDate(tree, schedule, "startDate", first.start(), at);
    sayTime(tree, schedule, "startTime", first.start(), at);
    first.end().ifPresent(end -> sayTime(tree, schedule, "endTime", end, at));
    return Optional.of(schedule);
  }

  private static Map<String, String> parts(String rule) {
    var parts = new HashMap<String, String>();
    for (var part : rule.toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "").split(";", -1)) {
      var equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return parts;
  }

  private static void sayList(
      MarkupTree tree, ObjectNode schedule, String property, String values, Element at) {
    for (var value : values.split(",", -1)) {
      tree.add(schedule, property, value, at);
    }
  }

  private static void sayDate(
      MarkupTree tree, ObjectNode schedule, String property, MicroformatTime time, Element at) {
    tree.add(schedule, property, time.date().map(LocalDate::toString).orElse(""), at);
  }

  private static void sayTime(
      MarkupTree tree, ObjectNode schedule, String property, MicroformatTime time, Element at) {
    tree.add(schedule, property, time.time().map(Object::toString).orElse(""), at);
  }
}
