package org.nearkin.fact;

import java.util.List;
import org.nearkin.group.practice.SafetyFact;

/// Moderation, rules, confidentiality and the like.
public final class SafetyReader {
  private static final FactTable<SafetyFact> WORDS = FactTable.bundled("safety.tsv",
      SafetyFact.class);

  private SafetyReader() {}

  /// What the text states, in its order; empty when it states nothing of it.
  public static List<Stated<SafetyFact>> read(String text) {
    return WORDS.read(text);
  }
}
