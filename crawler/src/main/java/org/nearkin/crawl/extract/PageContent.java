package org.nearkin.crawl.extract;

import java.net.URI;
import java.util.List;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;

/// What a page says: its listings, the links to follow, and what could not be read.
public record PageContent(List<StatedListing> listings, List<URI> links, List<Issue> issues) {

  public PageContent {
    listings = List.copyOf(listings);
    links = List.copyOf(links);
    issues = List.copyOf(issues);
  }
}
