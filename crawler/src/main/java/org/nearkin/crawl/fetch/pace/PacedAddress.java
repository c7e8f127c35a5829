package org.nearkin.crawl.fetch.pace;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/// One machine behind several hosts: twenty sites of one hospital on one server must not multiply its load.
final class PacedAddress {
  private static final int MOST_IN_FLIGHT = 2;
  private static final Duration APART = Duration.ofMillis(250);

  /// Held by the requests under way.
  final Semaphore turns = new Semaphore(MOST_IN_FLIGHT, true);
  private long nextStart;

  PacedAddress(long now) {
    nextStart = now;
  }

  /// Takes the next free start.
  ///
  /// @return how long until then
  synchronized Duration takeStart(long now) {
    var start = Math.max(now, nextStart);
    nextStart = start + APART.toNanos();
    return Duration.ofNanos(start - now);
  }
}
