package org.nearkin.group.practice;

/// What keeps people safe, above all in online communities.
public enum SafetyFact {
  MODERATED,
  /// Somebody decides who may join.
  MEMBERSHIP_APPROVED,
  WRITTEN_RULES,
  /// What is said is not told.
  CONFIDENTIAL,
  /// The source says that it gives none.
  NO_MEDICAL_ADVICE,
  /// There is a way to report a post or a person.
  REPORTING
}
