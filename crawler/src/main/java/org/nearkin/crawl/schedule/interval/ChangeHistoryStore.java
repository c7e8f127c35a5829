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

  /// A visit that went well; failed ones tell nothing of changes.
  ///
  /// @param run that made it
  /// @param at when the source was seen
  /// @param changed whether it differs from what the visit before saw
  public record Visit(String run, String source, Instant at, boolean changed) {

    public Visit {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /// Writes down a visit. The first of a source only begins its history. One that is not later than the last one is passed
  /// over, so that nothing counts twice when a step is done again.
  public void note(Visit visit) {
    store.inTransaction(() -> {
      var source = visit.source();
      var last = findLastVisit(source);
      if (last.isEmpty()) {
        save(source, ChangeHistory.NONE, visit.at());
        remember(visit, Duration.ZERO);
      } else if (visit.at().isAfter(last.get())) {
        var since = Duration.between(last.get(), visit.at());
        save(source, find(source).after(since, visit.changed()), visit.at());
        remember(visit, since);
      }
      return true;
    });
  }

  /// Takes the last visit of a source back, as if it had not been made. A visit that others have been compared with, or
  /// that was never noted, changes nothing.
  public void takeBack(String run) {
    store.inTransaction(() -> {
      findNoted(run).ifPresent(noted -> {
        var visit = noted.visit();
        if (findLastVisit(visit.source()).equals(Optional.of(visit.at()))) {
          forget(noted);
        }
      });
      return true;
    });
  }

  private void forget(Noted noted) {
    var visit = noted.visit();
    if (noted.since().isZero()) {
      delete("change_history", "source", visit.source());
    } else {
      save(visit.source(), find(visit.source()).before(noted.since(), visit.changed()),
          visit.at().minus(noted.since()));
    }
    delete("change_visit", "run_id", visit.run());
  }

  private void delete(String table, String column, String value) {
    store.with(handle -> handle
        .createUpdate("DELETE FROM <table> WHERE <column> = :value")
        .define("table", table)
        .define("column", column)
        .bind("value", value)
        .execute());
  }

  /// @param since the visit before; nothing for the first
  private record Noted(Visit visit, Duration since) {}

  private Optional<Noted> findNoted(String run) {
    return store.with(handle -> handle
        .createQuery(
            "SELECT source, visited_at, since_ms, changed FROM change_visit WHERE run_id = :run")
        .bind("run", run)
        .map((row, _) -> new Noted(
            new Visit(run, row.getString("source"), Instant.ofEpochMilli(row.getLong("visited_at")),
                row.getInt("changed") == 1),
            Duration.ofMillis(row.getLong("since_ms"))))
        .findOne());
  }

  private void remember(Visit visit, Duration since) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO change_visit (run_id, source, visited_at, since_ms, changed)
        VALUES (:run, :source, :at, :since, :changed)
        """)
        .bind("run", visit.run())
        .bind("source", visit.source())
        .bind("at", visit.at().toEpochMilli())
        .bind("since", since.toMillis())
        .bind("changed", visit.changed() ? 1 : 0)
        .execute());
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
