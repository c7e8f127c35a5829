package org.nearkin.crawl.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.nearkin.store.DataStore;

/// The hosts that asked for patience or to be left alone, in the store.
public final class HostStore implements HostMemory {
  private final DataStore store;
  private final DoNotCrawlStore register;

  public HostStore(DataStore store) {
    this.store = store;
    this.register = new DoNotCrawlStore(store);
  }

  @Override
  public Optional<Instant> findNotBefore(String host) {
    return store.with(handle -> handle
        .createQuery("SELECT not_before FROM crawl_host WHERE host = :host")
        .bind("host", host)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli));
  }

  @Override
  public Optional<String> findObjection(URI address) {
    return register.find(address).map(entry -> "is on the do-not-crawl register");
  }

  @Override
  public void keepNotBefore(String host, Instant time) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO crawl_host (host, not_before) VALUES (:host, :time)
        ON CONFLICT (host) DO UPDATE SET not_before = excluded.not_before
        """)
        .bind("host", host)
        .bind("time", time.toEpochMilli())
        .execute());
  }
}
