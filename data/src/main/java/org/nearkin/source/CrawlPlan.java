package org.nearkin.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When and how gently a site is crawled.
///
/// @param start the first pages
/// @param cadence how often the site is crawled
/// @param interval least time between two requests to one host
/// @param maxPages most pages of one run
/// @param hours when the site may be visited, in the source's zone; empty for any time
/// @param sitemaps whether pages are looked for in the site's sitemaps, too
public record CrawlPlan(List<URI> start, Cadence cadence, Duration interval, int maxPages,
    Optional<VisitingHours> hours, boolean sitemaps) {

  public CrawlPlan {
    start = List.copyOf(start);
  }

  /// A plan for a site that may be visited at any time, from page to page.
  ///
  /// @param every time from the end of one run to the start of the next
  public CrawlPlan(List<URI> start, Duration every, Duration interval, int maxPages) {
    this(start, new Cadence.Every(every), interval, maxPages, Optional.empty(), false);
  }
}
