package org.nearkin.crawl.feed.calendar;

import biweekly.ICalendar;
import biweekly.io.TimezoneAssignment;
import biweekly.property.ICalProperty;
import biweekly.property.RawProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nearkin.crawl.feed.event.EventMoment;
import org.nearkin.source.SourceDefinition;

/// Puts the times of a calendar on the clock of the place.
///
/// A time with a zone is that zone's clock already, a time without one the place's; a time in UTC is put on the
/// calendar's or else the source's clock.
final class CalendarClock {
  /// Zones as Outlook names them; the others of that list are not met in the directories read so far.
  private static final Map<String, String> OUTLOOK = Map.of(
      "Eastern Standard Time", "America/New_York",
      "Central Standard Time", "America/Chicago",
      "Mountain Standard Time", "America/Denver",
      "US Mountain Standard Time", "America/Phoenix",
      "Pacific Standard Time", "America/Los_Angeles",
      "Alaskan Standard Time", "America/Anchorage",
      "Hawaiian Standard Time", "Pacific/Honolulu",
      "Atlantic Standard Time", "America/Halifax",
      "GMT Standard Time", "Europe/London");
  private final ICalendar calendar;
  private final Optional<ZoneId> home;

  CalendarClock(ICalendar calendar, SourceDefinition source) {
    this.calendar = calendar;
    this.home = Optional.ofNullable(calendar.getExperimentalProperty("X-WR-TIMEZONE"))
        .map(RawProperty::getValue)
        .flatMap(CalendarClock::findZone)
        .or(() -> source.home().zone());
  }

  /// The zone in which a property gives its times, where it names one.
  Optional<ZoneId> findZone(ICalProperty property) {
    return Optional.ofNullable(calendar.getTimezoneInfo().getTimezone(property))
        .map(TimezoneAssignment::getTimeZone)
        .flatMap(zone -> findZone(zone.getID()));
  }

  /// The date and hour; empty for one that no calendar has, such as 31 February.
  ///
  /// @param property whose value it is
  Optional<EventMoment> findMoment(@Nullable ICalDate value, ICalProperty property) {
    if (value == null || value.getRawComponents() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(moment(value.getRawComponents(), value.hasTime(), property));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private EventMoment moment(DateTimeComponents raw, boolean timed, ICalProperty property) {
    var date = LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    if (!timed) {
      return new EventMoment(date, Optional.empty());
    }
    var time = LocalTime.of(raw.getHour(), raw.getMinute());
    return raw.isUtc() ? onClock(date, time, property) : new EventMoment(date, Optional.of(time));
  }

  private EventMoment onClock(LocalDate date, LocalTime time, ICalProperty property) {
    var zone = findZone(property).or(() -> home).orElse(ZoneOffset.UTC);
    var local = ZonedDateTime.of(date, time, ZoneOffset.UTC).withZoneSameInstant(zone);
    return new EventMoment(local.toLocalDate(), Optional.of(local.toLocalTime()));
  }

  /// Names such as `/example.org/2006/America/Denver` end in a known one.
  private static Optional<ZoneId> findZone(String name) {
    var known = OUTLOOK.getOrDefault(name, name);
    var plain = known.startsWith("/") ? known.replaceFirst(".*/([^/]+/[^/]+)$", "$1") : known;
    try {
      return plain.contains("/") ? Optional.of(ZoneId.of(plain)) : Optional.empty();
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
