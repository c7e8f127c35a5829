package org.nearkin.fact;

import java.util.List;
import org.nearkin.group.practice.Series;

/// Open, closed, or a fixed series of sessions.
public final class SeriesReader {
  private static final FactTable<Series> WORDS = FactTable.bundled("series.tsv", Series.class);

  private SeriesReader() {}

  /// What the text states, in its order; empty when it states nothing of it.
  public static List<Stated<Series>> read(String text) {
    return WORDS.read(text);
  }
}
