package org.nearkin.vocabulary;

import java.util.List;
import java.util.Optional;
import org.nearkin.vocabulary.VocabularyTable.Row;

/// A fellowship or charity whose name tells what its groups are about.
///
/// @param conditions ids, the main one first
/// @param twelveStep a fellowship: its abbreviation beats a disease's
record KnownOrganization(
    String name,
    Optional<String> abbreviation,
    List<String> alsoKnownAs,
    List<String> conditions,
    boolean twelveStep) {
  KnownOrganization {
    alsoKnownAs = List.copyOf(alsoKnownAs);
    conditions = List.copyOf(conditions);
  }

  static List<KnownOrganization> bundled() {
    return VocabularyTable.bundled("organizations.tsv")
        .rows()
        .stream()
        .map(KnownOrganization::of)
        .toList();
  }

  private static KnownOrganization of(Row row) {
    return new KnownOrganization(row.text("org"), row.findText("abbr"), row.list("aka"),
        row.list("conditions"),
        row.findText("twelve_step").filter("y"::equals).isPresent());
  }
}
