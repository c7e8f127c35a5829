package org.nearkin.crawl.feed.markup;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date, a time of day and an offset, each as far as it is told.
///
/// @param offset `Z` or such as `-05:00`; empty when none is told
record MicroformatTime(Optional<LocalDate> date, Optional<LocalTime> time, String offset) {
  private static final Pattern DATE = Pattern.compile(
      "(?<![\\d:])(\\d{4})(?:-(\\d\\d)-(\\d\\d)|(\\d\\d)(\\d\\d)|-(\\d{3}))(?!\\d)");
  private static final Pattern TIME = Pattern.compile(
      "(?i)^[T\\s]*(?:([01]?\\d|2[0-3]):?([0-5]\\d)(?::?[0-5]\\d(?:\\.\\d+)?)?|(1[0-2]|0?[1-9]))?"
          + "\\s*([ap]\\.?m\\.?)?\\s*(Z|[+-]\\d\\d(?::?\\d\\d)?)?\\s*$");
  private static final int NOON = 12;

  /// Reads ISO 8601 in its long and short form, days of the year, and the value class pattern's times of 12 hours;
  /// empty where the text says anything else.
  static Optional<MicroformatTime> parse(String written) {
    var text = written.strip();
    var date = DATE.matcher(text);
    var found = date.find();
    var rest = found
        ? text.substring(0, date.start()) + " " + text.substring(date.end())
        : text;
    try {
      var day = found ? Optional.of(date(date)) : Optional.<LocalDate>empty();
      var clock = TIME.matcher(rest);
      return clock.matches()
          ? Optional.of(new MicroformatTime(day, findTime(clock), offset(clock.group(5))))
          : Optional.empty();
    } catch (DateTimeException problem) {
      return Optional.empty();
    }
  }

  private static LocalDate date(Matcher date) {
    var year = Integer.parseInt(date.group(1));
    if (date.group(6) != null) {
      return LocalDate.ofYearDay(year, Integer.parseInt(date.group(6)));
    }
    var month = date.group(2) == null ? date.group(4) : date.group(2);
    var day = date.group(3) == null ? date.group(5) : date.group(3);
    return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
  }

  private static Optional<LocalTime> findTime(Matcher clock) {
    var half = clock.group(4) == null ? "" : clock.group(4).toLowerCase(Locale.ROOT);
    var hours = clock.group(1) == null ? clock.group(3) : clock.group(1);
    if (hours == null || (clock.group(1) == null && half.isEmpty())) {
      return Optional.empty();
    }
    var hour = Integer.parseInt(hours);
    if (!half.isEmpty() && hour <= NOON) {
      hour = hour % NOON + (half.startsWith("p") ? NOON : 0);
    }
    var minutes = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
    return Optional.of(LocalTime.of(hour, minutes));
  }

  private static String offset(String written) {
    if (written == null || written.equalsIgnoreCase("Z")) {
      return written == null ? "" : "Z";
    }
    var digits = written.substring(1).replace(":", "");
    return written.charAt(0) + digits.substring(0, 2) + ":"
        + (digits.length() > 2 ? digits.substring(2) : "00");
  }

  /// An end that tells only its hour is on the day of the start, and on its clock.
  MicroformatTime onDayOf(MicroformatTime start) {
    return date.isPresent()
        ? this
        : new MicroformatTime(start.date(), time, offset.isEmpty() ? start.offset() : offset);
  }

  /// The moment that is so much later.
  MicroformatTime plus(Duration length) {
    if (date.isEmpty() || time.isEmpty()) {
      return this;
    }
    var end = LocalDateTime.of(date.get(), time.get()).plus(length);
    return new MicroformatTime(
        Optional.of(end.toLocalDate()), Optional.of(end.toLocalTime()), offset);
  }

  /// Such as `2026-12-07T18:00-05:00`; empty without a date.
  String iso() {
    return date
        .map(day -> day + time.map(hour -> "T" + hour + offset).orElse(""))
        .orElse("");
  }
}
