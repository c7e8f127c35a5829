package org.nearkin.crawl.feed;

import java.util.List;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;

/// The listings that structured data states, and what could not be read.
public record FeedContent(List<StatedListing> listings, List<Issue> issues) {

  public FeedContent {
    listings = List.copyOf(listings);
    issues = List.copyOf(issues);
  }
}
