package org.nearkin.crawl.extract;

/// Counts of what was found and what should have been.
///
/// @param right found as expected
/// @param wrong found, but not as expected
/// @param missed expected, but not found so
public record Score(int right, int wrong, int missed) {
  static final Score NONE = new Score(0, 0, 0);

  public double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  public double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  /// The harmonic mean of precision and recall; 0 when nothing is right.
  public double f1() {
    var all = 2 * right + wrong + missed;
    return all == 0 ? 1 : 2.0 * right / all;
  }

  Score plus(Score other) {
    return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
  }
}
