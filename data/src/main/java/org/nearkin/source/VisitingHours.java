package org.nearkin.source;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// The hours of a day in which a site may be crawled, such as `22:00-06:00`.
///
/// @param from the first minute
/// @param to the minute after the last; earlier than `from` where the hours pass midnight
public record VisitingHours(LocalTime from, LocalTime to) {
  /// Reads `HH:MM-HH:MM`.
  ///
  /// @throws DateTimeException if the text has another form
  public static VisitingHours parse(String text) {
    var ends = text.split("-", -1);
    if (ends.length != 2 || ends[0].equals(ends[1])) {
      throw new DateTimeException("hours are written like 22:00-06:00");
    }
    return new VisitingHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  /// The given time if it lies in the hours, else their next beginning.
  public ZonedDateTime next(ZonedDateTime time) {
    if (contains(time.toLocalTime())) {
      return time;
    }
    var today = time.with(from);
    return today.isBefore(time) ? time.plusDays(1).with(from) : today;
  }

  private boolean contains(LocalTime time) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }
}
