package org.nearkin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Text to words, the same way for groups and for questions.
///
/// One chain serves English and Spanish, since nobody says which of the two they type: each stemmer only takes
/// off plurals and final vowels, so that neither does harm to the other's words.
final class TextAnalysis {
  /// Lower case without accents or possessives: `Niños` → `ninos`.
  static final Analyzer FOLDED = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      var source = new StandardTokenizer();
      return new TokenStreamComponents(source, folded(source));
    }
  };

  /// The same, singular: `cuidadores` and `cuidadora` → `cuidador`, `caregivers` → `caregiver`.
  static final Analyzer STEMMED = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      var source = new StandardTokenizer();
      return new TokenStreamComponents(source,
          new SpanishLightStemFilter(new EnglishMinimalStemFilter(folded(source))));
    }
  };

  private TextAnalysis() {}

  private static TokenStream folded(TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
  }

  /// The words of a text, in order.
  static List<String> words(Analyzer analyzer, String text) {
    var words = new ArrayList<String>();
    try (var stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
