package org.nearkin.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Which groups answer, and how well.
///
/// A score is a number of whole steps, the class, and below one step the weight of the words (BM25 over name,
/// organiser, labels and summary). Classes with a condition understood, best first: the condition itself (4), a
/// narrower one (2), only the name says the words (1); one more when all remaining words are found as well. Without
/// a condition: one for each word found, one more when the name has them all. Steps keep the order explainable:
/// a rare word in a summary never outweighs what a group is about. Where distance decides within a class, the
/// words' weight is left out, since no two groups would be equal with it.
final class Relevance {
  /// Above any sum of word weights: BM25F gives a word less than 15 in a million groups, and 16 words are read.
  private static final float STEP = 1_000;

  private final boolean weighsWords;

  Relevance(boolean weighsWords) {
    this.weighsWords = weighsWords;
  }

  /// Groups about any of the conditions understood, and groups named by the words.
  Query aboutConditions(Understanding asked) {
    var conditions = new BooleanQuery.Builder();
    for (var id : asked.conditions()) {
      conditions.add(steps(2, new TermQuery(new Term(GroupDocument.ABOUT, id))), Occur.SHOULD);
      conditions.add(steps(2, new TermQuery(new Term(GroupDocument.CONDITION, id))), Occur.SHOULD);
    }
    var either = new DisjunctionMaxQuery(
        List.of(conditions.build(), steps(1, named(asked.words()))), 0);
    var query = new BooleanQuery.Builder().add(either, Occur.MUST);
    if (!asked.rest().isEmpty()) {
      query.add(steps(1, all(asked.rest())), Occur.SHOULD);
    }
    weigh(query, asked.rest());
    return query.build();
  }

  /// Groups that use at least so many of the words.
  Query withWords(List<String> words, int least) {
    var query = new BooleanQuery.Builder();
    words.forEach(word -> query.add(steps(1, anywhere(word)), Occur.SHOULD));
    var ranked = new BooleanQuery.Builder()
        .add(query.setMinimumNumberShouldMatch(least).build(), Occur.MUST)
        .add(steps(1, named(words)), Occur.SHOULD);
    weigh(ranked, words);
    return ranked.build();
  }

  private void weigh(BooleanQuery.Builder query, List<String> words) {
    if (weighsWords) {
      words.forEach(word -> query.add(anywhere(word), Occur.SHOULD));
    }
  }

  private static Query named(List<String> words) {
    var query = new BooleanQuery.Builder();
    words.forEach(
        word -> query.add(new TermQuery(new Term(GroupDocument.NAME, word)), Occur.FILTER));
    return query.build();
  }

  private static Query all(List<String> words) {
    var query = new BooleanQuery.Builder();
    words.forEach(word -> query.add(anywhere(word), Occur.FILTER));
    return query.build();
  }

  private static Query anywhere(String word) {
    var query = new CombinedFieldQuery.Builder(word);
    GroupDocument.TEXT.forEach(query::addField);
    return query.build();
  }

  private static Query steps(int count, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), count * STEP);
  }
}
