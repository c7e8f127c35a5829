package org.nearkin.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nearkin.store.DataStore;
import org.nearkin.store.Json;

/// Listings as stated: staged while a run goes on, public once it is published.
public final class ClaimStore {
  private final DataStore store;

  public ClaimStore(DataStore store) {
    this.store = store;
  }

  /// What a listing has said so far in a run that is not published yet.
  public Optional<StatedListing> findStaged(String runId, String source, String key) {
    return store.with(handle -> handle.createQuery("""
        SELECT v.said FROM sighting s JOIN listing_version v ON v.source = s.source
          AND v.listing_key = s.listing_key AND v.version = s.version
        WHERE s.run_id = :run AND s.source = :source AND s.listing_key = :key
        """)
        .bind("run", runId)
        .bind("source", source)
        .bind("key", key)
        .map((row, _) -> Json.read(row.getString("said"), StatedListing.class))
        .findFirst());
  }

  /// The name that a listing had when it was last seen in a published run.
  public Optional<String> findName(ListingKey listing) {
    return store.with(handle -> handle.createQuery("""
        SELECT v.said FROM sighting s JOIN run r ON r.id = s.run_id
          JOIN listing_version v ON v.source = s.source AND v.listing_key = s.listing_key
            AND v.version = s.version
        WHERE s.source = :source AND s.listing_key = :key AND r.published_at IS NOT NULL
        ORDER BY s.seen_at DESC LIMIT 1
        """)
        .bind("source", listing.source())
        .bind("key", listing.key())
        .map((row, _) -> Json.read(row.getString("said"), StatedListing.class))
        .findOne()
        .flatMap(said -> said.findText(Field.NAME)));
  }

  /// Writes down what a listing says in a run; saying it twice changes nothing, and in one run the last word counts.
  public void stage(String runId, String source, StatedListing listing, Instant seenAt) {
    var said = Json.write(listing);
    var version = hash(said);
    store.inTransaction(() -> {
      store.with(handle -> handle.createUpdate("""
          INSERT INTO listing_version (source, listing_key, version, said)
          VALUES (:source, :key, :version, :said) ON CONFLICT DO NOTHING
          """)
          .bind("source", source)
          .bind("key", listing.key())
          .bind("version", version)
          .bind("said", said)
          .execute());
      return store.with(handle -> handle.createUpdate("""
          INSERT INTO sighting (run_id, source, listing_key, version, seen_at)
          VALUES (:run, :source, :key, :version, :seenAt)
          ON CONFLICT (run_id, listing_key) DO UPDATE SET version = excluded.version
          """)
          .bind("run", runId)
          .bind("source", source)
          .bind("key", listing.key())
          .bind("version", version)
          .bind("seenAt", seenAt.toEpochMilli())
          .execute());
    });
  }

  /// Gives a listing that a run has seen another key.
  public void rename(String runId, String source, String from, String to) {
    store.inTransaction(() -> {
      var said = findStaged(runId, source, from)
          .orElseThrow(() -> new IllegalArgumentException(runId + " has not seen " + from));
      var seenAt = store.with(handle -> handle
          .createQuery("SELECT seen_at FROM sighting WHERE run_id = :run AND listing_key = :key")
          .bind("run", runId)
          .bind("key", from)
          .mapTo(Long.class)
          .one());
      stage(runId, source,
          new StatedListing(to, said.page(), said.language(), said.statements()),
          Instant.ofEpochMilli(seenAt));
      return store.with(handle -> handle
          .createUpdate("DELETE FROM sighting WHERE run_id = :run AND listing_key = :key")
          .bind("run", runId)
          .bind("key", from)
          .execute());
    });
  }

  /// Everything that a run has seen, published or not, in the order of the keys.
  public List<StatedListing> listStaged(String runId) {
    return store.with(handle -> handle.createQuery("""
        SELECT v.said FROM sighting s JOIN listing_version v ON v.source = s.source
          AND v.listing_key = s.listing_key AND v.version = s.version
        WHERE s.run_id = :run ORDER BY s.listing_key
        """)
        .bind("run", runId)
        .map((row, _) -> Json.read(row.getString("said"), StatedListing.class))
        .list());
  }

  /// What a run has seen that no published run has said in the same words, in the order of the keys.
  public List<StatedListing> listNew(String runId) {
    return store.with(handle -> handle.createQuery("""
        SELECT v.said FROM sighting s JOIN listing_version v ON v.source = s.source
          AND v.listing_key = s.listing_key AND v.version = s.version
        WHERE s.run_id = :run AND NOT EXISTS (
          SELECT 1 FROM sighting o JOIN run r ON r.id = o.run_id
          WHERE o.source = s.source AND o.listing_key = s.listing_key AND o.version = s.version
            AND r.published_at IS NOT NULL)
        ORDER BY s.listing_key
        """)
        .bind("run", runId)
        .map((row, _) -> Json.read(row.getString("said"), StatedListing.class))
        .list());
  }

