package org.nearkin.fact;

import java.util.List;
import org.nearkin.group.practice.Guests;

/// Whether family, friends or other guests may come along.
public final class GuestsReader {
  private static final FactTable<Guests> WORDS = FactTable.bundled("guests.tsv", Guests.class);

  private GuestsReader() {}

  /// What the text states, in its order; empty when it states nothing of it.
  public static List<Stated<Guests>> read(String text) {
    return WORDS.read(text);
  }
}
