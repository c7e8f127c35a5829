package org.nearkin.crawl.run;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.nearkin.store.DataStore;
import org.nearkin.store.Json;

/// Which page of a run showed which listing, and what the pages look like.
public final class RunPageStore {
  private final DataStore store;

  public RunPageStore(DataStore store) {
    this.store = store;
  }

  /// A listing that a page showed.
  ///
  /// @param own whether the page is the listing's own, and no list
  public record Shown(String run, URI page, String key, boolean own) {}

  /// Writes down which listings pages showed.
  public void addShown(String source, Collection<Shown> all) {
    if (all.isEmpty()) {
      return;
    }
    store.with(handle -> {
      var batch = handle.prepareBatch("""
          INSERT INTO page_listing (run_id, source, address, listing_key, own)
          VALUES (:run, :source, :page, :key, :own) ON CONFLICT DO NOTHING
          """);
      all.forEach(shown -> batch.bind("run", shown.run())
          .bind("source", source)
          .bind("page", shown.page().toString())
          .bind("key", shown.key())
          .bind("own", shown.own() ? 1 : 0)
          .add());
      return batch.execute();
    });
  }

  /// Gives a listing another key, on all pages of a run that showed it.
  public void rename(String run, String from, String to) {
    store.with(handle -> handle.createUpdate("""
        UPDATE page_listing SET listing_key = :to WHERE run_id = :run AND listing_key = :from
        """).bind("to", to).bind("run", run).bind("from", from).execute());
  }

  /// What the pages of a run showed.
  public List<Shown> listShown(String run) {
    return store.with(handle -> handle.createQuery("""
        SELECT run_id, address, listing_key, own FROM page_listing WHERE run_id = :run
        ORDER BY address, listing_key
        """).bind("run", run).map((row, _) -> shown(row)).list());
  }

  /// What is remembered of all published runs of a source, the newest run first.
  public List<Shown> listRemembered(String source) {
    return store.with(handle -> handle.createQuery("""
        SELECT p.run_id, p.address, p.listing_key, p.own
        FROM page_listing p JOIN run r ON r.id = p.run_id
        WHERE p.source = :source AND r.published_at IS NOT NULL
        ORDER BY r.started_at DESC, p.address, p.listing_key
        """).bind("source", source).map((row, _) -> shown(row)).list());
  }

  private static Shown shown(ResultSet row) throws SQLException {
    return new Shown(row.getString("run_id"), URI.create(row.getString("address")),
        row.getString("listing_key"), row.getInt("own") == 1);
  }

  /// Forgets the pages of older runs but for those that tell something of a listing that was not seen in the newest
  /// run, for those of runs that wait for an operator, and for those of the published run before, which is the newest
  /// again when this one is taken back.
  ///
  /// @param newest the newest published run of the source
  /// @param also another run to be kept whole, as the one an operator accepted; may be the same
  public void forgetOlder(String source, String newest, String also) {
    store.with(handle -> handle.createUpdate("""
        DELETE FROM page_listing WHERE source = :source AND run_id NOT IN (:newest, :also)
          AND run_id NOT IN (SELECT run_id FROM run_gate
            WHERE source = :source AND verdict = 'quarantined')
          AND run_id NOT IN (SELECT id FROM run
            WHERE source = :source AND published_at IS NOT NULL
            ORDER BY published_at DESC LIMIT 2)
          AND NOT EXISTS (
            SELECT 1 FROM page_listing p
              LEFT JOIN listing_life l ON l.source = p.source AND l.listing_key = p.listing_key
            WHERE p.run_id = page_listing.run_id AND p.address = page_listing.address
              AND coalesce(l.state, 'seen') <> 'gone'
              AND NOT EXISTS (SELECT 1 FROM page_listing n WHERE n.source = p.source
                AND n.listing_key = p.listing_key AND n.run_id = :newest))
        """)
        .bind("source", source)
        .bind("newest", newest)
        .bind("also", also)
        .execute());
  }

  /// Notes that a page still says the names of listings that it no longer shows.
  public void addNamed(String run, Set<String> keys) {
    keys.forEach(key -> store.with(handle -> handle.createUpdate("""
        INSERT INTO named_listing (run_id, listing_key) VALUES (:run, :key)
        ON CONFLICT DO NOTHING
        """).bind("run", run).bind("key", key).execute()));
  }

  /// Listings whose name still stands on a page that no longer shows them.
  public Set<String> listNamed(String run) {
    return store.with(handle -> handle
        .createQuery("SELECT listing_key FROM named_listing WHERE run_id = :run")
        .bind("run", run)
        .mapTo(String.class)
        .set());
  }

  /// What the pages of an open run look like so far.
  public RunLook look(String run) {
    return store.with(handle -> handle.createQuery("""
        SELECT pages, text_length, cut, shape, bytes FROM run_look WHERE run_id = :run
        """)
        .bind("run", run)
        .map((row, _) -> new RunLook(row.getInt("pages"), row.getLong("text_length"),
            Json.read(row.getString("shape"), PageShape.class), row.getInt("cut") == 1,
            row.getLong("bytes")))
        .findOne()
        .orElse(RunLook.NONE));
  }

  /// Writes down what the pages look like now. The shape is long and rarely grows, so it is written only then.
  public void save(String run, RunLook before, RunLook now) {
    if (before.pages() > 0 && before.shape().equals(now.shape())) {
      store.with(handle -> handle.createUpdate("""
          UPDATE run_look SET pages = :pages, text_length = :length, cut = :cut, bytes = :bytes
          WHERE run_id = :run
          """)
          .bind("bytes", now.bytes())
          .bind("pages", now.pages())
          .bind("length", now.textLength())
          .bind("cut", now.cut() ? 1 : 0)
          .bind("run", run)
          .execute());
    } else {
      store.with(handle -> handle.createUpdate("""
          INSERT INTO run_look (run_id, pages, text_length, cut, shape, bytes)
          VALUES (:run, :pages, :length, :cut, :shape, :bytes)
          ON CONFLICT (run_id) DO UPDATE SET pages = excluded.pages, bytes = excluded.bytes,
            text_length = excluded.text_length, cut = excluded.cut, shape = excluded.shape
          """)
          .bind("bytes", now.bytes())
          .bind("run", run)
          .bind("pages", now.pages())
          .bind("length", now.textLength())
          .bind("cut", now.cut() ? 1 : 0)
          .bind("shape", Json.write(now.shape()))
          .execute());
    }
  }

  /// Forgets what is of use only while a run is open.
  public void clear(String run) {
    for (var table : List.of("run_look", "named_listing")) {
      store.with(handle -> handle.createUpdate("DELETE FROM <table> WHERE run_id = :run")
          .define("table", table)
          .bind("run", run)
          .execute());
    }
  }
}
