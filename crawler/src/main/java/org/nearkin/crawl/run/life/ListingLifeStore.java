package org.nearkin.crawl.run.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nearkin.claim.ListingKey;
import org.nearkin.crawl.run.life.ListingLife.Miss;
import org.nearkin.crawl.run.life.ListingLife.State;
import org.nearkin.store.DataStore;
import org.nearkin.store.Json;

/// Where each listing stands.
public final class ListingLifeStore {
  private static final String COLUMNS = "source, listing_key, state, since, evidence, human_owned, review";

  private final DataStore store;

  public ListingLifeStore(DataStore store) {
    this.store = store;
  }

  public Optional<ListingLife> find(ListingKey listing) {
    return store.with(handle -> handle
        .createQuery("SELECT " + COLUMNS
            + " FROM listing_life WHERE source = :source AND listing_key = :key")
        .bind("source", listing.source())
        .bind("key", listing.key())
        .map((row, _) -> life(row))
        .findOne());
  }

  /// The lives of a source's listings by their keys, gone ones included.
  public Map<String, ListingLife> list(String source) {
    return store.with(handle -> handle
        .createQuery("SELECT " + COLUMNS + " FROM listing_life WHERE source = :source")
        .bind("source", source)
        .map((row, _) -> Map.entry(row.getString("listing_key"), life(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// Writes down where a listing stands now; call it in the transaction that publishes the run.
  public void save(ListingKey listing, ListingLife life) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO listing_life (source, listing_key, state, since, evidence, next_check,
          human_owned, review)
        VALUES (:source, :key, :state, :since, :evidence, :check, :owned, :review)
        ON CONFLICT (source, listing_key) DO UPDATE SET state = excluded.state,
          since = excluded.since, evidence = excluded.evidence, next_check = excluded.next_check,
          human_owned = excluded.human_owned, review = excluded.review
        """)
        .bind("source", listing.source())
        .bind("key", listing.key())
        .bind("state", life.state().name().toLowerCase(Locale.ROOT))
        .bind("since", life.since().toEpochMilli())
        .bind("evidence", Json.write(life.misses()))
        .bind("check", life.findNextCheck().map(Instant::toEpochMilli).orElse(null))
        .bind("owned", life.humanOwned() ? 1 : 0)
        .bind("review", life.review() ? 1 : 0)
        .execute());
  }

  /// Writes down how a listing stood before a run changed that; the first word of a run counts.
  ///
  /// @param life empty for a listing that is new
  public void saveBefore(String run, ListingKey listing, Optional<ListingLife> life) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO listing_life_before (run_id, listing_key, life) VALUES (:run, :key, :life)
        ON CONFLICT DO NOTHING
        """)
        .bind("run", run)
        .bind("key", listing.key())
        .bind("life", life.map(Json::write).orElse(null))
        .execute());
  }

  /// How the listings that a run changed stood before it, by their keys; empty for those that were new.
  public Map<String, Optional<ListingLife>> listBefore(String run) {
    return store.with(handle -> handle
        .createQuery("SELECT listing_key, life FROM listing_life_before WHERE run_id = :run")
        .bind("run", run)
        .map((row, _) -> Map.entry(row.getString("listing_key"),
            Optional.ofNullable(row.getString("life"))
                .map(json -> Json.read(json, ListingLife.class))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// Forgets a listing that was never there.
  public void delete(ListingKey listing) {
    store.with(handle -> handle.createUpdate("""
        DELETE FROM listing_life WHERE source = :source AND listing_key = :key
        """).bind("source", listing.source()).bind("key", listing.key()).execute());
  }

  /// When a source's missing listings want to be looked for again; a time that has passed is overdue.
  public Optional<Instant> findNextCheck(String source) {
    return store.with(handle -> handle
        .createQuery("""
            SELECT min(next_check) FROM listing_life
            WHERE source = :source AND next_check IS NOT NULL HAVING count(*) > 0
            """)
        .bind("source", source)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli));
  }

  /// Listings that an operator should look at: a person keeps them but their source no longer shows them, or their page
  /// says that they have ended.
  public List<ListingKey> listForReview() {
    return store.with(handle -> handle.createQuery("""
        SELECT source, listing_key FROM listing_life WHERE review = 1
        ORDER BY source, listing_key
        """)
        .map((row, _) -> new ListingKey(row.getString("source"), row.getString("listing_key")))
        .list());
  }

  private static ListingLife life(ResultSet row) throws SQLException {
    return new ListingLife(State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(row.getLong("since")),
        List.of(Json.read(row.getString("evidence"), Miss[].class)),
        row.getInt("human_owned") == 1, row.getInt("review") == 1);
  }
}
