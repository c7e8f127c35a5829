package org.nearkin.crawl.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nearkin.store.DataStore;

/// The sites whose owners asked not to be crawled. Looked up before each request; nothing but a person changes it.
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
  public record Entry(String host, String path, String reason, Instant since) {}

  /// Puts a site on the register; one that is there already gets the new reason.
  public void add(Entry entry) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO do_not_crawl (host, path, reason, since) VALUES (:host, :path, :reason, :since)
        ON CONFLICT (host, path) DO UPDATE SET reason = excluded.reason
        """)
        .bind("host", entry.host().toLowerCase(Locale.ROOT))
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

  /// The entry that keeps us from an address, if there is one.
  public Optional<Entry> find(URI address) {
    var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    var path = Optional.ofNullable(address.getRawPath()).filter(text -> !text.isEmpty());
    return store.with(handle -> handle.createQuery("""
        SELECT host, path, reason, since FROM do_not_crawl
        WHERE host IN (<hosts>) AND substr(:path, 1, length(path)) = path LIMIT 1
        """)
        .bindList("hosts", withParents(host))
        .bind("path", path.orElse("/"))
        .map((row, _) -> entry(row.getString("host"), row.getString("path"),
            row.getString("reason"), row.getLong("since")))
        .findOne());
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

  /// `a.b.org`, `b.org`, `org`.
  private static List<String> withParents(String host) {
    var labels = List.of(host.split("\\."));
    return IntStream.range(0, labels.size())
        .mapToObj(first -> String.join(".", labels.subList(first, labels.size())))
        .toList();
  }
}
