package org.nearkin.resolve.profile;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Words in small letters, without accents, dots and apostrophes; numbers in figures.
final class FoldedWords {
  private static final Pattern ACCENT = Pattern.compile("\\p{M}");
  private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´]");
  private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");
  private static final Map<String, String> NUMBERS = Map.ofEntries(
      Map.entry("one", "1"), Map.entry("two", "2"), Map.entry("three", "3"), Map.entry("four", "4"),
      Map.entry("five", "5"), Map.entry("six", "6"), Map.entry("seven", "7"),
      Map.entry("eight", "8"), Map.entry("nine", "9"), Map.entry("ten", "10"),
      Map.entry("first", "1st"), Map.entry("second", "2nd"), Map.entry("third", "3rd"),
      Map.entry("fourth", "4th"), Map.entry("fifth", "5th"), Map.entry("sixth", "6th"),
      Map.entry("seventh", "7th"), Map.entry("eighth", "8th"), Map.entry("ninth", "9th"));

  private FoldedWords() {}

  /// Small letters without accents and apostrophes; "G.R.O.W." is "grow.".
  static String fold(String text) {
    var plain = ACCENT.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
    var small = APOSTROPHE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    return INITIALS.matcher(small).replaceAll("");
  }

  /// The words of a folded text; letters that stand alone side by side are one word.
  static List<String> split(String folded) {
    var words = new ArrayList<String>();
    var letters = new StringBuilder();
    for (var word : NO_WORD.split(folded, -1)) {
      if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
        letters.append(word);
      } else if (!word.isEmpty()) {
        flush(letters, words);
        words.add(NUMBERS.getOrDefault(word, word));
      }
    }
    flush(letters, words);
    return words;
  }

  private static void flush(StringBuilder letters, List<String> words) {
    if (!letters.isEmpty()) {
      words.add(letters.toString());
      letters.setLength(0);
    }
  }
}
