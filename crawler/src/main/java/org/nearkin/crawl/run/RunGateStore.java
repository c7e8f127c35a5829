package org.nearkin.crawl.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nearkin.claim.Run;
import org.nearkin.store.DataStore;
import org.nearkin.store.Json;

/// Closed runs, what each amounts to, and which of them count as healthy.
public final class RunGateStore {
  private final DataStore store;

  public RunGateStore(DataStore store) {
    this.store = store;
  }

  /// How a closed run stands.
  public enum Standing {
    PASSED,
    QUARANTINED,
    /// Held back, and found right by an operator.
    ACCEPTED,
    /// Held back, and thrown away by an operator.
    DISCARDED;

    /// Whether what the run saw is, or was, public.
    public boolean isHealthy() {
      return switch (this) {
        case PASSED, ACCEPTED -> true;
        case QUARANTINED, DISCARDED -> false;
      };
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Closes a run. Doing it twice changes nothing, so an operator's decision stays.
  public void keep(Run run, RunSummary summary, GateVerdict verdict, Instant at) {
    var standing = switch (verdict) {
      case GateVerdict.Pass() -> Standing.PASSED;
      case GateVerdict.Quarantine _ -> Standing.QUARANTINED;
    };
    store.with(handle -> handle.createUpdate("""
        INSERT INTO run_gate (run_id, source, closed_at, verdict, reasons, summary)
        VALUES (:run, :source, :at, :verdict, :reasons, :summary) ON CONFLICT DO NOTHING
        """)
        .bind("run", run.id())
        .bind("source", run.source())
        .bind("at", at.toEpochMilli())
        .bind("verdict", standing.word())
        .bind("reasons", Json.write(sentences(verdict)))
        .bind("summary", Json.write(summary))
        .execute());
  }

  private static List<String> sentences(GateVerdict verdict) {
    return switch (verdict) {
      case GateVerdict.Pass() -> List.of();
      case GateVerdict.Quarantine(var reasons) -> reasons.stream()
          .map(GateReason::sentence)
          .toList();
    };
  }

  /// Says that a held run is right; whoever calls publishes it in the same transaction.
  ///
  /// @throws IllegalArgumentException if the run is not held
  public void accept(String run, String by, Instant at) {
    decide(run, Standing.ACCEPTED, by, at);
  }

  /// Throws a held run away.
  ///
  /// @throws IllegalArgumentException if the run is not held
  public void discard(String run, String by, Instant at) {
    decide(run, Standing.DISCARDED, by, at);
  }

  /// Takes a published run back.
  ///
  /// @throws IllegalArgumentException if the run was never let pass
  public void undo(String run, String by, Instant at) {
    change(run, "'passed', 'accepted'", Standing.DISCARDED, by, at);
  }

  /// Throws away the held runs of a source that a later run has overtaken.
  public void supersede(String source, String later, Instant at) {
    store.with(handle -> handle.createUpdate("""
        UPDATE run_gate SET verdict = 'discarded', decided_by = :later, decided_at = :at
        WHERE source = :source AND verdict = 'quarantined' AND run_id <> :later
        """)
        .bind("source", source)
        .bind("later", later)
        .bind("at", at.toEpochMilli())
        .execute());
  }

  /// Makes sure that a run waits for a decision.
  ///
  /// @throws IllegalArgumentException if it does not
  public void requireHeld(String run) {
    if (!find(run).equals(Optional.of(Standing.QUARANTINED))) {
      throw notHeld(run);
    }
  }

  private static IllegalArgumentException notHeld(String run) {
    return new IllegalArgumentException("no run " + run
        + " waits for a decision: look at the list of held runs");
  }

  private void decide(String run, Standing standing, String by, Instant at) {
    change(run, "'quarantined'", standing, by, at);
  }

  private void change(String run, String from, Standing standing, String by, Instant at) {
    var changed = store.with(handle -> handle.createUpdate("""
        UPDATE run_gate SET verdict = :verdict, decided_by = :by, decided_at = :at
        WHERE run_id = :run AND verdict IN (<from>)
        """)
        .define("from", from)
        .bind("verdict", standing.word())
        .bind("by", by)
        .bind("at", at.toEpochMilli())
        .bind("run", run)
        .execute());
    if (changed == 0) {
      throw notHeld(run);
    }
  }

  /// How a run stands; empty while it goes on.
  public Optional<Standing> find(String run) {
    return store.with(handle -> handle
        .createQuery("SELECT verdict FROM run_gate WHERE run_id = :run")
        .bind("run", run)
        .mapTo(String.class)
        .findOne()
        .map(RunGateStore::standing));
  }

  /// The last healthy runs of a source, newest first. An accepted run begins a new history: what was before it is no
  /// measure any more, or each run after a real change would be held back, too.
  public List<RunSummary> listHealthy(String source, int most) {
    return store.with(handle -> handle.createQuery("""
        SELECT summary FROM run_gate
        WHERE source = :source AND verdict IN ('passed', 'accepted')
          AND closed_at >= (SELECT coalesce(max(closed_at), 0) FROM run_gate
            WHERE source = :source AND verdict = 'accepted')
        ORDER BY closed_at DESC LIMIT :most
        """)
        .bind("source", source)
        .bind("most", most)
        .mapTo(String.class)
        .map(json -> Json.read(json, RunSummary.class))
        .list());
  }

  /// How and when a run ended.
  public record Ending(String run, Instant at, Standing standing, RunSummary summary) {}

  /// How the last run of a source ended; a run that an operator threw away counts, too.
  public Optional<Ending> findLast(String source) {
    return listLast(source, 1).stream().findFirst();
  }

  /// How the last runs of a source ended, the newest first.
  public List<Ending> listLast(String source, int most) {
    return store.with(handle -> handle.createQuery("""
        SELECT run_id, closed_at, verdict, summary FROM run_gate WHERE source = :source
        ORDER BY closed_at DESC LIMIT :most
        """)
        .bind("source", source)
        .bind("most", most)
        .map((row, _) -> new Ending(row.getString("run_id"),
            Instant.ofEpochMilli(row.getLong("closed_at")), standing(row.getString("verdict")),
            Json.read(row.getString("summary"), RunSummary.class)))
        .list());
  }

  /// When each source was last read as usual.
  public Map<String, Instant> listLastSuccesses() {
    return store.with(handle -> handle.createQuery("""
        SELECT source, max(closed_at) AS at FROM run_gate WHERE verdict IN ('passed', 'accepted')
        GROUP BY source
        """)
        .map((row, _) -> Map.entry(row.getString("source"),
            Instant.ofEpochMilli(row.getLong("at"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// When a run ended.
  public Optional<Instant> findEnd(String run) {
    return store.with(handle -> handle
        .createQuery("SELECT closed_at FROM run_gate WHERE run_id = :run")
        .bind("run", run)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli));
  }

  /// When an operator or a later run last decided about a held run, or took a published one back.
  public Optional<Instant> findLastDecision() {
    return store.with(handle -> handle
        .createQuery("SELECT max(decided_at) FROM run_gate HAVING max(decided_at) IS NOT NULL")
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli));
  }

  private static Standing standing(String word) {
    return Standing.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// The last run of a source that counts as healthy.
  public Optional<String> findLastHealthy(String source) {
    return findLast(source, "'passed', 'accepted'");
  }

  /// The last run of a source that an operator accepted.
  public Optional<String> findLastAccepted(String source) {
    return findLast(source, "'accepted'");
  }

  private Optional<String> findLast(String source, String verdicts) {
    return store.with(handle -> handle.createQuery("""
        SELECT run_id FROM run_gate WHERE source = :source AND verdict IN (<verdicts>)
        ORDER BY closed_at DESC LIMIT 1
        """)
        .define("verdicts", verdicts)
        .bind("source", source)
        .mapTo(String.class)
        .findOne());
  }

  /// The runs that wait for an operator, oldest first.
  public List<HeldRun> listHeld() {
    return store.with(handle -> handle.createQuery("""
        SELECT run_id, source, closed_at, summary, reasons FROM run_gate
        WHERE verdict = 'quarantined' ORDER BY closed_at, run_id
        """)
        .map((row, _) -> held(row))
        .list());
  }

  private static HeldRun held(ResultSet row) throws SQLException {
    return new HeldRun(row.getString("run_id"), row.getString("source"),
        Instant.ofEpochMilli(row.getLong("closed_at")),
        Json.read(row.getString("summary"), RunSummary.class),
        List.of(Json.read(row.getString("reasons"), String[].class)));
  }
}
