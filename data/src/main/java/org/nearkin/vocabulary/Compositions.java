package org.nearkin.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Which condition and facet together make a condition of its own: cancer × caregiver.
final class Compositions {
  private final Map<String, Map<String, String>> byCondition = new HashMap<>();

  private Compositions(VocabularyTable table, ConditionVocabulary vocabulary) {
    for (var row : table.rows()) {
      for (String column : List.of("condition", "composite")) {
        if (vocabulary.find(row.text(column)).isEmpty()) {
          throw row.broken(column, "there is no condition " + row.text(column));
        }
      }
      byCondition.computeIfAbsent(row.text("condition"), _ -> new HashMap<>())
          .put(row.text("facet"), row.text("composite"));
    }
  }

  static Compositions bundled(ConditionVocabulary vocabulary) {
    return new Compositions(VocabularyTable.bundled("compositions.tsv"), vocabulary);
  }

  boolean mayCompose(String conditionId) {
    return byCondition.containsKey(conditionId);
  }

  boolean isMadeOf(String compositeId, String conditionId) {
    return byCondition.getOrDefault(conditionId, Map.of()).containsValue(compositeId);
  }

  // "Parents with cancer" and "patients and caregivers" speak to those who have it.
  List<String> compose(String conditionId, Facets facets) {
    Map<String, String> byFacet = byCondition.getOrDefault(conditionId, Map.of());
    Set<Relation> relations = facets.relations().contains(Relation.SELF)
        ? Set.of()
        : facets.relations();
    return Stream.concat(relations.stream(), facets.audiences().stream())
        .map(Enum::name)
        .map(byFacet::get)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}
