package org.nearkin.place;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Brings the spellings of a place name together: `St. Paul` and `Saint Paul`, `Montréal` and `montreal`.
final class PlaceName {
  private static final Map<String, String> WORDS = Map.ofEntries(
      entry("st", "saint"), entry("ste", "sainte"), entry("mt", "mount"), entry("ft", "fort"),
      entry("pt", "point"), entry("bch", "beach"), entry("hts", "heights"),
      entry("spgs", "springs"),
      entry("spg", "spring"), entry("twp", "township"), entry("jct", "junction"),
      entry("vlg", "village"),
      entry("ctr", "center"), entry("centre", "center"), entry("pk", "park"),
      entry("hbr", "harbor"),
      entry("is", "island"), entry("vly", "valley"), entry("lk", "lake"));
  private static final Map<String, String> FIRST_WORDS = Map.of(
      "n", "north", "s", "south", "e", "east", "w", "west", "no", "north", "so", "south");

  private PlaceName() {}

  /// The key under which the gazetteer keeps a name; empty when the text holds no letter or digit.
  static String fold(String name) {
    return expand(words(name));
  }

  /// Lower-case words without accents and punctuation, abbreviations left alone.
  static List<String> words(String name) {
    var plain = isAscii(name) ? name : withoutAccents(name);
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (var i = 0; i < plain.length(); i++) {
      var c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c == '&') {
        finish(word, words);
        words.add("and");
      } else if (!isSilent(c, word.length())) {
        finish(word, words);
      }
    }
    finish(word, words);
    return words;
  }

  /// An apostrophe, or the dot of an initial: `O'Fallon` and `N.Y.` are one word.
  private static boolean isSilent(char c, int wordLength) {
    return c == '\'' || c == '’' || (c == '.' && wordLength <= 1);
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  private static String expand(List<String> words) {
    var from = words.size() > 1 && words.getFirst().equals("the") ? 1 : 0;
    var folded = new StringBuilder();
    for (var i = from; i < words.size(); i++) {
      var word = words.get(i);
      var first = i == from && i + 1 < words.size();
      if (!folded.isEmpty()) {
        folded.append(' ');
      }
      folded.append(first && FIRST_WORDS.containsKey(word)
          ? FIRST_WORDS.get(word)
          : WORDS.getOrDefault(word, word));
    }
    return folded.toString();
  }

  private static boolean isAscii(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  static String withoutAccents(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("Ø", "O")
        .replace("æ", "ae")
        .replace("Æ", "AE")
        .replace("ł", "l")
        .replace("Ł", "L")
        .replace("ı", "i");
  }
}
