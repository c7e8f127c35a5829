package org.nearkin.crawl.fetch.pace;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nearkin.store.DataStore;

/// The sites whose owners asked not to be crawled. Nothing but a person changes it.
public final class DoNotCrawlStore {
  private final DataStore store;

  public DoNotCrawlStore(DataStore store) {
    this.store = store;
  }

  /// A site, or a part of it, that is left alone.
  ///
  /// @param host lower case; the hosts below it, such as `www.HOST`, are left alone too
  /// @param path the beginning of the paths meant, `/` for all
  /// @param reason in the operator's words
  public record Entry(String host, String path, String reason, Instant since) {

    public Entry {
      host = host.toLowerCase(Locale.ROOT);
    }

    /// Whether it keeps us from an address.
    boolean covers(URI address) {
      var asked = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
      var place = Optional.ofNullable(address.getRawPath()).filter(text -> !text.isEmpty());
      return (asked.equals(host) || asked.endsWith("." + host))
          && place.orElse("/").startsWith(path);
    }
  }

  /// Puts a site on the register; one that is there already gets the new reason.
  public void add(Entry entry) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO do_not_crawl (host, path, reason, since) VALUES (:host, :path, :reason, :since)
        ON CONFLICT (host, path) DO UPDATE SET reason = excluded.reason
        """)
        .bind("host", entry.host())
        .bind("path", entry.path())
        .bind("reason", entry.reason())
        .bind("since", entry.since().toEpochMilli())
        .execute());
  }

  /// Takes a site off the register again.
  ///
  /// @return whether it was there
  public boolean remove(String host, String path) {
    return store.with(handle -> handle
        .createUpdate("DELETE FROM do_not_crawl WHERE host = :host AND path = :path")
        .bind("host", host.toLowerCase(Locale.ROOT))
        .bind("path", path)
        .execute()) > 0;
  }

  /// All entries, by host and path.
  public List<Entry> list() {
    return store.with(handle -> handle
        .createQuery("SELECT host, path, reason, since FROM do_not_crawl ORDER BY host, path")
        .map((row, _) -> entry(row.getString("host"), row.getString("path"),
            row.getString("reason"), row.getLong("since")))
        .list());
  }

  private static Entry entry(String host, String path, String reason, long since) {
    return new Entry(host, path, reason, Instant.ofEpochMilli(since));
  }
}
