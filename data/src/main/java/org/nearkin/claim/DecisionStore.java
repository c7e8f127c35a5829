package org.nearkin.claim;

import java.util.List;
import org.nearkin.store.DataStore;
import org.nearkin.store.Json;

/// What people said: added to, never changed.
public final class DecisionStore {
  private final DataStore store;

  public DecisionStore(DataStore store) {
    this.store = store;
  }

  public void append(Decision decision) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO decision (number, kind, said_at, said)
        VALUES ((SELECT coalesce(max(number), 0) + 1 FROM decision), :kind, :at, :said)
        """)
        .bind("kind", decision.getClass().getSimpleName())
        .bind("at", decision.at().toEpochMilli())
        .bind("said", Json.write(decision))
        .execute());
  }

  /// All decisions, oldest first.
  public List<Decision> list() {
    return store.with(handle -> handle
        .createQuery("SELECT kind, said FROM decision ORDER BY number")
        .map((row, _) -> read(row.getString("kind"), row.getString("said")))
        .list());
  }

  private static Decision read(String kind, String said) {
    for (var type : Decision.class.getPermittedSubclasses()) {
      if (type.getSimpleName().equals(kind)) {
        return (Decision) Json.read(said, type);
      }
    }
    throw new IllegalStateException("the store holds a decision of unknown kind " + kind);
  }
}
