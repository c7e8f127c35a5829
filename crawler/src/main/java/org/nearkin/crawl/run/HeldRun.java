package org.nearkin.crawl.run;

import java.time.Instant;
import java.util.List;

/// A run that waits for an operator.
///
/// @param reasons one plain sentence each
public record HeldRun(String run, String source, Instant closed, RunSummary summary,
    List<String> reasons) {

  public HeldRun {
    reasons = List.copyOf(reasons);
  }
}
