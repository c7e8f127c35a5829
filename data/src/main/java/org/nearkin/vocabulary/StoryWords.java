package org.nearkin.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nearkin.vocabulary.VocabularyTable.Row;

/// A story told in one language → the words in it that say something, stemmed.
///
/// A word right behind a negation is another word: "cannot sleep" does not meet "sleeps well". Words that mean the
/// same here, such as mum and mother, are one.
final class StoryWords {
  private static final int LONGEST_STORY = 60;

  private final Map<String, String> same = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private final Set<String> light = new HashSet<>();
  private final Set<String> negations = new HashSet<>();
  private final UnaryOperator<String> stemmer;

  private StoryWords(String language, UnaryOperator<String> stemmer, VocabularyTable table) {
    this.stemmer = stemmer;
    for (Row row : table.rows()) {
      if (row.text("language").equals(language)) {
        add(row);
      }
    }
  }

  static StoryWords english() {
    return new StoryWords("en", LightStemmer::english,
        VocabularyTable.bundled("situation-words.tsv"));
  }

  static StoryWords spanish() {
    return new StoryWords("es", LightStemmer::spanish,
        VocabularyTable.bundled("situation-words.tsv"));
  }

  private void add(Row row) {
    List<String> words = row.list("words").stream().map(FoldedText::foldWord).toList();
    switch (row.text("kind")) {
      case "silent" -> silent.addAll(words);
      case "light" -> words.forEach(word -> light.add(stem(word)));
      case "negation" -> negations.addAll(words);
      case "same" -> words.forEach(word -> {
        same.putIfAbsent(word, "=" + words.getFirst());
        same.putIfAbsent(stemmer.apply(word), "=" + words.getFirst());
      });
      default -> throw row.broken("kind", "must be silent, light, negation or same");
    }
  }

  /// One word that says something.
  ///
  /// @param stem equal for all forms of a word
  /// @param written as in the text
  record StoryWord(String stem, boolean negated, String written) {}

  /// At most the first 60 words that say something.
  List<StoryWord> read(FoldedText text) {
    List<StoryWord> words = new ArrayList<>();
    boolean negated = false;
    for (int i = 0; i < text.words().size() && words.size() < LONGEST_STORY; i++) {
      Word word = text.words().get(i);
      if (i > 0 && endsClause(text.gapBefore(i))) {
        negated = false;
      }
      if (negations.contains(word.folded())) {
        negated = true;
      } else if (!silent.contains(word.folded())) {
        words.add(new StoryWord(stem(word.folded()), negated,
            text.text().substring(word.start(), word.end())));
        negated = false;
      }
    }
    return words;
  }

  /// Whether the word says little: numbers and times, mostly.
  boolean isLight(String stem) {
    return light.contains(stem);
  }

  private static boolean endsClause(String gap) {
    return gap.chars().anyMatch(c -> ".,;:!?".indexOf(c) >= 0);
  }

  private String stem(String word) {
    String known = same.get(word);
    if (known != null) {
      return known;
    }
    String stem = stemmer.apply(word);
    return same.getOrDefault(stem, stem);
  }
}
