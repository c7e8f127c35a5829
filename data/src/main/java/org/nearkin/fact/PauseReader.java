package org.nearkin.fact;

import java.util.EnumSet;
import java.util.Set;

/// Whether words say that a group does not meet for now.
public final class PauseReader {
  private static final Set<Status> PAUSED = EnumSet.of(Status.ON_HOLD, Status.POSTPONED);

  private PauseReader() {}

  /// True when the words say so outright.
  public static boolean saysPaused(String text) {
    return StatusReader.read(text).stream().map(Stated::value).anyMatch(PAUSED::contains);
  }
}
