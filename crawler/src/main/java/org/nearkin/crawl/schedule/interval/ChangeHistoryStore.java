package org.nearkin.crawl.schedule.interval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nearkin.store.DataStore;

/// How often each source was found changed.
public final class ChangeHistoryStore {
  private final DataStore store;

  public ChangeHistoryStore(DataStore store) {
    this.store = store;
  }

  /// Writes down a visit that went well; failed ones tell nothing of changes. The first of a source only begins its
  /// history. One that is not later than the last one is passed over, so that nothing counts twice when a step is done
  /// again.
  ///
  /// @param at when the source was seen
  /// @param changed whether it differs from what the visit before saw
  public void note(String source, Instant at, boolean changed) {
    var seen = at.truncatedTo(ChronoUnit.MILLIS);
    store.inTransaction(() -> {
      var last = findLastVisit(source);
      if (last.isEmpty()) {
        save(source, ChangeHistory.NONE, seen);
      } else if (seen.isAfter(last.get())) {
        save(source, find(source).after(Duration.between(last.get(), seen), changed), seen);
      }
      return true;
    });
  }

  /// What is known of a source; [ChangeHistory#NONE] if it has not been visited.
  public ChangeHistory find(String source) {
    return store.with(handle -> handle
        .createQuery("""
            SELECT visits, changed_visits, observed_ms, unchanged_ms FROM change_history
            WHERE source = :source
            """)
        .bind("source", source)
        .map((row, _) -> history(row))
        .findOne()
        .orElse(ChangeHistory.NONE));
  }

  /// What is known of all sources, by their ids.
  public Map<String, ChangeHistory> list() {
    return store.with(handle -> handle
        .createQuery("""
            SELECT source, visits, changed_visits, observed_ms, unchanged_ms FROM change_history
            """)
        .map((row, _) -> Map.entry(row.getString("source"), history(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private Optional<Instant> findLastVisit(String source) {
    return store.with(handle -> handle
        .createQuery("SELECT last_visit FROM change_history WHERE source = :source")
        .bind("source", source)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli));
  }

  private void save(String source, ChangeHistory history, Instant lastVisit) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO change_history (source, visits, changed_visits, observed_ms, unchanged_ms,
          last_visit)
        VALUES (:source, :visits, :changed, :observed, :unchanged, :last)
        ON CONFLICT (source) DO UPDATE SET visits = excluded.visits,
          changed_visits = excluded.changed_visits, observed_ms = excluded.observed_ms,
          unchanged_ms = excluded.unchanged_ms, last_visit = excluded.last_visit
        """)
        .bind("source", source)
        .bind("visits", history.visits())
        .bind("changed", history.changedVisits())
        .bind("observed", history.observed().toMillis())
        .bind("unchanged", history.unchanged().toMillis())
        .bind("last", lastVisit.toEpochMilli())
        .execute());
  }

  private static ChangeHistory history(ResultSet row) throws SQLException {
    return new ChangeHistory(row.getLong("visits"), row.getLong("changed_visits"),
        Duration.ofMillis(row.getLong("observed_ms")),
        Duration.ofMillis(row.getLong("unchanged_ms")));
  }
}
