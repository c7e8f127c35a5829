package org.nearkin.group;

import java.util.Locale;
import java.util.regex.Pattern;

/// Whether words say that a group does not meet for now, in English and Spanish.
public final class PauseReader {
  private static final int LONGEST = 2_000;
  private static final Pattern WORDS = Pattern.compile("(?<![\\p{L}\\d])(?:"
      + "on hold|on hiatus|suspended|(?:not|isn't) currently (?:meeting|running)|not (?:meeting|running) (?:now|for now|right now|at (?:this time|the moment))"
      + "|temporarily (?:closed|cancell?ed)|inactive|paused|until further notice"
      + "|eventpostponed|en pausa|suspendid[oa]s?|hasta nuevo aviso)(?![\\p{L}\\d])");

  private PauseReader() {}

  /// True when the words say so outright.
  public static boolean saysPaused(String text) {
    var start = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    return WORDS.matcher(start).find();
  }
}
