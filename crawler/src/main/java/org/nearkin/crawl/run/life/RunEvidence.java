package org.nearkin.crawl.run.life;

import java.util.Set;

/// What one healthy run says of one listing.
public sealed interface RunEvidence {

  record Seen() implements RunEvidence {}

  /// It was not there.
  ///
  /// @param run id of the run
  /// @param evidence at least one sign
  record Missed(String run, Set<ListingEvidence> evidence) implements RunEvidence {

    public Missed {
      evidence = Set.copyOf(evidence);
      if (evidence.isEmpty()) {
        throw new IllegalArgumentException("a listing is missed in a run only with evidence");
      }
    }
  }

  /// Something that concerns the listing could not be read, so the run says nothing of it.
  record Silent() implements RunEvidence {}
}
