package org.nearkin.fact;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The notation of phrases in our tables: alternatives separated by `|`; a space also stands for a hyphen or a line break;
/// letters in parentheses may be missing; `*` stands for up to four words (at the end for one), `#` for a number from 1 to 99.
final class Phrases {
  private static final String GAP = "[\\s-]{1,3}";
  private static final String UP_TO_FOUR_WORDS = "(?:[\\s,/-]{1,2}[\\p{L}\\d'.-]{1,30}){0,4}?[\\s,/-]{1,2}";
  private static final String LAST_WORD = GAP + "[\\p{L}\\d']{1,30}";
  private static final String NUMBER = "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen"
      + "|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|dieciseis)";

  private Phrases() {}

  /// The pattern of the phrases, for folded text; it begins and ends between words.
  static Pattern compile(String phrases) {
    var alternatives = Stream.of(phrases.split("\\|"))
        .map(String::strip)
        // Of "free" and "free of charge", the longer is tried first.
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Phrases::expression)
        .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])");
  }

  private static String expression(String phrase) {
    var expression = new StringBuilder();
    var plain = phrase.replace(" *", "*").replace("* ", "*");
    for (var i = 0; i < plain.length(); i++) {
      var c = plain.charAt(i);
      switch (c) {
        case ' ' -> expression.append(GAP);
        case '*' -> expression.append(i + 1 == plain.length() ? LAST_WORD : UP_TO_FOUR_WORDS);
        case '#' -> expression.append(NUMBER);
        case '(' -> expression.append("(?:");
        case ')' -> expression.append(")?");
        default -> expression.append(Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c);
      }
    }
    return expression.toString();
  }
}
