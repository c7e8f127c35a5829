package org.nearkin.fact;

import java.util.List;
import org.nearkin.group.practice.Accessibility;

/// Wheelchairs, sign language, captions, elevators, hearing loops; a denied access is a value of its own.
public final class AccessibilityReader {
  private static final FactTable<Accessibility> WORDS = FactTable.bundled("accessibility.tsv",
      Accessibility.class);

  private AccessibilityReader() {}

  /// What the text states, in its order; empty when it states nothing of it.
  public static List<Stated<Accessibility>> read(String text) {
    return WORDS.read(text);
  }
}
