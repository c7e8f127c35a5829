package org.nearkin.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of words from which each reader takes what it understands.
final class QueryText {
  /// Stands for a character that is taken or protected; no reader reads across it.
  private static final char GONE = '|';
  private static final Pattern WORD = Pattern
      .compile("[\\p{L}\\p{N}]+(?:['’.\\-][\\p{L}\\p{N}]+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private final StringBuilder open;
  private final StringBuilder left;

  QueryText(String text) {
    open = new StringBuilder(text.replace(GONE, ' '));
    left = new StringBuilder(open);
  }

  /// A word, small and without accents and possessives.
  record Word(String folded, int from, int to) {}

  /// What is open to readers: as long as the whole, with `|` for what is not.
  String open() {
    return open.toString();
  }

  /// What nobody took, protected words included.
  String left() {
    return left.toString().replaceAll("\\s+", " ").strip();
  }

  /// Keeps words, such as the name of a condition, from being read as something else.
  void protect(int from, int to) {
    fill(open, from, to, GONE);
  }

  void take(int from, int to) {
    fill(open, from, to, GONE);
    fill(left, from, to, ' ');
  }

  void take(MatchResult match) {
    take(match.start(), match.end());
  }

  private static void fill(StringBuilder text, int from, int to, char filling) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, filling);
    }
  }

  /// The open words, in order; a gap in the text leaves a gap in their offsets.
  List<Word> words() {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(open);
    while (matcher.find()) {
      words.add(new Word(fold(matcher.group()), matcher.start(), matcher.end()));
    }
    return words;
  }

  /// Whether no comma, taken word or other sign stands between two words.
  boolean isJoined(Word one, Word next) {
    return open.substring(one.to(), next.from()).isBlank();
  }

  static String fold(String word) {
    String bare = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT).replaceAll("['’]s$", "").replace('-', ' ');
  }
}
