package org.nearkin.crawl.fetch.pace;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// What hosts asked of us, kept beyond the end of the process: a restart must not hurry anybody.
public interface HostMemory {
  /// For a crawler that lives only once.
  HostMemory NONE = new HostMemory() {
    @Override
    public Optional<Instant> findNotBefore(String host) {
      return Optional.empty();
    }

    @Override
    public void keepNotBefore(String host, Instant time) {}

    @Override
    public Optional<String> findObjection(URI address) {
      return Optional.empty();
    }
  };

  /// The earliest time of the next request, if one was kept.
  Optional<Instant> findNotBefore(String host);

  void keepNotBefore(String host, Instant time);

  /// Why an address is never to be asked for, in words for the operator.
  Optional<String> findObjection(URI address);
}
