package org.nearkin.fact;

import java.util.Optional;
import org.nearkin.group.Kind;

/// The kind of support, read from a name such as "Peer mentor program".
public final class KindReader {
  private static final FactTable<Kind> WORDS = FactTable.bundled("kinds.tsv", Kind.class);

  private KindReader() {}

  /// The kind that the words name most surely, with the words; empty when they name none.
  public static Optional<Stated<Kind>> read(String text) {
    return WORDS.find(text);
  }

  /// The kind alone.
  public static Optional<Kind> find(String text) {
    return read(text).map(Stated::value);
  }
}
