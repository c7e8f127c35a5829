package org.nearkin.group;

import java.util.Optional;
import java.util.Set;

/// The seven formats people filter by; they follow from kind and ways to attend.
public enum Format {
  IN_PERSON,
  ONLINE,
  HYBRID,
  PHONE,
  ONE_TO_ONE,
  FORUM,
  ACTIVITY;

  /// The format of a kind attended in these ways; empty when the source does not say.
  public static Optional<Format> of(Kind kind, Set<Way> ways) {
    return switch (kind) {
      case MENTOR, PEER_SPECIALIST -> Optional.of(ONE_TO_ONE);
      case ONLINE_COMMUNITY -> Optional.of(FORUM);
      case ACTIVITY -> Optional.of(ACTIVITY);
      case HELPLINE -> Optional.of(PHONE);
      case GROUP, COURSE -> ofMeeting(ways);
    };
  }

  private static Optional<Format> ofMeeting(Set<Way> ways) {
    var remote = ways.contains(Way.VIDEO) || ways.contains(Way.TEXT);
    if (ways.contains(Way.PLACE)) {
      return Optional.of(remote || ways.contains(Way.PHONE) ? HYBRID : IN_PERSON);
    }
    if (remote) {
      return Optional.of(ONLINE);
    }
    return ways.contains(Way.PHONE) ? Optional.of(PHONE) : Optional.empty();
  }
}
