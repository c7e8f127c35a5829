package org.nearkin.crawl.archive;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nearkin.crawl.archive.warc.ArchivedPage.Location;
import org.nearkin.store.DataStore;

/// The index of the archive, seen from its files: what in them is still needed. Rows of dropped and forgotten versions
/// stay until their bytes are gone, so that a purge that was broken off can go on.
final class RetentionStore {
  private final DataStore store;

  RetentionStore(DataStore store) {
    this.store = store;
  }

  /// Drops old versions, but of each page the newest and those that changed a published field.
  int drop(Instant before, int newest) {
    return store.with(handle -> handle.createUpdate("""
        UPDATE archived_page SET state = 'dropped'
        WHERE state = 'kept' AND kept_for_field = 0 AND fetched_at < :before
          AND (SELECT count(*) FROM archived_page AS newer
            WHERE newer.source = archived_page.source AND newer.address = archived_page.address
              AND newer.fetched_at > archived_page.fetched_at) >= :newest
        """)
        .bind("before", before.toEpochMilli())
        .bind("newest", newest)
        .execute());
  }

  int forgetPage(URI address) {
    return store.with(handle -> handle
        .createUpdate("UPDATE archived_page SET state = 'forgotten' WHERE address = :address")
        .bind("address", address.toString())
        .execute());
  }

  /// Forgets the versions of a page of one source.
  int forgetPage(String source, URI address) {
    return store.with(handle -> handle.createUpdate("""
        UPDATE archived_page SET state = 'forgotten' WHERE source = :source AND address = :address
        """)
        .bind("source", source)
        .bind("address", address.toString())
        .execute());
  }

  int forgetSource(String source) {
    return store.with(handle -> handle
        .createUpdate("UPDATE archived_page SET state = 'forgotten' WHERE source = :source")
        .bind("source", source)
        .execute());
  }

  /// The records of a file that kept versions need, in their order.
  List<Location> listNeeded(String file) {
    return list(file, "AND state = 'kept'");
  }

  /// The records of a file that any row knows.
  List<Location> listKnown(String file) {
    return list(file, "");
  }

  private List<Location> list(String file, String condition) {
    return store.with(handle -> handle.createQuery("""
        SELECT file_offset, length FROM archived_page WHERE file = :file %1$s
        UNION SELECT body_offset, body_length FROM archived_page WHERE body_file = :file %1$s
        ORDER BY 1
        """.formatted(condition))
        .bind("file", file)
        .map((row, _) -> new Location(file, row.getLong(1), row.getLong(2)))
        .list());
  }

  /// Whether bytes in any file are to be forgotten.
  boolean isAnyForgotten() {
    return store.with(handle -> handle
        .createQuery("SELECT 1 FROM archived_page WHERE state = 'forgotten' LIMIT 1")
        .mapTo(Long.class)
        .findOne()).isPresent();
  }

  /// Whether bytes in a file are to be forgotten.
  boolean isForgottenIn(String file) {
    return store.with(handle -> handle.createQuery("""
        SELECT count(*) FROM archived_page
        WHERE (file = :file OR body_file = :file) AND state = 'forgotten'
        """).bind("file", file).mapTo(Long.class).one()) > 0;
  }

  /// Writes down where the needed records of a file are now, and that the others are no more.
  void move(String file, Map<Location, Location> moves) {
    store.with(handle -> {
      var records = handle.prepareBatch("""
          UPDATE archived_page SET file = :toFile, file_offset = :to
          WHERE file = :file AND file_offset = :from AND state = 'kept'
          """);
      var bodies = handle.prepareBatch("""
          UPDATE archived_page SET body_file = :toFile, body_offset = :to
          WHERE body_file = :file AND body_offset = :from AND state = 'kept'
          """);
      moves.forEach((from, to) -> {
        bind(records, from, to);
        bind(bodies, from, to);
      });
      records.execute();
      bodies.execute();
      return handle
          .createUpdate("DELETE FROM archived_page WHERE file = :file AND state <> 'kept'")
          .bind("file", file)
          .execute();
    });
  }

  private static void bind(PreparedBatch batch, Location from, Location to) {
    batch.bind("file", from.file())
        .bind("from", from.offset())
        .bind("toFile", to.file())
        .bind("to", to.offset())
        .add();
  }
}
