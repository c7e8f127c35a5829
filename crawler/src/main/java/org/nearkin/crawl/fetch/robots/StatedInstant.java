package org.nearkin.crawl.fetch.robots;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A moment written in one of the forms of RFC 850, RFC 822 or ISO 8601, in lower case. Where no zone is named it is
/// UTC; a day without a time ends at midnight.
///
/// @param end where in the text it ends
record StatedInstant(Instant instant, int end) {
  private static final String TIME = "(?:[t\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?"
      + "(?:\\s*(z|[+-]\\d{2}:?\\d{2}|[a-z]{2,4})\\b)?)?";
  private static final Pattern MAIL = Pattern.compile(
      "(?:[a-z]{3,9},?\\s+)?(?<day>\\d{1,2})[\\s-]+(?<month>[a-z]{3})[a-z]*[\\s-]+(?<year>\\d{4}|\\d{2})"
          + TIME);
  private static final Pattern ISO = Pattern
      .compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})" + TIME);
  private static final int FIRST_OF_TIME = 4;
  private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun",
      "jul", "aug", "sep", "oct", "nov", "dec");
  /// RFC 822, section 5.1.
  private static final Map<String, String> ZONES = Map.ofEntries(
      Map.entry("z", "Z"), Map.entry("ut", "Z"), Map.entry("utc", "Z"), Map.entry("gmt", "Z"),
      Map.entry("est", "-05:00"), Map.entry("edt", "-04:00"), Map.entry("cst", "-06:00"),
      Map.entry("cdt", "-05:00"), Map.entry("mst", "-07:00"), Map.entry("mdt", "-06:00"),
      Map.entry("pst", "-08:00"), Map.entry("pdt", "-07:00"));

  /// Finds a moment that begins at a place in a text.
  static Optional<StatedInstant> find(String text, int start) {
    for (var form : List.of(ISO, MAIL)) {
      var matcher = form.matcher(text).region(start, text.length());
      if (matcher.lookingAt()) {
        return find(matcher.toMatchResult());
      }
    }
    return Optional.empty();
  }

  private static Optional<StatedInstant> find(MatchResult date) {
    try {
      var day = LocalDate.of(year(date.group("year")), month(date.group("month")),
          Integer.parseInt(date.group("day")));
      var zone = zone(date.group(FIRST_OF_TIME + 3));
      if (zone.isEmpty()) {
        return Optional.empty();
      }
      var moment = date.group(FIRST_OF_TIME) == null
          ? day.plusDays(1).atStartOfDay(zone.get())
          : day.atTime(time(date)).atZone(zone.get());
      return Optional.of(new StatedInstant(moment.toInstant(), date.end()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalTime time(MatchResult date) {
    var seconds = date.group(FIRST_OF_TIME + 2);
    return LocalTime.of(Integer.parseInt(date.group(FIRST_OF_TIME)),
        Integer.parseInt(date.group(FIRST_OF_TIME + 1)),
        seconds == null ? 0 : Integer.parseInt(seconds));
  }

  /// Of years with two digits those from 70 on belong to the last century.
  private static int year(String digits) {
    var year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year + (year < 70 ? 2000 : 1900);
  }

  private static int month(String text) {
    return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : MONTHS.indexOf(text) + 1;
  }

  private static Optional<ZoneId> zone(@Nullable String text) {
    if (text == null) {
      return Optional.of(ZoneOffset.UTC);
    }
    return text.startsWith("+") || text.startsWith("-")
        ? Optional.of(ZoneOffset.of(text))
        : Optional.ofNullable(ZONES.get(text)).map(ZoneOffset::of);
  }
}
