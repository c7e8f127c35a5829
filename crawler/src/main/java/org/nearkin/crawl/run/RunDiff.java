package org.nearkin.crawl.run;

/// What a published run changed.
///
/// @param added listings that were not there, or gone, before
/// @param changed listings that say something else than before, wherever on the site they say it, or were missing and are
///     back
/// @param missing listings that came to be missing
/// @param gone listings that were given up
public record RunDiff(int added, int changed, int missing, int gone) {

  /// Whether the source was found changed. What is given up was found missing in an earlier run.
  public boolean isChange() {
    return added + changed + missing > 0;
  }
}
