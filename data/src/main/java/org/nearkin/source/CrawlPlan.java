package org.nearkin.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// When and how gently a site is crawled.
///
/// @param start the first pages
/// @param every time from the end of one run to the start of the next
/// @param interval least time between two requests to one host
/// @param maxPages most pages of one run
public record CrawlPlan(List<URI> start, Duration every, Duration interval, int maxPages) {

  public CrawlPlan {
    start = List.copyOf(start);
  }
}
