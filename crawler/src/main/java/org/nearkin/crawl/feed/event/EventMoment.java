package org.nearkin.crawl.feed.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day and hour of an event on the clock of its place.
public record EventMoment(LocalDate date, Optional<LocalTime> time) {
  private static final Pattern WRITTEN = Pattern.compile(
      "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d)(?::\\d\\d(?:\\.\\d+)?)? ?(Z|[+-]\\d\\d:?\\d\\d)?)?");

  /// Reads an ISO 8601 date or date with time.
  ///
  /// A time with an offset is the clock of the place already; a time in UTC is put on the clock of the zone.
  static Optional<EventMoment> parse(String text, ZoneId zone) {
    var written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      var date = LocalDate.parse(written.group(1));
      if (written.group(2) == null) {
        return Optional.of(new EventMoment(date, Optional.empty()));
      }
      var time = LocalTime.parse(written.group(2));
      return Optional.of(isUtc(written.group(3))
          ? inZone(date, time, zone)
          : new EventMoment(date, Optional.of(time)));
    } catch (DateTimeException problem) {
      return Optional.empty();
    }
  }

  private static boolean isUtc(String offset) {
    return offset != null && offset.matches("Z|[+-]00:?00");
  }

  private static EventMoment inZone(LocalDate date, LocalTime time, ZoneId zone) {
    var local = OffsetDateTime.of(date, time, ZoneOffset.UTC).atZoneSameInstant(zone);
    return new EventMoment(local.toLocalDate(), Optional.of(local.toLocalTime()));
  }
}
