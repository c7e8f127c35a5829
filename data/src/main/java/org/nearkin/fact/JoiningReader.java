package org.nearkin.fact;

import java.util.List;
import org.nearkin.group.practice.Joining;

/// What one does before the first meeting: "drop in", "register first", "by referral".
public final class JoiningReader {
  private static final FactTable<Joining> WORDS = FactTable.bundled("joining.tsv", Joining.class);

  private JoiningReader() {}

  /// What the text states, in its order; empty when it states nothing of it.
  public static List<Stated<Joining>> read(String text) {
    return WORDS.read(text);
  }
}
