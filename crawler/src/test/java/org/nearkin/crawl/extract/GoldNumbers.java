package org.nearkin.crawl.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.nearkin.claim.StatedListing;
import org.nearkin.source.sample.SampleVersion;

/// Which line of the gold a listing as read is.
public final class GoldNumbers {
  private GoldNumbers() {}

  /// The gold's number by the listing's key; listings that nobody expected are left out.
  public static Map<String, Integer> of(List<StatedListing> read, SampleVersion version)
      throws IOException {
    var open = new ArrayList<>(ExpectedListing.load(version.expected()));
    open.removeIf(ExpectedListing::isNegative);
    var numbers = new HashMap<String, Integer>();
    // Of several with one name, those that agree altogether are paired first.
    pair(read, open, numbers, (listing, gold) -> ListingMatch.sameName(listing, gold)
        && ListingMatch.sameSchedule(listing, gold));
    pair(read, open, numbers, ListingMatch::sameName);
    // A name that was read amiss leaves the schedule.
    pair(read, open, numbers, (listing, gold) -> gold.schedule().isPresent()
        && ListingMatch.sameSchedule(listing, gold));
    return numbers;
  }

  private static void pair(List<StatedListing> read, List<ExpectedListing> open,
      Map<String, Integer> numbers, BiPredicate<StatedListing, ExpectedListing> same) {
    for (var listing : read) {
      if (!numbers.containsKey(listing.key())) {
        open.stream().filter(gold -> same.test(listing, gold)).findFirst().ifPresent(gold -> {
          numbers.put(listing.key(), gold.fields().path("n").asInt());
          open.remove(gold);
        });
      }
    }
  }
}
