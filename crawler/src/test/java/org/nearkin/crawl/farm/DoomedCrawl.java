package org.nearkin.crawl.farm;

import java.nio.file.Path;
import java.time.Duration;

/// A crawl of a farm in a process of its own, to be killed.
public final class DoomedCrawl {
  static final String NAME = "doomed";
  static final Duration INTERVAL = Duration.ofMillis(10);

  private DoomedCrawl() {}

  /// Crawls on until all hosts are done.
  ///
  /// @param arguments home; port of the farm; hosts; pages of each
  public static void main(String[] arguments) throws Exception {
    var port = Integer.parseInt(arguments[1]);
    try (var crawl = new FarmCrawl(Path.of(arguments[0]), port, INTERVAL)) {
      crawl.goOn(NAME, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    }
  }
}
