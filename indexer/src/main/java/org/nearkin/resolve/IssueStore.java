package org.nearkin.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nearkin.claim.Issue;
import org.nearkin.store.DataStore;

/// What the last resolution could not understand, for the operator.
public final class IssueStore {
  private static final int AT_ONCE = 500;

  private final DataStore store;

  public IssueStore(DataStore store) {
    this.store = store;
  }

  /// Puts these in place of all earlier ones. Only what differs is written, a part at a time.
  void replace(List<Issue> issues) {
    var before = list();
    var now = Set.copyOf(issues);
    inParts(before.stream().filter(issue -> !now.contains(issue)).toList(), """
        DELETE FROM resolve_issue WHERE kind = :kind AND subject = :subject AND detail = :detail
        """);
    inParts(now.stream().filter(issue -> !before.contains(issue)).toList(), """
        INSERT INTO resolve_issue (kind, subject, detail) VALUES (:kind, :subject, :detail)
        ON CONFLICT DO NOTHING
        """);
  }

  private Set<Issue> list() {
    return store
        .with(handle -> handle.createQuery("SELECT kind, subject, detail FROM resolve_issue")
            .map((row, _) -> new Issue(Issue.Kind.valueOf(row.getString("kind")),
                row.getString("subject"), row.getString("detail")))
            .set());
  }

  private void inParts(List<Issue> issues, String statement) {
    for (var from = 0; from < issues.size(); from += AT_ONCE) {
      var part = issues.subList(from, Math.min(from + AT_ONCE, issues.size()));
      store.with(handle -> {
        var batch = handle.prepareBatch(statement);
        part.forEach(issue -> batch.bind("kind", issue.kind().name())
            .bind("subject", issue.subject())
            .bind("detail", issue.detail())
            .add());
        return batch.execute();
      });
    }
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
