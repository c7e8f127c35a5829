package org.nearkin.crawl.fetch.pace;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nearkin.crawl.fetch.pace.DoNotCrawlStore.Entry;
import org.nearkin.store.DataStore;

/// The hosts that asked for patience or to be left alone, in the store.
public final class HostStore implements HostMemory {
  /// How long after an entry is made the register may still be read as it was.
  private static final Duration NEWEST = Duration.ofSeconds(1);

  private final DataStore store;
  private final DoNotCrawlStore register;
  private final InstantSource clock;
  private volatile Read read = new Read(List.of(), Instant.MIN);

  /// The register as it was read last: it is looked up before each request, and seldom changes.
  private record Read(List<Entry> entries, Instant at) {}

  public HostStore(DataStore store, InstantSource clock) {
    this.store = store;
    this.register = new DoNotCrawlStore(store);
    this.clock = clock;
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
    return entries().stream()
        .filter(entry -> entry.covers(address))
        .findFirst()
        .map(_ -> "is on the do-not-crawl register");
  }

  private List<Entry> entries() {
    var now = clock.instant();
    var known = read;
    if (known.at.isBefore(now.minus(NEWEST))) {
      known = new Read(register.list(), now);
      read = known;
    }
    return known.entries;
  }

  @Override
  public void keepNotBefore(String host, Instant time) {
    store.inStep(() -> store.with(handle -> handle.createUpdate("""
        INSERT INTO crawl_host (host, not_before) VALUES (:host, :time)
        ON CONFLICT (host) DO UPDATE SET not_before = excluded.not_before
        """)
        .bind("host", host)
        .bind("time", time.toEpochMilli())
        .execute()));
  }
}
