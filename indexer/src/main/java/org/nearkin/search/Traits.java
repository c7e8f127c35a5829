package org.nearkin.search;

import java.util.EnumSet;
import java.util.Set;
import org.nearkin.group.Format;
import org.nearkin.group.Meeting;
import org.nearkin.group.SupportGroup;
import org.nearkin.group.Way;

/// What filters and counts need of a group, in one number: a bit for each format and two on how to attend.
record Traits(long bits) {
  /// How many combinations of formats there are.
  static final int COMBINATIONS = 1 << Format.values().length;

  private static final long REMOTE = 1L << 32;
  private static final long PLACED = 1L << 33;
  private static final Set<Way> FROM_ANYWHERE = EnumSet.of(Way.VIDEO, Way.PHONE, Way.TEXT);
  private static final Set<Format> ANYWHERE = EnumSet.of(Format.ONLINE, Format.PHONE, Format.FORUM);

  static Traits of(SupportGroup group) {
    var formats = group.formats();
    var bits = bits(formats);
    if (formats.stream().anyMatch(ANYWHERE::contains)
        || group.meetings().stream().anyMatch(Traits::isFromAnywhere)) {
      bits |= REMOTE;
    }
    if (group.meetings().stream().anyMatch(Traits::isSomewhere)) {
      bits |= PLACED;
    }
    return new Traits(bits);
  }

  private static boolean isFromAnywhere(Meeting meeting) {
    return meeting.ways().stream().anyMatch(FROM_ANYWHERE::contains);
  }

  private static boolean isSomewhere(Meeting meeting) {
    return meeting.ways().contains(Way.PLACE) || meeting.venue().isPresent();
  }

  static Traits of(Set<Format> formats) {
    return new Traits(bits(formats));
  }

  private static long bits(Set<Format> formats) {
    return formats.stream().mapToLong(Traits::bit).reduce(0, (one, other) -> one | other);
  }

  /// Written out, so that the order of the enum may change without the index noticing.
  private static long bit(Format format) {
    return switch (format) {
      case IN_PERSON -> 1;
      case ONLINE -> 1 << 1;
      case HYBRID -> 1 << 2;
      case PHONE -> 1 << 3;
      case ONE_TO_ONE -> 1 << 4;
      case FORUM -> 1 << 5;
      case ACTIVITY -> 1 << 6;
    };
  }

  /// Its formats as a number below [#COMBINATIONS].
  int combination() {
    return (int) bits & (COMBINATIONS - 1);
  }

  boolean has(Format format) {
    return (bits & bit(format)) != 0;
  }

  /// Whether it has one of these formats, or none was asked for.
  boolean isAnyOf(Traits wanted) {
    return wanted.bits == 0 || (bits & wanted.bits) != 0;
  }

  /// Whether it can be joined from anywhere.
  boolean isRemote() {
    return (bits & REMOTE) != 0;
  }

  /// Whether one can go to it, even where we could not find its place.
  boolean isPlaced() {
    return (bits & PLACED) != 0;
  }
}
