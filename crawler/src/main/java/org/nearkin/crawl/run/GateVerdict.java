package org.nearkin.crawl.run;

import java.util.List;

/// Whether a run may be published.
public sealed interface GateVerdict {

  /// It looks like the runs before it.
  record Pass() implements GateVerdict {}

  /// Nothing of it is published until an operator has looked.
  ///
  /// @param reasons at least one
  record Quarantine(List<GateReason> reasons) implements GateVerdict {

    public Quarantine {
      reasons = List.copyOf(reasons);
    }
  }
}
