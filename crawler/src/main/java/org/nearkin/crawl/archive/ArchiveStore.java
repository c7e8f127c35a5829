package org.nearkin.crawl.archive;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nearkin.crawl.archive.warc.ArchivedPage;
import org.nearkin.crawl.archive.warc.ArchivedPage.Location;
import org.nearkin.store.DataStore;

/// The index of the archive: which version of which page lies where.
public final class ArchiveStore {
  private static final String COLUMNS = """
      source, address, fetched_at, run_id, sha256, file, file_offset, length, body_file,
      body_offset, body_length, truncated, kept_for_field
      """;

  private final DataStore store;

  public ArchiveStore(DataStore store) {
    this.store = store;
  }

  /// Adds a version; one of the same page and time is replaced.
  public void add(ArchivedVersion version) {
    var record = version.page().record();
    var body = version.page().body();
    store.with(handle -> handle.createUpdate("INSERT INTO archived_page (" + COLUMNS + """
        ) VALUES (:source, :address, :fetched, :run, :sha256, :file, :offset, :length, :bodyFile,
          :bodyOffset, :bodyLength, :truncated, :kept)
        ON CONFLICT (source, address, fetched_at) DO UPDATE SET
          run_id = excluded.run_id, sha256 = excluded.sha256, file = excluded.file,
          file_offset = excluded.file_offset, length = excluded.length,
          body_file = excluded.body_file, body_offset = excluded.body_offset,
          body_length = excluded.body_length, truncated = excluded.truncated,
          kept_for_field = excluded.kept_for_field, state = 'kept'
        """)
        .bind("source", version.source())
        .bind("address", version.address().toString())
        .bind("fetched", version.fetchedAt().toEpochMilli())
        .bind("run", version.runId())
        .bind("sha256", version.sha256())
        .bind("file", record.file())
        .bind("offset", record.offset())
        .bind("length", record.length())
        .bind("bodyFile", body.file())
        .bind("bodyOffset", body.offset())
        .bind("bodyLength", body.length())
        .bind("truncated", version.truncated() ? 1 : 0)
        .bind("kept", version.keptForField() ? 1 : 0)
        .execute());
  }

  /// The last version of a page.
  public Optional<ArchivedVersion> findLast(String source, URI address) {
    return listVersions(source, address).stream().findFirst();
  }

  /// The version that was fetched at a time.
  public Optional<ArchivedVersion> find(String source, URI address, Instant fetchedAt) {
    return listVersions(source, address).stream()
        .filter(version -> version.fetchedAt().equals(fetchedAt))
        .findFirst();
  }

  /// All versions of a page, newest first.
  public List<ArchivedVersion> listVersions(String source, URI address) {
    return store.with(handle -> handle.createQuery("SELECT " + COLUMNS + """
        FROM archived_page WHERE source = :source AND address = :address AND state = 'kept'
        ORDER BY fetched_at DESC
        """)
        .bind("source", source)
        .bind("address", address.toString())
        .map((row, _) -> version(row))
        .list());
  }

  private static ArchivedVersion version(ResultSet row) throws SQLException {
    var record = new Location(row.getString("file"), row.getLong("file_offset"),
        row.getLong("length"));
    var body = new Location(row.getString("body_file"), row.getLong("body_offset"),
        row.getLong("body_length"));
    return new ArchivedVersion(row.getString("source"), URI.create(row.getString("address")),
        Instant.ofEpochMilli(row.getLong("fetched_at")), row.getString("run_id"),
        row.getString("sha256"), new ArchivedPage(record, body), row.getInt("truncated") == 1,
        row.getInt("kept_for_field") == 1);
  }

  /// The version of a page that was the newest at a time.
  public Optional<ArchivedVersion> findUntil(String source, URI address, Instant time) {
    return listVersions(source, address).stream()
        .filter(version -> !version.fetchedAt().isAfter(time))
        .findFirst();
  }

  /// Marks the version of a page that was the newest at a time as one that changed a published field, so that it is kept
  /// for good.
  public void keepForField(String source, URI address, Instant time) {
    store.with(handle -> handle.createUpdate("""
        UPDATE archived_page SET kept_for_field = 1
        WHERE source = :source AND address = :address AND fetched_at = (
          SELECT max(fetched_at) FROM archived_page
          WHERE source = :source AND address = :address AND state = 'kept' AND fetched_at <= :time)
        """)
        .bind("source", source)
        .bind("address", address.toString())
        .bind("time", time.toEpochMilli())
        .execute());
  }

  /// The end of the last record of a file that is known, or 0.
  public long findEnd(String file) {
    return store.with(handle -> handle.createQuery("""
        SELECT coalesce(max(file_offset + length), 0) FROM archived_page WHERE file = :file
        """).bind("file", file).mapTo(Long.class).one());
  }
}
