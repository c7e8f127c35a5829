package org.nearkin.crawl.run.match;

/// How far two listings say the same about one thing.
enum Agreement {
  SAME,
  /// Near enough to be a small change, but no proof.
  CLOSE,
  /// One of them does not say, or what they say cannot be compared.
  UNKNOWN,
  DIFFERENT
}
