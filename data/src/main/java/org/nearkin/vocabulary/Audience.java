package org.nearkin.vocabulary;

/// Whom a group is meant for beside its condition; one of the three facets condition × relation × audience.
public enum Audience {
  CHILDREN,
  TEENS,
  YOUNG_ADULTS,
  ADULTS,
  OLDER_ADULTS,
  MEN,
  WOMEN,
  LGBTQ,
  VETERANS,
  PEOPLE_OF_COLOR,
  FAITH,
  STUDENTS,
  NEWLY_DIAGNOSED
}
