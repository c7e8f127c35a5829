package org.nearkin.group;

/// How far a group can be trusted to meet (the table of states in docs/architecture.md).
public enum GroupState {
  /// Seen or confirmed within 14 days.
  FRESH,
  /// Within 60 days.
  AGING,
  /// Longer ago, or the source gives reason to doubt: call first.
  DOUBTFUL,
  /// Source or organiser says it does not meet for now.
  PAUSED,
  /// No positive signal for 180 days: not in search.
  HIDDEN,
  /// It has ended; its id is kept.
  GONE;

  /// Whether searches may answer with it.
  public boolean isSearchable() {
    return this != HIDDEN && this != GONE;
  }
}
