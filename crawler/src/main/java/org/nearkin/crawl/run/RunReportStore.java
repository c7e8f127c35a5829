package org.nearkin.crawl.run;

import java.util.List;
import java.util.Optional;
import org.nearkin.claim.Run;
import org.nearkin.store.DataStore;
import org.nearkin.store.Json;

/// What closed runs leave for operators.
public final class RunReportStore {
  private final DataStore store;

  public RunReportStore(DataStore store) {
    this.store = store;
  }

  /// Keeps a run's report; call it in the transaction that closes the run. Doing it twice changes nothing.
  public void keep(Run run, RunReport report) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO run_report (run_id, source, report) VALUES (:run, :source, :report)
        ON CONFLICT DO NOTHING
        """)
        .bind("run", run.id())
        .bind("source", run.source())
        .bind("report", Json.write(report))
        .execute());
  }

  /// Keeps what a run changed; call it in the transaction that publishes the run.
  public void keep(Run run, RunDiff diff) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO run_diff (run_id, source, added, changed, missing, gone)
        VALUES (:run, :source, :added, :changed, :missing, :gone) ON CONFLICT DO NOTHING
        """)
        .bind("run", run.id())
        .bind("source", run.source())
        .bind("added", diff.added())
        .bind("changed", diff.changed())
        .bind("missing", diff.missing())
        .bind("gone", diff.gone())
        .execute());
  }

  /// A run's report; empty for an open run and for those of older versions.
  public Optional<RunReport> find(String run) {
    return store.with(handle -> handle
        .createQuery("SELECT report FROM run_report WHERE run_id = :run")
        .bind("run", run)
        .mapTo(String.class)
        .findOne()
        .map(json -> Json.read(json, RunReport.class)));
  }

  /// The reports of a source's last runs, the newest first.
  public List<RunReport> list(String source, int most) {
    return store.with(handle -> handle.createQuery("""
        SELECT p.report FROM run_report p JOIN run r ON r.id = p.run_id
        WHERE p.source = :source ORDER BY r.closed_at DESC LIMIT :most
        """)
        .bind("source", source)
        .bind("most", most)
        .mapTo(String.class)
        .map(json -> Json.read(json, RunReport.class))
        .list());
  }

  /// What a run changed; empty if it was not published.
  public Optional<RunDiff> findDiff(String run) {
    return store.with(handle -> handle.createQuery("""
        SELECT d.added, d.changed, d.missing, d.gone FROM run_diff d JOIN run r ON r.id = d.run_id
        WHERE d.run_id = :run AND r.published_at IS NOT NULL
        """)
        .bind("run", run)
        .map((row, _) -> new RunDiff(row.getInt("added"), row.getInt("changed"),
            row.getInt("missing"), row.getInt("gone")))
        .findOne());
  }
}
