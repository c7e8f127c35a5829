package org.nearkin.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text cut into words that compare equal however they are written.
record FoldedText(String text, List<Word> words) {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final int SHORTEST_PLURAL = 4;

  FoldedText {
    words = List.copyOf(words);
  }

  static FoldedText of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end > at) {
        words.add(new Word(foldWord(text.substring(at, end)), at, end));
      }
      at = Math.max(end, at + 1);
    }
    return new FoldedText(text, words);
  }

  /// The words of a vocabulary phrase.
  static List<String> foldPhrase(String phrase) {
    return of(phrase).words().stream().map(Word::folded).toList();
  }

  /// Small letters without accents; independent of the machine's locale.
  static String foldLetters(String text) {
    boolean plain = text.chars().allMatch(c -> c < 128);
    String bare = plain
        ? text
        : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT);
  }

  static String foldWord(String word) {
    if (word.equals("&")) {
      return "and";
    }
    String letters = foldLetters(word).replace(".", "").replace('’', '\'').replace('ʼ', '\'');
    String owner = letters.endsWith("'s") ? letters.substring(0, letters.length() - 2) : letters;
    return singular(owner.replace("'", ""));
  }

  /// What stands between a word and the one before it.
  String gapBefore(int word) {
    return word == 0 ? "" : text.substring(words.get(word - 1).end(), words.get(word).start());
  }

  String written(int from, int to) {
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  // A light cut, the same for the vocabulary and the text: it need not be right, only equal.
  private static String singular(String word) {
    if (word.length() < SHORTEST_PLURAL || !word.endsWith("s")
        || WordLists.UNSTEMMED.contains(word)) {
      return word;
    }
    if (word.endsWith("ss") || word.endsWith("is") || word.endsWith("us")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > SHORTEST_PLURAL + 1) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean spanish = word.endsWith("dores") || word.endsWith("iones") || word.endsWith("dades");
    return word.substring(0, word.length() - (spanish ? 2 : 1));
  }

  private static int wordEnd(String text, int start) {
    char first = text.charAt(start);
    if (first == '&') {
      return start + 1;
    }
    if (!isLetter(first)) {
      return start;
    }
    int dotted = dottedEnd(text, start);
    if (dotted > start) {
      return dotted;
    }
    int end = start + 1;
    while (end < text.length() && (isLetter(text.charAt(end)) || joins(text, end))) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '+' ? end + 1 : end;
  }

  // "A.A." and "U.S" are one word, "St. Mary" and "end.Next" are not.
  private static int dottedEnd(String text, int start) {
    int at = start;
    while (at + 1 < text.length() && isLetter(text.charAt(at)) && text.charAt(at + 1) == '.') {
      at += 2;
    }
    boolean letterFollows = at < text.length() && isLetter(text.charAt(at));
    boolean lastWithoutDot = letterFollows && endsWord(text, at + 1);
    int letters = (at - start) / 2 + (lastWithoutDot ? 1 : 0);
    if (letters < 2 || letterFollows != lastWithoutDot) {
      return start;
    }
    return lastWithoutDot ? at + 1 : at;
  }

  private static boolean endsWord(String text, int at) {
    return at >= text.length() || !isLetter(text.charAt(at));
  }

  private static boolean joins(String text, int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '’' || c == 'ʼ') && at + 1 < text.length()
        && isLetter(text.charAt(at + 1));
  }

  // Surrogates and marks count as letters, so that no writing system is cut in the middle of a character.
  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
