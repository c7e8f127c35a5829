package org.nearkin.crawl.run.match;

import java.util.Map;
import java.util.stream.Collectors;
import org.nearkin.store.DataStore;

/// Listings that a site shows under another key than before.
public final class ListingAliasStore {
  private final DataStore store;

  public ListingAliasStore(DataStore store) {
    this.store = store;
  }

  /// The lasting key of each listing of a source that is shown under another.
  public Map<String, String> list(String source) {
    return store.with(handle -> handle
        .createQuery("SELECT alias, listing_key FROM listing_alias WHERE source = :source")
        .bind("source", source)
        .map((row, _) -> Map.entry(row.getString("alias"), row.getString("listing_key")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// Remembers that a listing is shown under another key.
  ///
  /// @param run that found it out
  public void add(String run, String source, String alias, String key) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO listing_alias (source, alias, listing_key, run_id)
        VALUES (:source, :alias, :key, :run)
        ON CONFLICT (source, alias) DO UPDATE
          SET listing_key = excluded.listing_key, run_id = excluded.run_id
        """)
        .bind("source", source)
        .bind("alias", alias)
        .bind("key", key)
        .bind("run", run)
        .execute());
  }

  /// Forgets what a run had found out, when it is thrown away.
  public void forget(String run) {
    store.with(handle -> handle.createUpdate("DELETE FROM listing_alias WHERE run_id = :run")
        .bind("run", run)
        .execute());
  }
}
