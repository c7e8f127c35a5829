package org.nearkin.schedule;

import java.time.LocalTime;
import java.util.Optional;

/// Days and hours of one meeting, in the wall-clock time of its zone.
///
/// An end before the start is past midnight.
public record MeetingTime(
    Recurrence recurrence,
    Optional<LocalTime> start,
    Optional<LocalTime> end) {}
