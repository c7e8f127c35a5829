package org.nearkin.crawl.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nearkin.crawl.frontier.FrontierPage.State;
import org.nearkin.store.DataStore;

/// The pages of each open run, in the order in which they were found.
public final class FrontierStore {
  private final DataStore store;

  public FrontierStore(DataStore store) {
    this.store = store;
  }

  /// Adds a page to be visited; a page the run knows already stays as it is.
  ///
  /// @return whether it is new to the run
  public boolean add(String runId, FrontierPage page) {
    return add(runId, page, false);
  }

  /// Adds a page that is known from before, and that no page of this run has led to.
  ///
  /// @return whether it is new to the run
  public boolean addUnlinked(String runId, URI address) {
    return add(runId, FrontierPage.start(address), true);
  }

  private boolean add(String runId, FrontierPage page, boolean unlinked) {
    return 0 < store.with(handle -> handle.createUpdate("""
        INSERT INTO frontier_page (run_id, address, number, depth, hops, unlinked, state, detail,
          attempts)
        VALUES (:run, :address,
          (SELECT coalesce(max(number), 0) + 1 FROM frontier_page WHERE run_id = :run),
          :depth, :hops, :unlinked, 'pending', '', 0)
        ON CONFLICT (run_id, address) DO NOTHING
        """)
        .bind("run", runId)
        .bind("address", page.address().toString())
        .bind("depth", page.depth())
        .bind("hops", page.hops())
        .bind("unlinked", unlinked ? 1 : 0)
        .execute());
  }

  /// Where a page of a run stands.
  ///
  /// @param unlinked whether it was visited only because it is known from before
  /// @param detail as given to [#mark]
  public record Visited(URI address, State state, boolean unlinked, String detail) {}

  /// All pages of an open run, in the order in which they were found.
  public List<Visited> list(String runId) {
    return store.with(handle -> handle.createQuery("""
        SELECT address, state, unlinked, detail FROM frontier_page WHERE run_id = :run
        ORDER BY number
        """)
        .bind("run", runId)
        .map((row, _) -> new Visited(URI.create(row.getString("address")),
            State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getInt("unlinked") == 1, row.getString("detail")))
        .list());
  }

  /// Whether a run knows of a page.
  public boolean knows(String runId, URI address) {
    return store.with(handle -> handle.createQuery("""
        SELECT 1 FROM frontier_page WHERE run_id = :run AND address = :address
        """)
        .bind("run", runId)
        .bind("address", address.toString())
        .mapTo(Integer.class)
        .findOne()
        .isPresent());
  }

  /// A page to visit and the moment from which on it may be visited.
  public record Due(FrontierPage page, Instant time) {}

  /// The page to visit next: the first whose time has come, or else the one whose time comes first.
  public Optional<Due> findNext(String runId, Instant now) {
    return findPending(runId, "AND not_before <= :now ORDER BY number", now)
        .or(() -> findPending(runId, "AND not_before > :now ORDER BY not_before, number", now));
  }

  private Optional<Due> findPending(String runId, String which, Instant now) {
    return store.with(handle -> handle.createQuery("""
        SELECT address, depth, hops, attempts, not_before FROM frontier_page
        WHERE run_id = :run AND state = 'pending' <which> LIMIT 1
        """)
        .define("which", which)
        .bind("run", runId)
        .bind("now", now.toEpochMilli())
        .map((row, _) -> new Due(new FrontierPage(URI.create(row.getString("address")),
            row.getInt("depth"), row.getInt("hops"), row.getInt("attempts")),
            Instant.ofEpochMilli(row.getLong("not_before"))))
        .findOne());
  }

  /// How many pages a run has come to know, visited or not.
  public int countKnown(String runId) {
    return store.with(handle -> handle
        .createQuery("SELECT coalesce(max(number), 0) FROM frontier_page WHERE run_id = :run")
        .bind("run", runId)
        .mapTo(Integer.class)
        .one());
  }

  /// Writes down what came of a page.
  ///
  /// @param detail one sentence where it did not go well, else empty
  public void mark(String runId, URI address, State state, String detail) {
    store.with(handle -> handle.createUpdate("""
        UPDATE frontier_page SET state = :state, detail = :detail
        WHERE run_id = :run AND address = :address
        """)
        .bind("run", runId)
        .bind("address", address.toString())
        .bind("state", name(state))
        .bind("detail", detail)
        .execute());
  }

  /// Leaves a page pending after an attempt that failed in a way that may pass.
  ///
  /// @param notBefore the time of the next attempt
  public void postpone(String runId, URI address, Instant notBefore) {
    store.with(handle -> handle.createUpdate("""
        UPDATE frontier_page SET attempts = attempts + 1, not_before = :time
        WHERE run_id = :run AND address = :address
        """)
        .bind("run", runId)
        .bind("address", address.toString())
        .bind("time", notBefore.toEpochMilli())
        .execute());
  }

  /// How many pages of a run stand where; every state has a number.
  public Map<State, Integer> count(String runId) {
    var counts = new EnumMap<State, Integer>(State.class);
    for (var state : State.values()) {
      counts.put(state, 0);
    }
    store.with(handle -> handle.createQuery("""
        SELECT state, count(*) AS pages FROM frontier_page WHERE run_id = :run GROUP BY state
        """)
        .bind("run", runId)
        .map((row, _) -> counts.put(
            State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getInt("pages")))
        .list());
    return counts;
  }

  /// Forgets the pages of a run that is over.
  public void clear(String runId) {
    store.with(handle -> handle.createUpdate("DELETE FROM frontier_page WHERE run_id = :run")
        .bind("run", runId)
        .execute());
  }

  private static String name(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
