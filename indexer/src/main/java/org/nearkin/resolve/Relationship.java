package org.nearkin.resolve;

/// How two listings relate.
enum Relationship {
  SAME_MEETING,
  /// Another meeting of the same group.
  OTHER_MEETING,
  DIFFERENT;

  boolean isOneGroup() {
    return this != DIFFERENT;
  }
}
