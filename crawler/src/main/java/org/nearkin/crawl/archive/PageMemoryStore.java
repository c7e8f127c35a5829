package org.nearkin.crawl.archive;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nearkin.crawl.archive.PageMemory.Visits;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.store.DataStore;

/// What is remembered of each page.
public final class PageMemoryStore {
  private static final String COLUMNS = """
      source, address, etag, last_modified, sha256, text_hash, archived_at, last_status,
        first_seen, last_seen, visits, changed_visits, unchanged_visits""";

  private final DataStore store;

  public PageMemoryStore(DataStore store) {
    this.store = store;
  }

  public Optional<PageMemory> find(String source, URI address) {
    return store.with(handle -> handle.createQuery("SELECT " + COLUMNS
        + " FROM page_memory WHERE source = :source AND address = :address")
        .bind("source", source)
        .bind("address", address.toString())
        .map((row, _) -> memory(row))
        .findOne());
  }

  List<PageMemory> listVisitedSince(String source, Instant time) {
    return store.with(handle -> handle.createQuery("SELECT " + COLUMNS
        + " FROM page_memory WHERE source = :source AND last_seen >= :time ORDER BY address")
        .bind("source", source)
        .bind("time", time.toEpochMilli())
        .map((row, _) -> memory(row))
        .list());
  }

  private static PageMemory memory(ResultSet row) throws SQLException {
    var validators = new Validators(Optional.ofNullable(row.getString("etag")),
        Optional.ofNullable(row.getString("last_modified")));
    var archivedAt = row.getLong("archived_at");
    var archived = row.wasNull()
        ? Optional.<Instant>empty()
        : Optional.of(Instant.ofEpochMilli(archivedAt));
    return new PageMemory(row.getString("source"), URI.create(row.getString("address")), validators,
        new PageHash(row.getString("sha256"), row.getString("text_hash")), archived,
        row.getInt("last_status"), visits(row));
  }

  private static Visits visits(ResultSet row) throws SQLException {
    return new Visits(Instant.ofEpochMilli(row.getLong("first_seen")),
        Instant.ofEpochMilli(row.getLong("last_seen")), row.getInt("visits"),
        row.getInt("changed_visits"), row.getInt("unchanged_visits"));
  }

  /// Writes down what is remembered now, in place of what was.
  public void save(PageMemory memory) {
    var visits = memory.visits();
    store.with(handle -> handle.createUpdate("""
        INSERT INTO page_memory (source, address, etag, last_modified, sha256, text_hash,
          archived_at, last_status, first_seen, last_seen, visits, changed_visits,
          unchanged_visits)
        VALUES (:source, :address, :etag, :modified, :sha256, :text, :archived, :status, :first,
          :last, :visits, :changed, :unchanged)
        ON CONFLICT (source, address) DO UPDATE SET
          etag = excluded.etag, last_modified = excluded.last_modified,
          sha256 = excluded.sha256, text_hash = excluded.text_hash,
          archived_at = excluded.archived_at, last_status = excluded.last_status,
          last_seen = excluded.last_seen, visits = excluded.visits,
          changed_visits = excluded.changed_visits, unchanged_visits = excluded.unchanged_visits
        """)
        .bind("source", memory.source())
        .bind("address", memory.address().toString())
        .bind("etag", memory.validators().etag().orElse(null))
        .bind("modified", memory.validators().lastModified().orElse(null))
        .bind("sha256", memory.hash().body())
        .bind("text", memory.hash().text())
        .bind("archived", memory.archivedAt().map(Instant::toEpochMilli).orElse(null))
        .bind("status", memory.status())
        .bind("first", visits.firstSeen().toEpochMilli())
        .bind("last", visits.lastSeen().toEpochMilli())
        .bind("visits", visits.count())
        .bind("changed", visits.changed())
        .bind("unchanged", visits.unchanged())
        .execute());
  }

  /// Forgets a page, whatever the source.
  void forgetPage(URI address) {
    store.with(handle -> handle.createUpdate("DELETE FROM page_memory WHERE address = :address")
        .bind("address", address.toString())
        .execute());
  }

  void forgetSource(String source) {
    store.with(handle -> handle.createUpdate("DELETE FROM page_memory WHERE source = :source")
        .bind("source", source)
        .execute());
  }
}
