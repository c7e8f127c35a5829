package org.nearkin.schedule;

import java.util.List;

/// What a text says about when something meets.
///
/// @param text the words as written, untouched
/// @param times the meetings read from it; empty when nothing certain could be read, and then no date is ever shown
/// @param confidence 0 to 1: how sure the reading is; dates are published from [#PUBLISHABLE] on
/// @param readings why each part of the text was read so
public record Schedule(
    String text,
    List<MeetingTime> times,
    double confidence,
    List<Reading> readings) {
  /// The least confidence with which dates are shown to people.
  public static final double PUBLISHABLE = 0.9;

  public Schedule {
    times = List.copyOf(times);
    readings = List.copyOf(readings);
  }

  /// A text of which no dates could be read.
  public static Schedule asWritten(String text) {
    return new Schedule(text, List.of(), 0, List.of());
  }

  /// Whether dates computed from this schedule may be shown.
  public boolean isPublishable() {
    return !times.isEmpty() && confidence >= PUBLISHABLE;
  }

  /// One piece of the text and what it was taken for, such as `("2nd", "ordinal 2")`.
  public record Reading(String words, String meaning) {}
}
