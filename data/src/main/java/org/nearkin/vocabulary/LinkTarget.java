package org.nearkin.vocabulary;

import java.util.Comparator;
import java.util.List;

/// What a phrase stands for.
///
/// @param written an abbreviation's exact letters without dots; empty for a phrase
/// @param ambiguous an abbreviation that needs words around it
record LinkTarget(Rule rule, List<String> conditionIds, String written, boolean ambiguous) {
  /// Between phrases of equal length the earlier rule wins; so a fellowship beats a disease.
  static final Comparator<LinkTarget> PREFERENCE = Comparator.comparing(LinkTarget::rule);

  LinkTarget {
    conditionIds = List.copyOf(conditionIds);
  }

  static LinkTarget phrase(Rule rule, List<String> conditionIds) {
    return new LinkTarget(rule, conditionIds, "", false);
  }

  static LinkTarget abbreviation(Rule rule, List<String> conditionIds, String written,
      boolean ambiguous) {
    return new LinkTarget(rule, conditionIds, written.replace(".", ""), ambiguous);
  }

  boolean isAbbreviation() {
    return !written.isEmpty();
  }

  enum Rule {
    PHRASE("phrase", 0.9),
    ORGANIZATION("organization", 0.9),
    FELLOWSHIP("fellowship abbreviation", 0.85),
    ABBREVIATION("abbreviation", 0.85),
    INVERTED("inverted heading", 0.8),
    RUN_TOGETHER("words run together", 0.8),
    /// An audience, an activity or an everyday word.
    WEAK("weak word", 0.35),
    /// Words that only look like a condition: "blood drive".
    LOOK_ALIKE("look-alike", 0);

    final String words;
    final double confidence;

    Rule(String words, double confidence) {
      this.words = words;
      this.confidence = confidence;
    }
  }
}
