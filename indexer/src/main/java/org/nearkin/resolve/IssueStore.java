package org.nearkin.resolve;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nearkin.claim.Issue;
import org.nearkin.store.DataStore;

/// What the last resolution could not understand, for the operator.
public final class IssueStore {
  private final DataStore store;

  public IssueStore(DataStore store) {
    this.store = store;
  }

  /// Puts these in place of all earlier ones.
  void replace(List<Issue> issues) {
    store.with(handle -> {
      handle.execute("DELETE FROM resolve_issue");
      var batch = handle.prepareBatch("""
          INSERT INTO resolve_issue (kind, subject, detail) VALUES (:kind, :subject, :detail)
          ON CONFLICT DO NOTHING
          """);
      issues.forEach(issue -> batch.bind("kind", issue.kind().name())
          .bind("subject", issue.subject())
          .bind("detail", issue.detail())
          .add());
      return batch.execute();
    });
  }

  /// How many issues there are of each kind.
  public Map<Issue.Kind, Integer> counts() {
    return store.with(handle -> {
      var counts = new TreeMap<Issue.Kind, Integer>();
      handle.createQuery("SELECT kind, count(*) AS n FROM resolve_issue GROUP BY kind")
          .map((row, _) -> Map.entry(Issue.Kind.valueOf(row.getString("kind")), row.getInt("n")))
          .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
      return counts;
    });
  }
}
