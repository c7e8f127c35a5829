package org.nearkin.crawl.feed.calendar;

import biweekly.component.VEvent;
import biweekly.property.ICalProperty;
import biweekly.property.TextProperty;
import biweekly.util.ICalDate;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.crawl.feed.event.DatedMeeting;
import org.nearkin.crawl.feed.event.EventMoment;
import org.nearkin.crawl.feed.event.EventTitle;

/// One `VEVENT`: a rule, a date, or a change of one date of a rule.
///
/// @param uid the calendar's own name for it; empty when it has none
/// @param start on the clock of its place
record CalendarEvent(
    VEvent event,
    CalendarClock clock,
    String uid,
    EventTitle title,
    EventMoment start) {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int LONGEST_DAYS = 14;
  private static final Pattern TAG = Pattern
      .compile("</?(?:a|b|br|div|em|i|li|ol|p|span|strong|u|ul)\\b[^>]*>",
          Pattern.CASE_INSENSITIVE);
  /// How one calendar names a series that was changed "from this date on".
  private static final Pattern SPLIT = Pattern.compile("_R\\d{8}(?:T\\d{6})?(?=@|$)");

  /// The event; empty when it says not when it begins.
  static Optional<CalendarEvent> find(VEvent event, CalendarClock clock) {
    return Optional.ofNullable(event.getDateStart())
        .flatMap(start -> clock.findMoment(start.getValue(), start))
        .map(start -> new CalendarEvent(event, clock, uid(event),
            EventTitle.of(text(event.getSummary()).replace('\n', ' ')), start));
  }

  static String uid(VEvent event) {
    return SPLIT.matcher(text(event.getUid())).replaceFirst("");
  }

  boolean repeats() {
    return event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
  }

  boolean isHappening() {
    var cancelled = event.getStatus() != null && event.getStatus().isCancelled();
    return !cancelled && !title.cancelled();
  }

  /// The date of the series that this event changes.
  Optional<EventMoment> changed() {
    return Optional.ofNullable(event.getRecurrenceId())
        .flatMap(id -> clock.findMoment(id.getValue(), id));
  }

  String description() {
    var text = text(event.getDescription());
    return TAG.matcher(text).find() ? Prose.fromHtml(text) : text;
  }

  String location() {
    return String.join(", ", Prose.lines(text(event.getLocation())).toList());
  }

  List<String> categories() {
    return event.getCategories().stream().flatMap(each -> each.getValues().stream()).toList();
  }

  /// What dated events of one series have in common.
  List<String> seriesKey() {
    return Stream.of(
        title.name(), location(), start.time().map(LocalTime::toString).orElse(""))
        .map(Fingerprint::normalize)
        .toList();
  }

  Optional<LocalTime> end() {
    return start.time().flatMap(time -> {
      var begin = start.date().atTime(time);
      return findEnd(begin)
          .filter(end -> end.isAfter(begin) && !end.isAfter(begin.plus(A_DAY)))
          .map(LocalDateTime::toLocalTime);
    });
  }

  private Optional<LocalDateTime> findEnd(LocalDateTime begin) {
    var length = Optional.ofNullable(event.getDuration())
        .filter(duration -> duration.getValue() != null)
        .map(duration -> begin.plus(Duration.ofMillis(duration.getValue().toMillis())));
    return Optional.ofNullable(event.getDateEnd())
        .flatMap(end -> clock.findMoment(end.getValue(), end))
        .flatMap(end -> end.time().map(time -> end.date().atTime(time)))
        .or(() -> length);
  }

  /// The date, or the dates of several whole days: their end is the day after the last.
  List<DatedMeeting> meetings() {
    var last = Optional.ofNullable(event.getDateEnd())
        .filter(end -> start.time().isEmpty())
        .flatMap(end -> clock.findMoment(end.getValue(), end))
        .map(end -> end.date().minusDays(1))
        .filter(date -> date.isAfter(start.date()))
        .filter(date -> date.isBefore(start.date().plusDays(LONGEST_DAYS)))
        .orElse(start.date());
    return start.date()
        .datesUntil(last.plusDays(1))
        .map(date -> new DatedMeeting(date, start.time(), end()))
        .toList();
  }

  Optional<EventMoment> findMoment(@Nullable ICalDate value, ICalProperty property) {
    return clock.findMoment(value, property);
  }

  static String text(@Nullable TextProperty property) {
    return property == null || property.getValue() == null ? "" : property.getValue().strip();
  }
}
