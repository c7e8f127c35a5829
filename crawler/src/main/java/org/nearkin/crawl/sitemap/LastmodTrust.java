package org.nearkin.crawl.sitemap;

/// Whether the dates of change in a host's sitemaps have proved true.
///
/// A date is proved by visits: it moved and the content had changed, or it should have moved. Dates that never moved
/// prove nothing, however many visits there were.
///
/// @param observations visits of which it is known whether date and content changed since the visit before
/// @param due visits at which the date moved or the content had changed
/// @param matched visits at which both had
public record LastmodTrust(int observations, int due, int matched) {
  /// Nothing seen yet.
  public static final LastmodTrust NONE = new LastmodTrust(0, 0, 0);

  private static final int FEWEST = 10;
  private static final int PERCENT = 80;

  /// Adds a visit.
  ///
  /// @param moved whether the date in the sitemap is another than at the visit before
  /// @param changed whether the page's content is
  public LastmodTrust observe(boolean moved, boolean changed) {
    return new LastmodTrust(
        observations + 1,
        due + (moved || changed ? 1 : 0),
        matched + (moved && changed ? 1 : 0));
  }

  /// Whether a date may decide that a page is not visited: at least 10 visits, and at least 80 % of the moves true.
  public boolean isBelieved() {
    return observations >= FEWEST && due > 0 && 100L * matched >= (long) PERCENT * due;
  }
}
