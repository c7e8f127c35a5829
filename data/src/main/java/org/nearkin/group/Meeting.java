package org.nearkin.group;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.nearkin.schedule.Schedule;

/// One regular meeting of a group: when, where and how to attend.
///
/// @param zone of the schedule's wall-clock times; absent when neither place nor source tells, and then no date is shown
/// @param link of the meeting's video room
public record Meeting(
    Optional<Claimed<Schedule>> schedule,
    Optional<ZoneId> zone,
    Set<Way> ways,
    Optional<Claimed<Venue>> venue,
    Optional<Claimed<URI>> link) {

  public Meeting {
    ways = Set.copyOf(ways);
  }
}
