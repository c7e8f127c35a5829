package org.nearkin.fact;

import java.util.List;

/// Why a group may not be met as described: on hold, cancelled, postponed, ended, full, new date pending.
public final class StatusReader {
  private static final FactTable<Status> WORDS = FactTable.bundled("statuses.tsv", Status.class);

  private StatusReader() {}

  /// What the text states, in its order; empty when it states nothing of it.
  public static List<Stated<Status>> read(String text) {
    return WORDS.read(text);
  }
}
