package org.nearkin.crawl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.feed.event.SeriesPages;

/// What the pages of a trial say, joined as a run would join it. Used by one thread.
public final class TrialListings {
  private final Map<String, StatedListing> byKey = new LinkedHashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  /// Adds a page: what the first page says of a listing counts, until the listing's own page is read; dates of a series
  /// on further pages are added.
  public void add(PageContent content) {
    content.listings().forEach(this::add);
    issues.addAll(content.issues());
  }

  /// Notes what could not be read.
  public void add(Issue issue) {
    issues.add(issue);
  }

  private void add(StatedListing listing) {
    var document = listing.statements().getFirst().evidence().document();
    var ownPage = listing.key().equals(document.getRawPath());
    byKey.merge(listing.key(), listing,
        (earlier, later) -> ownPage ? later : SeriesPages.join(earlier, later).orElse(earlier));
  }

  /// In the order in which they were met.
  public List<StatedListing> listings() {
    return List.copyOf(byKey.values());
  }

  /// What was not read, and why.
  public List<Issue> issues() {
    return List.copyOf(issues);
  }
}
