package org.nearkin.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// The words of the groups themselves. Only a word no group uses is taken for a misspelling, so that correct words
/// never pay for fuzzy matching.
final class Lexicon {
  private static final int SHORTEST_REPAIRED = 4;
  /// Lucene gives up on much longer words, with a message that repeats them.
  private static final int LONGEST_REPAIRED = 30;
  private static final int SHORTEST_WITH_TWO_EDITS = 8;

  private final IndexReader reader;

  Lexicon(IndexReader reader) {
    this.reader = reader;
  }

  /// The word itself if groups use it in any number, else the nearest word they use, else the word itself.
  String repair(String word) throws IOException {
    if (word.length() < SHORTEST_REPAIRED || word.length() > LONGEST_REPAIRED || isUsed(word)) {
      return word;
    }
    var terms = MultiTerms.getTerms(reader, GroupDocument.LEXICON);
    if (terms == null) {
      return word;
    }
    var nearest = findNearest(terms, word, 1);
    if (nearest.isEmpty() && word.length() >= SHORTEST_WITH_TWO_EDITS) {
      nearest = findNearest(terms, word, 2);
    }
    return nearest.orElse(word);
  }

  private boolean isUsed(String word) throws IOException {
    for (var stem : TextAnalysis.words(TextAnalysis.STEMMED, word)) {
      for (var field : GroupDocument.TEXT.keySet()) {
        if (reader.docFreq(new Term(field, stem)) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /// Of several equally near words, the one that most groups use. The first letter is taken to be right.
  private static Optional<String> findNearest(Terms terms, String word, int edits)
      throws IOException {
    var candidates = new FuzzyTermsEnum(
        terms, new Term(GroupDocument.LEXICON, word), edits, 1, true);
    var best = Optional.<String>empty();
    int mostUsed = 0;
    for (BytesRef term = candidates.next(); term != null; term = candidates.next()) {
      if (candidates.docFreq() > mostUsed) {
        mostUsed = candidates.docFreq();
        best = Optional.of(term.utf8ToString());
      }
    }
    return best;
  }
}
