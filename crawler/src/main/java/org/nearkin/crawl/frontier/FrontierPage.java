package org.nearkin.crawl.frontier;

import java.net.URI;

/// A page that a run knows of.
///
/// @param depth links followed from a start page
/// @param hops redirects followed since the last link
/// @param attempts how often asking failed in a way that may pass
public record FrontierPage(URI address, int depth, int hops, int attempts) {

  public static FrontierPage start(URI address) {
    return new FrontierPage(address, 0, 0, 0);
  }

  public FrontierPage link(URI target) {
    return new FrontierPage(target, depth + 1, 0, 0);
  }

  public FrontierPage redirect(URI target) {
    return new FrontierPage(target, depth, hops + 1, 0);
  }

  /// Where a page stands in its run.
  public enum State {
    PENDING,
    DONE,
    /// It redirects to another page, which has its own place in the frontier.
    MOVED,
    /// It could not be had, or the reader failed on it: the run knows nothing of it.
    FAILED,
    DENIED,
    /// It is there, but it is of a kind that is not read, or leads to another site.
    UNFIT,
    /// 410.
    GONE,
    /// 404.
    NOT_FOUND,
    /// It leads to the site's front page.
    TO_ROOT,
    /// It says so itself, although the server says that all is well.
    SOFT_NOT_FOUND;

    /// Whether the site says that there is no such page.
    public boolean isMissing() {
      return switch (this) {
        case GONE, NOT_FOUND, TO_ROOT, SOFT_NOT_FOUND -> true;
        case PENDING, DONE, MOVED, FAILED, DENIED, UNFIT -> false;
      };
    }
  }
}
