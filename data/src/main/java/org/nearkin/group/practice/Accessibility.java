package org.nearkin.group.practice;

/// What makes it possible to take part.
public enum Accessibility {
  WHEELCHAIR,
  /// The source says that a wheelchair cannot get in.
  NO_WHEELCHAIR,
  SIGN_LANGUAGE,
  CAPTIONS,
  ELEVATOR,
  HEARING_LOOP
}
