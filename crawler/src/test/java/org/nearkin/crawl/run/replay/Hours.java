package org.nearkin.crawl.run.replay;

/// A stretch of simulated time, in hours since the start.
///
/// @param until not included
record Hours(long from, long until) {
  static final int DAY = 24;

  static Hours days(long from, long days) {
    return new Hours(from, from + days * DAY);
  }

  boolean contains(long hour) {
    return from <= hour && hour < until;
  }

  boolean overlaps(Hours other) {
    return from < other.until && other.from < until;
  }
}
