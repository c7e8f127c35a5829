package org.nearkin.group.practice;

/// Whether one can join at any time.
public enum Series {
  /// Newcomers may join at any meeting.
  OPEN,
  /// Those who are in are in.
  CLOSED,
  /// It has a first and a last session.
  FIXED_SERIES
}
