package org.nearkin.crawl.discovery;

import java.net.URI;
import java.util.List;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.discovery.sign.FeedSign;

/// One thing that a look at a site brought to light.
public sealed interface Finding {

  /// A feed that was read.
  ///
  /// @param goesOn whether it has further pages, which were not read
  record Feed(FeedSign sign, List<StatedListing> listings, boolean goesOn) implements Finding {

    public Feed {
      listings = List.copyOf(listings);
    }
  }

  /// A feed that was named but could not be read.
  ///
  /// @param reason to follow the feed's address
  record DeadFeed(FeedSign sign, String reason) implements Finding {}

  /// A page with listings.
  ///
  /// @param way how they were read, such as `by its look`
  record ListPage(URI page, String way, List<StatedListing> listings) implements Finding {

    public ListPage {
      listings = List.copyOf(listings);
    }

    /// The mean confidence of all that was read, 0 to 1.
    public double confidence() {
      return listings.stream()
          .flatMap(listing -> listing.statements().stream())
          .mapToDouble(said -> said.evidence().confidence())
          .average()
          .orElse(0);
    }
  }

  /// A link that may lead to groups and was not followed.
  ///
  /// @param words of the link
  record LikelyLink(URI address, String words, double score) implements Finding {}

  /// A page that was not read.
  ///
  /// @param reason to follow the page's address
  record Unread(URI page, String reason) implements Finding {}
}
