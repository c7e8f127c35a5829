package org.nearkin.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nearkin.group.practice.Ages;

/// Ages stated in figures: "ages 13-17", "55+", "menores de 18 años".
///
/// A figure counts only next to a word for age, or with a plus behind an age that people write so (18, 21, 50 …).
public final class AgeReader {
  private static final double CONFIDENCE = 0.9;
  private static final int OLDEST = 110;
  private static final String TO = " ?(?:-|to|through|and|a|y|hasta) ?";
  private static final String AGE = "(\\d{1,3})";
  private static final Pattern BETWEEN = words(
      "(?:ages?|aged|edades|between the ages of|de edades|edad)(?: de| between| from|:)? " + AGE
          + TO + AGE
          + "|" + AGE + TO + AGE + "[ -](?:years? olds?|year olds|yrs? old|years of age|anos)"
          + "|(?:in )?(?:their|your) (\\d)0'?s(?: and | & | or |-)(\\d)0'?s");
  private static final Pattern FROM = words(
      "(?:ages?|aged|adults|seniors|people|mayores de|women|men|those) " + AGE + " ?\\+"
          + "|(?:ages? )?" + AGE
          + " (?:and|or|&|years and|years or|years old and|years of age and|years of age or) (?:over|older|up|above|better)"
          + "|" + AGE + " years (?:of age )?(?:and|or) (?:over|older)"
          + "|mayores de " + AGE + "(?: anos)?"
          + "|(?:a partir de )?" + AGE + " anos (?:o|y) mas|" + AGE + " (?:o|y) mas anos"
          + "|must be (?:at least )?" + AGE + "|at least " + AGE + " years old");
  private static final Pattern BELOW = words(
      "(?:under|younger than|below|menores de)(?: the)?(?: age)?(?: of)? " + AGE
          + "(?! ?(?:min|lb|pound|percent|%|dollar|people|miles|hour|day|week|month))(?: anos)?");
  private static final Pattern UP_TO = words(
      "(?:up to|through|until) age " + AGE + "|hasta los " + AGE + " anos");

  private AgeReader() {}

  /// The ages a text states, in its order; empty when it states none.
  public static List<Stated<Ages>> read(String text) {
    var read = FactText.of(text);
    var found = new ArrayList<Map.Entry<Integer, Stated<Ages>>>();
    collect(BETWEEN, read, found, AgeReader::between);
    collect(FROM, read, found, match -> new Ages(number(match, 0, 0), OptionalInt.empty()));
    collect(BELOW, read, found, match -> new Ages(OptionalInt.empty(), number(match, 0, -1)));
    collect(UP_TO, read, found, match -> new Ages(OptionalInt.empty(), number(match, 0, 0)));
    var distinct = new LinkedHashMap<Ages, Stated<Ages>>();
    found.stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .forEach(stated -> distinct.putIfAbsent(stated.value(), stated));
    return List.copyOf(distinct.values());
  }

  private interface Reading {
    Ages read(MatchResult match);
  }

  private static void collect(Pattern pattern, FactText text,
      List<Map.Entry<Integer, Stated<Ages>>> found, Reading reading) {
    var matcher = pattern.matcher(text.folded());
    while (matcher.find()) {
      var ages = reading.read(matcher.toMatchResult());
      if (isPossible(ages)) {
        found.add(Map.entry(matcher.start(), new Stated<>(ages,
            text.snippet(matcher.start(), matcher.end()), CONFIDENCE)));
      }
    }
  }

  private static boolean isPossible(Ages ages) {
    var from = ages.youngest().orElse(0);
    var to = ages.oldest().orElse(OLDEST);
    return from <= to && to <= OLDEST;
  }

  /// "20s and 30s" ends with 39.
  private static Ages between(MatchResult match) {
    return match.group(5) == null
        ? new Ages(number(match, 0, 0), number(match, 1, 0))
        : new Ages(OptionalInt.of(10 * Integer.parseInt(match.group(5))),
            OptionalInt.of(10 * Integer.parseInt(match.group(6)) + 9));
  }

  /// The number in the so-many-th group that matched.
  private static OptionalInt number(MatchResult match, int index, int plus) {
    var seen = 0;
    for (var group = 1; group <= match.groupCount(); group++) {
      var digits = match.group(group);
      if (digits != null && seen++ == index) {
        return OptionalInt.of(Integer.parseInt(digits) + plus);
      }
    }
    return OptionalInt.empty();
  }

  private static Pattern words(String expression) {
    return Pattern.compile("(?<![\\p{L}\\d$£€#:])(?:" + expression + ")(?![\\p{L}\\d:])");
  }
}
