package org.nearkin.group.practice;

/// What one does before the first meeting.
public enum Joining {
  /// Nothing: just come.
  DROP_IN,
  REGISTER_FIRST,
  /// Speak to somebody before coming.
  CALL_FIRST,
  /// Be sent by a doctor or another service.
  REFERRAL,
  /// Be asked some questions first.
  INTERVIEW
}
