package org.nearkin.fact;

/// For whom a group is by gender, identity, faith or service.
public enum Trait {
  WOMEN,
  MEN,
  ALL_GENDERS,
  NONBINARY,
  LGBTQ,
  FAITH_BASED,
  /// The source says that faith plays no part.
  SECULAR,
  VETERANS
}
