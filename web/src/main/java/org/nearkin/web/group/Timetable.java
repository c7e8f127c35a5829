package org.nearkin.web.group;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nearkin.schedule.Occurrence;
import org.nearkin.schedule.Schedule;

/// What the pages can tell from a schedule.
///
/// @param describe our reading in words; empty when nothing certain was read
public record Timetable(
    NextDates next,
    BiFunction<Schedule, Locale, Optional<String>> describe) {

  /// The coming meetings of a schedule.
  @FunctionalInterface
  public interface NextDates {
    List<Occurrence> list(Schedule schedule, ZoneId zone, Instant after, int count);
  }
}
