package org.nearkin.fact;

/// Why a group may not be met as described.
public enum Status {
  /// It does not meet for now.
  ON_HOLD,
  CANCELLED,
  POSTPONED,
  /// It does not meet any more.
  ENDED,
  /// It takes nobody now; there may be a waiting list.
  FULL,
  /// The next date is not fixed yet.
  NEW_DATE_PENDING
}
