package org.nearkin.fact;

import java.util.List;

/// Gender, identity, faith and service of those a group is for.
public final class TraitReader {
  private static final FactTable<Trait> WORDS = FactTable.bundled("traits.tsv", Trait.class);

  private TraitReader() {}

  /// What the text states, in its order; empty when it states nothing of it.
  public static List<Stated<Trait>> read(String text) {
    return WORDS.read(text);
  }
}
