package org.nearkin.vocabulary;

import java.util.List;

/// Cuts the endings of English and Spanish words, so that "washing" meets "washes" and "lavo" meets "lavar".
///
/// A stem need not be a word, only equal for the forms of one; irregular forms stand in `situation-words.tsv`.
final class LightStemmer {
  private static final int SHORTEST_ENGLISH = 3;
  private static final int SHORTEST_SPANISH = 3;
  private static final List<String> SPANISH_ENDINGS = List.of(
      "andome", "andole", "andose", "iendome", "iendole", "iendose", "iendo", "ando", "aciones",
      "acion", "amente", "mente", "aron", "ieron", "aban", "arse", "erse", "irse", "arme", "erme",
      "irme", "arle", "erle", "irle", "arlo", "erlo", "arla", "erla", "amos", "emos", "imos",
      "ados", "adas",
      "idos", "idas", "aba", "ian", "ado", "ada", "ido", "ida", "aste", "iste", "ia", "io", "ar",
      "er", "ir", "as", "es", "an", "en", "os", "a", "o", "e");

  private LightStemmer() {}

  /// @param word folded: small letters without accents
  static String english(String word) {
    String stem = ended(word, "ied", "y", 2);
    stem = stem.equals(word) ? verb(word) : stem;
    stem = ended(stem, "ly", "", SHORTEST_ENGLISH);
    return ended(stem, "e", "", SHORTEST_ENGLISH - 1);
  }

  private static String verb(String word) {
    for (String ending : List.of("ing", "ed")) {
      String stem = ended(word, ending, "", SHORTEST_ENGLISH - 1);
      if (!stem.equals(word) && hasVowel(stem)) {
        return undoubled(stem);
      }
    }
    return ended(ended(word, "s", "", SHORTEST_ENGLISH), "she", "sh", 1);
  }

  // "stopped" → "stop", but "telling" → "tell" is harmless: "tell" itself is cut to the same.
  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1)
        && "lsz".indexOf(stem.charAt(last)) < 0;
    return doubled ? stem.substring(0, last) : stem;
  }

  /// @param word folded: small letters without accents
  static String spanish(String word) {
    String singular = ended(word, "s", "", SHORTEST_SPANISH);
    for (String ending : SPANISH_ENDINGS) {
      for (String form : List.of(word, singular)) {
        String stem = ended(form, ending, "", SHORTEST_SPANISH);
        if (!stem.equals(form)) {
          return stem;
        }
      }
    }
    return word;
  }

  private static String ended(String word, String ending, String instead, int shortest) {
    return word.endsWith(ending) && word.length() - ending.length() >= shortest
        ? word.substring(0, word.length() - ending.length()) + instead
        : word;
  }

  private static boolean hasVowel(String word) {
    return word.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }
}
