package org.nearkin.claim;

/// Whether a listing still stands where it was found (the table of states in docs/architecture.md).
public enum Presence {
  /// There in the newest healthy run that should contain it.
  SEEN,
  /// Not there once or more, and not given up.
  MISSING,
  /// Given up. What it said is kept, and it comes back at once when it is seen again.
  GONE
}
