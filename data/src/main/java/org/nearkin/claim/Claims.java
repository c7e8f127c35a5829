package org.nearkin.claim;

import java.util.List;

/// Everything said so far: the input from which groups are made.
public record Claims(List<ListingVersion> listings, List<Decision> decisions) {

  public Claims {
    listings = List.copyOf(listings);
    decisions = List.copyOf(decisions);
  }
}
