package org.nearkin.schedule;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// RFC 5545 words and parts.
final class Rules {
  private Rules() {}

  /// Such as `TU`.
  static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  static DayOfWeek day(String code) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (code(day).equals(code))
        return day;
    }
    throw new IllegalArgumentException("no weekday: " + code);
  }

  /// The parts of a rule by upper-case name, in the order written.
  static Map<String, String> parts(String rule) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : rule.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals).trim().toUpperCase(Locale.ROOT),
            part.substring(equals + 1).trim());
      }
    }
    return parts;
  }
}
