package org.nearkin.crawl.feed.calendar;

import biweekly.property.ExceptionDates;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceDates;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.crawl.feed.event.DatedMeeting;
import org.nearkin.crawl.feed.event.EventMoment;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;

/// When a repeating event takes place: its rule, single dates, the dates left out, and those that were moved.
final class CalendarTimes {
  private final CalendarEvent event;
  private final TreeSet<LocalDate> dates = new TreeSet<>();
  private final TreeSet<LocalDate> exceptions = new TreeSet<>();
  private final List<DatedMeeting> atOtherHours = new ArrayList<>();

  private CalendarTimes(CalendarEvent event) {
    this.event = event;
  }

  /// The times in the notation of recurrences; none when its rule cannot be told.
  ///
  /// @param changes events that change one date of this one
  static List<String> notations(CalendarEvent event, List<CalendarEvent> changes) {
    var times = new CalendarTimes(event);
    times.readDates();
    changes.forEach(times::change);
    return times.notations();
  }

  private void readDates() {
    for (RecurrenceDates property : event.event().getRecurrenceDates()) {
      property.getDates().forEach(date -> add(dates, date, property));
      property.getPeriods().forEach(period -> add(dates, period.getStartDate(), property));
    }
    for (ExceptionDates property : event.event().getExceptionDates()) {
      property.getValues().forEach(date -> add(exceptions, date, property));
    }
  }

  private void add(Set<LocalDate> days, @Nullable ICalDate date, ICalProperty property) {
    event.findMoment(date, property).map(EventMoment::date).ifPresent(days::add);
  }

  private void change(CalendarEvent change) {
    var original = change.changed().map(EventMoment::date).orElseThrow();
    var sameHours = change.start().time().equals(event.start().time())
        && change.end().equals(event.end());
    if (!change.isHappening()) {
      exceptions.add(original);
    } else if (!sameHours) {
      exceptions.add(original);
      atOtherHours.addAll(change.meetings());
    } else if (!change.start().date().equals(original)) {
      exceptions.add(original);
      dates.add(change.start().date());
    }
  }

  private List<String> notations() {
    var hasRule = event.event().getRecurrenceRule() != null;
    var rule = CalendarRule.find(event);
    if (hasRule && rule.isEmpty()) {
      return List.of();
    }
    if (!hasRule) {
      dates.add(event.start().date());
      dates.removeAll(exceptions);
      exceptions.clear();
    }
    var regular = rule.isEmpty() && dates.isEmpty()
        ? Stream.<String>empty()
        : Stream.of(RecurrenceNotation.format(new MeetingTime(
            new Recurrence(rule, List.copyOf(dates), List.copyOf(exceptions),
                rule.isPresent() ? Optional.of(event.start().date()) : Optional.empty()),
            event.start().time(), event.end())));
    return Stream.concat(regular, DatedMeeting.notations(atOtherHours).stream()).toList();
  }
}
