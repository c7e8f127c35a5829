package org.nearkin.crawl.schedule.interval;

import java.time.Duration;

/// How often a source was found changed.
///
/// @param visits visits that could be compared with one before; the first of a source can not
/// @param changedVisits those that found a change, one or many
/// @param observed time from the first visit to the last
/// @param unchanged the part of it that ended in visits without a change
public record ChangeHistory(long visits, long changedVisits, Duration observed,
    Duration unchanged) {
  /// Nothing is known yet.
  public static final ChangeHistory NONE = new ChangeHistory(0, 0, Duration.ZERO, Duration.ZERO);

  public ChangeHistory {
    if (changedVisits < 0 || changedVisits > visits) {
      throw new IllegalArgumentException(
          "of " + visits + " visits " + changedVisits + " cannot have found a change");
    }
    if (unchanged.isNegative() || unchanged.compareTo(observed) > 0) {
      throw new IllegalArgumentException(
          "of " + observed + " a time of " + unchanged + " cannot have passed unchanged");
    }
  }

  /// The history with one more visit.
  ///
  /// @param sinceLast time since the visit before, more than nothing
  /// @param changed whether anything differs from what that visit saw
  public ChangeHistory after(Duration sinceLast, boolean changed) {
    if (!sinceLast.isPositive()) {
      throw new IllegalArgumentException(
          "a visit " + sinceLast + " after the last one cannot be compared with it");
    }
    return new ChangeHistory(visits + 1, changedVisits + (changed ? 1 : 0),
        observed.plus(sinceLast), changed ? unchanged : unchanged.plus(sinceLast));
  }

  /// The history without its last visit, as it was before [#after].
  ///
  /// @throws IllegalArgumentException if it cannot have had such a visit
  ChangeHistory before(Duration sinceLast, boolean changed) {
    return new ChangeHistory(visits - 1, changedVisits - (changed ? 1 : 0),
        observed.minus(sinceLast), changed ? unchanged : unchanged.minus(sinceLast));
  }
}
