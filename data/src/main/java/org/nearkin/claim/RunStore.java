package org.nearkin.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nearkin.store.DataStore;
import org.nearkin.store.Json;

/// Runs, their counts and the issues they met.
public final class RunStore {
  private final DataStore store;

  public RunStore(DataStore store) {
    this.store = store;
  }

  /// The run of a source that has begun and is not closed, which a restart takes up again.
  public Optional<Run> findOpen(String source) {
    return store.with(handle -> handle.createQuery("""
        SELECT id, source, started_at, published_at FROM run
        WHERE source = :source AND closed_at IS NULL
        """)
        .bind("source", source)
        .map((row, _) -> run(row))
        .findOne());
  }

  /// A run by its id.
  public Optional<Run> find(String id) {
    return store.with(handle -> handle
        .createQuery("SELECT id, source, started_at, published_at FROM run WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> run(row))
        .findOne());
  }

  /// The last published run of a source.
  public Optional<Run> findLastPublished(String source) {
    return store.with(handle -> handle.createQuery("""
        SELECT id, source, started_at, published_at FROM run
        WHERE source = :source AND published_at IS NOT NULL ORDER BY published_at DESC LIMIT 1
        """)
        .bind("source", source)
        .map((row, _) -> run(row))
        .findFirst());
  }

  /// The last run of a source that has ended, published or not.
  public Optional<Run> findLastClosed(String source) {
    return store.with(handle -> handle.createQuery("""
        SELECT id, source, started_at, published_at FROM run
        WHERE source = :source AND closed_at IS NOT NULL ORDER BY closed_at DESC LIMIT 1
        """)
        .bind("source", source)
        .map((row, _) -> run(row))
        .findOne());
  }

  /// When the first run of a source began.
  public Optional<Instant> findFirstStart(String source) {
    return store.with(handle -> handle.createQuery("""
        SELECT min(started_at) FROM run WHERE source = :source HAVING count(*) > 0
        """)
        .bind("source", source)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli));
  }

  /// Begins a run; its id is made of source and time, so that two are never confused. A source has one open run at most.
  public Run begin(String source, Instant at) {
    var run = new Run(source + "@" + at.toEpochMilli(), source, at, Optional.empty());
    store.with(handle -> handle.createUpdate(
        "INSERT INTO run (id, source, started_at) VALUES (:id, :source, :at)")
        .bind("id", run.id())
        .bind("source", source)
        .bind("at", at.toEpochMilli())
        .execute());
    return run;
  }

  /// Ends a run; nothing of it is public yet. Doing it twice changes nothing.
  public void close(Run run, RunCounts counts, Instant at) {
    store.with(handle -> handle.createUpdate("""
        UPDATE run SET closed_at = :at, counts = :counts WHERE id = :id AND closed_at IS NULL
        """)
        .bind("at", at.toEpochMilli())
        .bind("counts", Json.write(counts))
        .bind("id", run.id())
        .execute());
  }

  /// Makes everything the run saw public. Doing it twice changes nothing.
  public void publish(Run run, Instant at) {
    store.with(handle -> handle.createUpdate("""
        UPDATE run SET published_at = :at WHERE id = :id AND published_at IS NULL
        """)
        .bind("at", at.toEpochMilli())
        .bind("id", run.id())
        .execute());
  }

  /// Takes a published run back, as if it had never been published.
  public void withdraw(Run run) {
    store.with(handle -> handle.createUpdate("UPDATE run SET published_at = NULL WHERE id = :id")
        .bind("id", run.id())
        .execute());
  }

  /// Writes down an imperfection met during a run.
  public void report(Run run, Issue issue) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO run_issue (run_id, kind, subject, detail)
        VALUES (:run, :kind, :subject, :detail)
        ON CONFLICT (run_id, kind, subject) DO UPDATE SET detail = excluded.detail
        """)
        .bind("run", run.id())
        .bind("kind", issue.kind().name())
        .bind("subject", issue.subject())
        .bind("detail", issue.detail())
        .execute());
  }

  /// The issues of a run, by kind and subject.
  public List<Issue> listIssues(Run run) {
    return store.with(handle -> handle.createQuery("""
        SELECT kind, subject, detail FROM run_issue WHERE run_id = :run ORDER BY kind, subject
        """)
        .bind("run", run.id())
        .map((row, _) -> new Issue(Issue.Kind.valueOf(row.getString("kind")),
            row.getString("subject"), row.getString("detail")))
        .list());
  }

  /// The counts of a closed run.
  public Optional<RunCounts> findCounts(Run run) {
    return store.with(handle -> handle
        .createQuery("SELECT counts FROM run WHERE id = :id AND counts IS NOT NULL")
        .bind("id", run.id())
        .mapTo(String.class)
        .findOne()
        .map(json -> Json.read(json, RunCounts.class)));
  }

  private static Run run(ResultSet row) throws SQLException {
    var published = row.getLong("published_at");
    var ended = row.wasNull()
        ? Optional.<Instant>empty()
        : Optional.of(Instant.ofEpochMilli(published));
    return new Run(row.getString("id"), row.getString("source"),
        Instant.ofEpochMilli(row.getLong("started_at")), ended);
  }
}
