package org.nearkin.group.practice;

/// Who leads a group.
public enum Leader {
  /// People who live with the same thing.
  PEER,
  /// Somebody trained and paid for it: a social worker, a nurse, a chaplain.
  PROFESSIONAL
}
