package org.nearkin.crawl.feed;

import java.net.URI;
import java.util.List;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;

/// The listings that structured data states, and what could not be read.
///
/// @param links where the feed itself goes on
public record FeedContent(List<StatedListing> listings, List<Issue> issues, List<URI> links) {

  public FeedContent {
    listings = List.copyOf(listings);
    issues = List.copyOf(issues);
    links = List.copyOf(links);
  }

  /// What a page or a feed of one page states.
  public FeedContent(List<StatedListing> listings, List<Issue> issues) {
    this(listings, issues, List.of());
  }
}