  /// When the last published run that saw a listing came to its end.
  public Optional<Instant> findLastPublished(ListingKey listing) {
    return store.with(handle -> handle.createQuery("""
        SELECT max(r.closed_at) FROM sighting s JOIN run r ON r.id = s.run_id
        WHERE s.source = :source AND s.listing_key = :key AND r.published_at IS NOT NULL
        """)
        .bind("source", listing.source())
        .bind("key", listing.key())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli));
  }

  /// Notes whether a listing still stands where it was found; a listing of which nothing is noted was seen.
  ///
  /// @param since when it came to be so
  public void note(ListingKey listing, Presence presence, Instant since) {
    store.with(handle -> {
      var update = presence == Presence.SEEN
          ? handle.createUpdate("""
              DELETE FROM listing_presence WHERE source = :source AND listing_key = :key
              """)
          : handle.createUpdate("""
              INSERT INTO listing_presence (source, listing_key, presence, since)
              VALUES (:source, :key, :presence, :since) ON CONFLICT (source, listing_key)
              DO UPDATE SET presence = excluded.presence, since = excluded.since
              """)
              .bind("presence", presence.name().toLowerCase(Locale.ROOT))
              .bind("since", since.toEpochMilli());
      return update.bind("source", listing.source()).bind("key", listing.key()).execute();
    });
  }

  /// The newest published version of every listing that is not gone, in the order of their keys.
  public List<ListingVersion> listPublished() {
    return listPublished("", "");
  }

  /// The newest published version of every listing of a source that is not gone, in the order of their keys.
  public List<ListingVersion> listPublished(String source) {
    return listPublished("AND s.source = :source", source);
  }

  private List<ListingVersion> listPublished(String which, String source) {
    return store.with(handle -> handle
        .createQuery(
            """
                SELECT newest.source, newest.listing_key, newest.version, v.said, newest.seen_at,
                  p.presence,
                  (SELECT min(s.seen_at) FROM sighting s JOIN run r ON r.id = s.run_id
                    WHERE s.source = newest.source AND s.listing_key = newest.listing_key
                      AND s.version = newest.version AND r.published_at IS NOT NULL) AS first_seen
                FROM (
                  SELECT s.source, s.listing_key, s.version, s.seen_at,
                    row_number() OVER (PARTITION BY s.source, s.listing_key ORDER BY s.seen_at DESC) AS place
                  FROM sighting s JOIN run r ON r.id = s.run_id
                  WHERE r.published_at IS NOT NULL <which>) newest
                JOIN listing_version v ON v.source = newest.source
                  AND v.listing_key = newest.listing_key AND v.version = newest.version
                LEFT JOIN listing_presence p ON p.source = newest.source
                  AND p.listing_key = newest.listing_key
                WHERE newest.place = 1 AND coalesce(p.presence, 'missing') <> 'gone'
                ORDER BY newest.source, newest.listing_key
                """)
        .define("which", which)
        .bindMap(which.isEmpty() ? Map.of() : Map.of("source", source))
        .map((row, _) -> version(row))
        .list());
  }

  /// When a run saw its first listing. For one that reads archived pages that is before it began.
  public Optional<Instant> findFirstSeen(String runId) {
    return store.with(handle -> handle
        .createQuery(
            "SELECT min(seen_at) FROM sighting WHERE run_id = :run HAVING min(seen_at) IS NOT NULL")
        .bind("run", runId)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli));
  }

  /// How many listings of a source a run has seen.
  public int countStaged(String runId) {
    return store.with(handle -> handle
        .createQuery("SELECT count(*) FROM sighting WHERE run_id = :run")
        .bind("run", runId)
        .mapTo(Integer.class)
        .one());
  }

  private static ListingVersion version(ResultSet row) throws SQLException {
    return new ListingVersion(
        new ListingKey(row.getString("source"), row.getString("listing_key")),
        row.getString("version"),
        Json.read(row.getString("said"), StatedListing.class),
        Instant.ofEpochMilli(row.getLong("first_seen")),
        Instant.ofEpochMilli(row.getLong("seen_at")),
        Optional.ofNullable(row.getString("presence"))
            .map(word -> Presence.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Presence.SEEN));
  }

  private static String hash(String said) {
    try {
      var digest = MessageDigest.getInstance("SHA-256")
          .digest(said.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

}
