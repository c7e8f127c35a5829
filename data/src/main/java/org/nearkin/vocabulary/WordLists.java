package org.nearkin.vocabulary;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nearkin.vocabulary.VocabularyTable.Row;

/// The linker's small word lists, kept in a file so that they grow without code.
final class WordLists {
  private static final VocabularyTable TABLE = VocabularyTable.bundled("word-lists.tsv");

  /// Plurals that are not cut; as written in the file.
  static final Set<String> UNSTEMMED = list("unstemmed", Function.identity());
  static final Set<String> GENERIC = list("generic", FoldedText::foldWord);
  static final Set<String> DETERMINERS = list("determiner", FoldedText::foldWord);
  /// Words that may come right before an abbreviation that is neither a state nor a degree.
  static final Set<String> LINKS = list("link", FoldedText::foldWord);
  /// Words that make an ambiguous abbreviation likely to be a condition or a fellowship.
  static final Set<String> CONTEXT = list("context", FoldedText::foldWord);
  static final Set<String> ABBREVIATION_WORDS = list("abbreviation-word", Function.identity());
  static final Set<String> PLACES_AND_DEGREES = list("place-or-degree", Function.identity());
  /// Ids of conditions kept only when nothing better was found.
  static final Set<String> WEAK_CONDITIONS = list("weak-condition", Function.identity());
  /// Words never taken for a misspelling.
  static final Set<String> COMMON = list("common", FoldedText::foldWord);

  private WordLists() {}

  private static Set<String> list(String name, Function<String, String> fold) {
    return TABLE.rows()
        .stream()
        .filter(row -> row.text("list").equals(name))
        .map((Row row) -> row.list("words"))
        .flatMap(words -> words.stream().map(fold))
        .collect(Collectors.toUnmodifiableSet());
  }
}
