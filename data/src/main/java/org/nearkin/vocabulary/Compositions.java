package org.nearkin.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  List<String> compose(String conditionId, Facets facets) {
    Map<String, String> byFacet = byCondition.getOrDefault(conditionId, Map.of());
    return Stream.concat(facets.relations().stream(), facets.audiences().stream())
        .map(Enum::name)
        .map(byFacet::get)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}
