package org.nearkin.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
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

  /// Where the site listens.
  ///
  /// @param port 0 = any free one
  record Address(String host, int port) {}

  /// How a directory is served.
  ///
  /// @param alarms web address of the operator's own that takes alarms, if there is one
  record Serving(Address address, Optional<URI> alarms) {}
}
