package org.nearkin.schedule;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/// One coming meeting; `start` is absent when only the day is known.
public record Occurrence(
    LocalDate date,
    Optional<ZonedDateTime> start,
    Optional<ZonedDateTime> end) {}
