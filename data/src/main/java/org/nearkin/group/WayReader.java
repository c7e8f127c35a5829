package org.nearkin.group;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Ways to attend, read from words such as "via Zoom" or "in person", in English and Spanish.
///
/// Only words that name a way count; nothing follows from silence.
public final class WayReader {
  private static final int LONGEST = 2_000;
  private static final Map<Way, Pattern> WORDS = Map.of(
      Way.PLACE, words("in[- ]person|face[- ]to[- ]face|on[- ]site|on campus|presencial(?:es)?"
          + "|en persona|offlineeventattendancemode"),
      Way.VIDEO,
      words("online|on[- ]line|virtual(?:ly|mente)?|zoom|video ?(?:call|conference|chat)?"
          + "|webex|microsoft teams|google meet|skype|en l[ií]nea|videollamada"
          + "|onlineeventattendancemode"),
      Way.PHONE, words("by (?:tele)?phone|(?:tele)?phone (?:group|meeting|conference|line)"
          + "|conference call|dial[- ]in|call[- ]in|por tel[eé]fono|telef[oó]nic[oa]"),
      Way.TEXT, words("chat room|text chat|by text|message board|discussion board"));
  private static final Pattern BOTH = words("hybrid|h[ií]brid[oa]|mixedeventattendancemode");
  private static final Pattern NOT_ONLINE = words(
      "(?:no|not)(?: \\w+){0,2} (?:online|virtual|zoom)|register online|sign up online|online form");

  private WayReader() {}

  /// The ways that the words name; empty when they name none.
  public static Set<Way> read(String text) {
    var lower = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    var plain = NOT_ONLINE.matcher(lower).replaceAll(" ");
    var ways = EnumSet.noneOf(Way.class);
    WORDS.forEach((way, words) -> {
      if (words.matcher(plain).find()) {
        ways.add(way);
      }
    });
    if (BOTH.matcher(plain).find()) {
      ways.add(Way.PLACE);
      ways.add(Way.VIDEO);
    }
    return ways;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])");
  }
}
