package org.nearkin.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The subjects whose meeting places are published roughly only, because somebody may be looking for those who come.
public final class ConfidentialTopics {
  private static final ConfidentialTopics BUNDLED = new ConfidentialTopics();

  private final Map<String, Precision> finestByCondition = new HashMap<>();

  private ConfidentialTopics() {
    TableReader.readBundled("confidential-topics.tsv", 3,
        row -> finestByCondition.put(row.text(0), Precision.valueOf(row.text(1))));
  }

  /// The table that comes with the program.
  public static ConfidentialTopics bundled() {
    return BUNDLED;
  }

  /// The finest precision that may be published; empty if any may.
  ///
  /// @param conditions ids of the vocabulary, with their ancestors
  public Optional<Precision> findFinest(Collection<String> conditions) {
    return conditions.stream()
        .flatMap(id -> Optional.ofNullable(finestByCondition.get(id)).stream())
        .max(Comparator.naturalOrder());
  }

  /// The conditions of the table.
  public Collection<String> conditions() {
    return finestByCondition.keySet();
  }
}
