package org.nearkin.group;

import java.util.List;
import java.util.Set;
import org.nearkin.vocabulary.Audience;
import org.nearkin.vocabulary.Relation;

/// What a group is about and for whom: three independent facets.
///
/// @param conditions ids of the vocabulary, most specific first
public record Subject(
    List<Claimed<String>> conditions,
    Set<Relation> relations,
    Set<Audience> audiences) {

  public Subject {
    conditions = List.copyOf(conditions);
    relations = Set.copyOf(relations);
    audiences = Set.copyOf(audiences);
  }

  public List<String> conditionIds() {
    return conditions.stream().map(Claimed::value).toList();
  }
}
