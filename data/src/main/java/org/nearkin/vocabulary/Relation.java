package org.nearkin.vocabulary;

/// How someone relates to the condition a group is about; one of the three facets condition × relation × audience.
public enum Relation {
  /// The person who lives with it.
  SELF,
  CAREGIVER,
  FAMILY,
  PARTNER,
  PARENT,
  /// Son or daughter of someone who lives with it.
  CHILD,
  SIBLING,
  FRIEND,
  BEREAVED,
  PROFESSIONAL,
  DONOR
}
