package org.nearkin.crawl.fetch;

import java.time.Instant;
import java.util.Optional;

/// Until when hosts want to be left alone, kept beyond the end of the process: a restart must not hurry anybody.
public interface HostMemory {
  /// For a crawler that lives only once.
  HostMemory NONE = new HostMemory() {
    @Override
    public Optional<Instant> findNotBefore(String host) {
      return Optional.empty();
    }

    @Override
    public void keepNotBefore(String host, Instant time) {}
  };

  /// The earliest time of the next request, if one was kept.
  Optional<Instant> findNotBefore(String host);

  void keepNotBefore(String host, Instant time);
}
