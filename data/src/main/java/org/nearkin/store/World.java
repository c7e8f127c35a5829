package org.nearkin.store;

import java.util.Locale;

/// Which world a home belongs to. Invented groups and real ones never share a home.
public enum World {
  REAL,
  SAMPLE;

  String marker() {
    return name().toLowerCase(Locale.ROOT);
  }
}
