package org.nearkin.group;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The kind of support, read from a name such as "Peer mentor program", in English and Spanish.
public final class KindReader {
  private static final int LONGEST = 500;
  private static final Map<Kind, Pattern> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(Kind.HELPLINE, words("help ?line|hot ?line|warm ?line|l[ií]nea de ayuda"));
    WORDS.put(Kind.MENTOR, words("mentors?(?: program)?|mentoring|one[- ]to[- ]one|buddy program"
        + "|mentor[ií]a"));
    WORDS.put(Kind.PEER_SPECIALIST, words("peer (?:support )?specialists?|recovery coach(?:es)?"
        + "|peer coach(?:es)?"));
    WORDS.put(Kind.ONLINE_COMMUNITY,
        words("online forum|web forum|message board|facebook group|online community"
            + "|discussion board|foro en l[ií]nea"));
    WORDS.put(Kind.COURSE,
        words("class(?:es)?|workshops?|course|(?:\\w+-)?week (?:course|series|program)"
            + "|curso|taller"));
    WORDS.put(Kind.ACTIVITY, words("walk(?:ing)? (?:group|club)|yoga|choir|art (?:group|club)"
        + "|exercise|tai chi|knitting|caminata"));
  }

  private KindReader() {}

  /// The kind that the words name; empty when they name none.
  public static Optional<Kind> find(String name) {
    var lower = name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
    return WORDS.entrySet()
        .stream()
        .filter(kind -> kind.getValue().matcher(lower).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])");
  }
}
