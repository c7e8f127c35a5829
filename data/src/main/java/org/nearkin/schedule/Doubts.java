package org.nearkin.schedule;

import java.util.ArrayList;
import java.util.List;

/// Reasons to be less sure of a reading; each multiplies the confidence.
final class Doubts {
  /// Not to be published, but likely.
  static final double AMBIGUOUS = 0.8;
  /// Words that exclude each other.
  static final double CONTRADICTION = 0.3;

  /// Begins the meaning of a reading that is a doubt.
  static final String MARK = "doubt: ";

  private final List<Schedule.Reading> reasons = new ArrayList<>();
  private double confidence = 1;

  void add(String words, String reason, double factor) {
    confidence *= factor;
    reasons.add(new Schedule.Reading(words, MARK + reason));
  }

  double confidence() {
    return confidence;
  }

  List<Schedule.Reading> reasons() {
    return List.copyOf(reasons);
  }
}
