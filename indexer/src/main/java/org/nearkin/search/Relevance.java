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
/// organiser, labels and summary). Steps keep the order explainable: a rare word in a summary never outweighs what a
/// group is about. Where distance decides within a class, the words' weight is left out, since no two groups would
/// be equal with it.
///
/// | words | steps |
/// |---|---|
/// | name a condition | 4 the condition, 2 a narrower one (4 as well where a place was given), 1 more for the best of several; one more when all other words are found; 1 when only the name has the words |
/// | hint at a condition | 2 the condition, 1 a narrower one (2 where a place was given), and as below |
/// | name none | 1 for each word found, 1 more when the name has them all |
final class Relevance {
  /// Above any sum of word weights: BM25F gives a word less than 15 in a million groups, and 16 words are read.
  private static final float STEP = 1_000;

  private final boolean placeless;

  Relevance(boolean placeless) {
    this.placeless = placeless;
  }

  /// Groups about any of the conditions named, and groups whose name has the words: those may be meant as a name.
  Query aboutConditions(Understanding asked) {
    var conditions = conditions(asked.conditions(), 2)
        .add(steps(1, about(asked.conditions().getFirst())), Occur.SHOULD)
        .build();
    var either = new DisjunctionMaxQuery(List.of(conditions, steps(1, named(asked.words()))), 0);
    var query = new BooleanQuery.Builder().add(either, Occur.MUST);
    if (!asked.rest().isEmpty()) {
      query.add(steps(1, all(asked.rest())), Occur.SHOULD);
    }
    weigh(query, asked.rest());
    return query.build();
  }

  /// Groups that have all the words, and groups about the conditions hinted at.
  Query hintingAtConditions(Understanding asked) {
    return new BooleanQuery.Builder()
        .add(withWords(asked.words(), asked.words().size()), Occur.SHOULD)
        .add(conditions(asked.conditions(), 1).build(), Occur.SHOULD)
        .build();
  }

  /// Without a place a group about just this comes before one about a kind of it; with one, the nearer comes first.
  private BooleanQuery.Builder conditions(List<String> ids, int steps) {
    var query = new BooleanQuery.Builder();
    for (var id : ids) {
      var exactly = new TermQuery(new Term(GroupDocument.CONDITION, id));
      query.add(steps(steps, about(id)), Occur.SHOULD);
      query.add(steps(steps, placeless ? exactly : about(id)), Occur.SHOULD);
    }
    return query;
  }

  private static Query about(String id) {
    return new TermQuery(new Term(GroupDocument.ABOUT, id));
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
    if (placeless) {
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
