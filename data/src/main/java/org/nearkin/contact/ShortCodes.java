package org.nearkin.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.contact.PhoneReader.Hit;

/// Help lines of three or six digits. "211 Main Street" is an address, so the words around must show a call.
final class ShortCodes {
  private static final Map<String, List<String>> BY_COUNTRY = Map.of(
      "US", List.of("988", "211"), "CA", List.of("988", "211", "811"), "GB",
      List.of("111", "116123"));
  private static final Pattern DIGITS = Pattern
      .compile("(?<![\\w.$£/:-])\\d(?:[- ]?\\d){2,5}(?![\\w-]|[.,:/]\\d)");
  private static final Pattern BEFORE = Pattern.compile(
      "(?i)(?:\\b(?:call|calling|dial|text|phone|tel|ring|llame|llama|llamar|marque|marca)(?: (?:al|us|at))?[ :.]{1,3})$");
  private static final Pattern OR = Pattern.compile("(?i)\\b(?:or|o al|o) $");
  private static final Pattern AFTER = Pattern.compile(
      "(?i)^[ (,:–-]{0,3}(?:suicide|crisis|lifeline|helpline|hotline|samaritans|línea)");
  private static final Pattern NAME = Pattern.compile("^ +[\\p{Lu}\\d]");
  /// No street has a house of six figures that is a help line.
  private static final int LONGEST_HOUSE_NUMBER = 4;
  private static final int CONTEXT = 24;

  private ShortCodes() {}

  static Stream<Hit> find(String text, String regionCode) {
    var codes = BY_COUNTRY.getOrDefault(regionCode, List.of());
    return DIGITS.matcher(text)
        .results()
        .flatMap(match -> read(match, text, codes).stream());
  }

  private static Optional<Hit> read(MatchResult match, String text, List<String> codes) {
    var stated = match.group();
    var code = stated.replaceAll("[- ]", "");
    var spelled = stated.matches("\\d-\\d-\\d");
    return codes.contains(code)
        && (spelled || code.length() > LONGEST_HOUSE_NUMBER || isCalled(match, text))
            ? Optional.of(new Hit(match.start(), match.end(),
                new PhoneNumber(code, Optional.empty(), stated, true, 1)))
            : Optional.empty();
  }

  private static boolean isCalled(MatchResult match, String text) {
    var before = text.substring(Math.max(0, match.start() - CONTEXT), match.start());
    var after = text.substring(match.end(), Math.min(text.length(), match.end() + CONTEXT));
    return (before.isBlank() && after.isBlank())
        || BEFORE.matcher(before).find()
        || AFTER.matcher(after).find()
        || (OR.matcher(before).find() && !NAME.matcher(after).find());
  }
}
