package org.nearkin.group;

/// What sort of support something is.
public enum Kind {
  GROUP,
  MENTOR,
  PEER_SPECIALIST,
  ONLINE_COMMUNITY,
  ACTIVITY,
  COURSE,
  HELPLINE
}
