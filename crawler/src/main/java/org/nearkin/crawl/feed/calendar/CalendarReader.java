package org.nearkin.crawl.feed.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedListings;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.OtherEvents;
import org.nearkin.source.SourceDefinition;

/// Reads an iCalendar file: one listing per repeating event, with its changed dates, and one per series of dated events.
///
/// To-dos, alarms and private events are passed over. biweekly takes the file apart (RFC 5545); it expands nothing.
public final class CalendarReader {
  private final SourceDefinition source;
  private final URI address;
  private final FeedListings found;
  /// By UID.
  private final Map<String, List<CalendarEvent>> repeating = new LinkedHashMap<>();
  private final Map<String, List<CalendarEvent>> changes = new LinkedHashMap<>();
  private final Map<List<String>, List<CalendarEvent>> dated = new LinkedHashMap<>();

  private CalendarReader(URI address, SourceDefinition source) {
    this.address = address;
    this.source = source;
    this.found = new FeedListings(address);
  }

  /// Whether a text is a calendar.
  public static boolean isFeed(String text) {
    return text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
  }

  /// Reads every event.
  ///
  /// @param address where the calendar came from
  /// @param text a calendar, see [#isFeed]
  public static FeedContent read(URI address, String text, SourceDefinition source) {
    var reader = new CalendarReader(address, source);
    reader.readCalendars(text.strip());
    return reader.found.content();
  }

  private void readCalendars(String text) {
    try (var file = new ICalReader(text)) {
      for (var calendar : file.readAll()) {
        sort(calendar);
      }
    } catch (IOException problem) {
      found.note(Issue.Kind.PAGE_UNREADABLE, "", "the calendar cannot be read");
    }
    changesWithoutSeries();
    dated.forEach((key, events) -> add(events, List.of(), Fingerprint.of(key)));
    repeating.forEach(
        (uid, events) -> add(events, changes.getOrDefault(uid, List.of()), uid));
  }

  private void sort(ICalendar calendar) {
    var clock = new CalendarClock(calendar, source);
    for (var event : calendar.getEvents()) {
      find(event, clock).ifPresent(each -> {
        if (each.changed().isPresent() && !each.uid().isEmpty()) {
          changes.computeIfAbsent(each.uid(), uid -> new ArrayList<>()).add(each);
        } else if (each.repeats()) {
          var uid = each.uid().isEmpty() ? Fingerprint.of(each.seriesKey()) : each.uid();
          repeating.computeIfAbsent(uid, key -> new ArrayList<>()).add(each);
        } else {
          dated.computeIfAbsent(each.seriesKey(), key -> new ArrayList<>()).add(each);
        }
      });
    }
  }

  /// A change of a series that is not in the file is a date like any other.
  private void changesWithoutSeries() {
    changes.forEach((uid, events) -> {
      if (!repeating.containsKey(uid)) {
        events.forEach(event -> dated
            .computeIfAbsent(event.seriesKey(), key -> new ArrayList<>())
            .add(event));
      }
    });
  }

  private Optional<CalendarEvent> find(VEvent event, CalendarClock clock) {
    var uid = CalendarEvent.uid(event);
    if (CalendarEvent.text(event.getSummary()).isEmpty()) {
      found.note(Issue.Kind.LISTING_WITHOUT_NAME, uid, "the event has no SUMMARY");
      return Optional.empty();
    }
    var read = CalendarEvent.find(event, clock);
    if (read.isEmpty()) {
      found.note(Issue.Kind.SCHEDULE_NOT_READ, uid, "the event has no DTSTART that can be read");
    }
    var reason = read.flatMap(this::findReason);
    reason.ifPresent(words -> found.note(Issue.Kind.NOT_LISTED, uid, words));
    return reason.isPresent() ? Optional.empty() : read;
  }

  private Optional<String> findReason(CalendarEvent event) {
    var access = event.event().getClassification();
    if (access != null && !access.isPublic() && access.getValue() != null) {
      return Optional.of("the event is " + access.getValue());
    }
    var other = OtherEvents.findOther(event.title().name());
    if (other.isPresent()) {
      return other.map(words -> "no support group: " + words);
    }
    var about = OtherEvents.isAboutHelp(event.title().name(), event.description(),
        String.join("; ", event.categories()), source.name());
    return about ? Optional.empty() : Optional.of("nothing tells that it is a support group");
  }

  private void add(List<CalendarEvent> events, List<CalendarEvent> changed, String key) {
    var series = CalendarSeries.of(events, changed, address);
    found.add(series.listing(found.uniqueKey(Stream.of(key)), source));
    var happens = events.stream().anyMatch(CalendarEvent::isHappening);
    if (happens && !series.hasTimes()) {
      found.note(Issue.Kind.SCHEDULE_NOT_READ, key, "the event's rule cannot be read");
    }
  }
}
