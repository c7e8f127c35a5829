package org.nearkin.schedule.phrase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// A date as people write it, mostly without its year.
public record PartialDate(OptionalInt year, int month, int day) {
  private static final int STALE_AFTER_DAYS = 60;

  /// The date meant on a page read `today`: without a year the next one, unless it passed within 60 days.
  public Optional<LocalDate> resolve(LocalDate today) {
    if (year.isPresent())
      return inYear(year.getAsInt());
    Optional<LocalDate> thisYear = inYear(today.getYear());
    LocalDate earliest = today.minusDays(STALE_AFTER_DAYS);
    Optional<LocalDate> lastYear = inYear(today.getYear() - 1);
    if (lastYear.isPresent() && !lastYear.get().isBefore(earliest))
      return lastYear;
    if (thisYear.isPresent() && !thisYear.get().isBefore(earliest))
      return thisYear;
    return inYear(today.getYear() + 1);
  }

  /// The same day and month in `year`, where it exists and no year was stated.
  public PartialDate orYear(OptionalInt other) {
    return year.isPresent() ? this : new PartialDate(other, month, day);
  }

  private Optional<LocalDate> inYear(int value) {
    try {
      return Optional.of(LocalDate.of(value, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
