package org.nearkin.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nearkin.crawl.fetch.CrawlerIdentity;
import org.nearkin.store.World;

/// Where a command works, and on what.
///
/// @param sources directory of source definitions
/// @param farm used in the sample world only
/// @param identity what the crawler says of itself
record Settings(World world, Path home, Path sources, Farm farm, CrawlerIdentity identity) {

  /// The sample sites.
  ///
  /// @param port 0 = any free one
  /// @param date they look as they did on this day; [LocalDate#MAX] for now
  record Farm(int port, LocalDate date) {}

  /// How a directory is served.
  ///
  /// @param port of the site; 0 = any free one
  /// @param alarms web address of the operator's own that takes alarms, if there is one
  /// @param visitsPerDay as [org.nearkin.crawl.schedule.AdaptiveVisits#share] takes it
  record Serving(String host, int port, Optional<URI> alarms, OptionalDouble visitsPerDay) {}
}
