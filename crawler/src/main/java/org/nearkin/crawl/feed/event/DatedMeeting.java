package org.nearkin.crawl.feed.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;

/// One date of a series, on the clock of its place.
///
/// @param start absent for a whole day
public record DatedMeeting(LocalDate date, Optional<LocalTime> start, Optional<LocalTime> end) {

  private record Hours(Optional<LocalTime> start, Optional<LocalTime> end) {}

  /// The dates in the notation of recurrences, one text for each pair of hours; the rule behind them is found when the
  /// listing is resolved.
  public static List<String> notations(List<DatedMeeting> meetings) {
    Map<Hours, Set<LocalDate>> byHours = new LinkedHashMap<>();
    meetings.forEach(meeting -> byHours
        .computeIfAbsent(new Hours(meeting.start(), meeting.end()), hours -> new LinkedHashSet<>())
        .add(meeting.date()));
    return byHours.entrySet()
        .stream()
        .map(entry -> new MeetingTime(
            new Recurrence(Optional.empty(), entry.getValue().stream().sorted().toList(), List.of(),
                Optional.empty()),
            entry.getKey().start(), entry.getKey().end()))
        .map(RecurrenceNotation::format)
        .toList();
  }
}
