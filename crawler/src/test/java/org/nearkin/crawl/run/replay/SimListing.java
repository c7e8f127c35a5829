package org.nearkin.crawl.run.replay;

import java.util.ArrayList;
import java.util.List;
import org.nearkin.crawl.run.life.ListingTrace.OwnPage;

/// One listing of a simulated site, and the truth about it.
final class SimListing {
  final String key;
  final Hours there;
  /// What its own page answers once it is no longer there.
  final OwnPage ending;
  /// When the site does not show it for a while.
  final List<Hours> away = new ArrayList<>();
  /// When its entry cannot be read, though its name stands on the page.
  final List<Hours> broken = new ArrayList<>();

  SimListing(String key, Hours there, OwnPage ending) {
    this.key = key;
    this.there = there;
    this.ending = ending;
  }

  boolean isThere(long hour) {
    return there.contains(hour) && away.stream().noneMatch(time -> time.contains(hour));
  }

  boolean isBroken(long hour) {
    return broken.stream().anyMatch(time -> time.contains(hour));
  }
}
