package org.nearkin.search;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.nearkin.vocabulary.Condition;

import org.nearkin.vocabulary.ConditionMatch;
import org.nearkin.vocabulary.ConditionVocabulary;
import org.nearkin.vocabulary.QueryLinker;

/// What words and conditions mean, as far as searching needs it.
///
/// @param version changes whenever an index made with it may be stale
/// @param conditionsIn the conditions a text names, best first
/// @param ancestorsOf ids of all conditions wider than one
/// @param labelsOf what a condition is called, in every language
public record Meaning(
    String version,
    Function<String, List<ConditionMatch>> conditionsIn,
    Function<String, Set<String>> ancestorsOf,
    Function<String, List<String>> labelsOf) {

  /// The vocabulary that comes with the program.
  public static Meaning bundled() {
    return of(ConditionVocabulary.bundled(), QueryLinker.bundled());
  }

  /// A group may still name a condition that the vocabulary no longer has: it then has no ancestors and no labels.
  static Meaning of(ConditionVocabulary vocabulary, QueryLinker questions) {
    return new Meaning(vocabulary.version(), questions::link,
        id -> vocabulary.find(id).map(_ -> vocabulary.ancestors(id)).orElse(Set.of()),
        id -> vocabulary.find(id).map(Meaning::labels).orElse(List.of()));
  }

  private static List<String> labels(Condition condition) {
    return List.of(condition.english().name(), condition.spanish().name());
  }
}
