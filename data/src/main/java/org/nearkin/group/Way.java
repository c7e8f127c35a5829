package org.nearkin.group;

/// A way to attend.
public enum Way {
  PLACE,
  VIDEO,
  PHONE,
  TEXT
}
