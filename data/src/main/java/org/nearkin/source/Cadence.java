package org.nearkin.source;

import java.time.Duration;
import java.time.ZoneId;

/// How often a source is crawled.
public sealed interface Cadence {

  /// At intervals that the source file states.
  ///
  /// @param interval time from the end of one run to the start of the next
  record Every(Duration interval) implements Cadence {}

  /// At times of day that the source file states.
  ///
  /// @param text cron text; whether it can be read is known to whoever keeps the schedule
  /// @param zone whose clock is meant
  record Cron(String text, ZoneId zone) implements Cadence {}

  /// At intervals that follow from how often the source was found changed.
  record Adaptive() implements Cadence {}
}
