package org.nearkin.crawl.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearkin.store.DataStore;

/// What operators order of sources: to rest, or to be crawled now. Orders may come from another process than the one
/// that crawls, which looks for them from time to time.
public final class SourceOrderStore {
  private final DataStore store;

  public SourceOrderStore(DataStore store) {
    this.store = store;
  }

  /// Why and since when a source rests.
  public record Pause(Instant since, String reason) {}

  /// Lets a source rest until it is told to go on. A run of it that is under way comes to its end.
  public void pause(String source, String reason, Instant at) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO paused_source (source, since, reason) VALUES (:source, :since, :reason)
        ON CONFLICT (source) DO UPDATE SET reason = excluded.reason
        """)
        .bind("source", source)
        .bind("since", at.toEpochMilli())
        .bind("reason", reason)
        .execute());
  }

  /// Lets a source be crawled again.
  ///
  /// @return whether it was resting
  public boolean resume(String source) {
    return 0 < store.with(handle -> handle
        .createUpdate("DELETE FROM paused_source WHERE source = :source")
        .bind("source", source)
        .execute());
  }

  /// The sources that rest.
  public Map<String, Pause> listPaused() {
    return store.with(handle -> handle
        .createQuery("SELECT source, since, reason FROM paused_source")
        .map((row, _) -> Map.entry(row.getString("source"),
            new Pause(Instant.ofEpochMilli(row.getLong("since")), row.getString("reason"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// What an operator wants of a source at once.
  public record Request(String source, Kind kind) {

    /// How its run comes about.
    public enum Kind {
      CRAWL,
      /// From the archive, without asking the site.
      REREAD
    }
  }

  /// Asks for a source to be crawled or read again now; the last word counts.
  public void request(Request request, Instant at) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO run_request (source, kind, asked_at) VALUES (:source, :kind, :at)
        ON CONFLICT (source) DO UPDATE SET kind = excluded.kind
        """)
        .bind("source", request.source())
        .bind("kind", request.kind().name().toLowerCase(Locale.ROOT))
        .bind("at", at.toEpochMilli())
        .execute());
  }

  /// What is wanted, each given once.
  public List<Request> takeRequests() {
    var requests = store.with(handle -> handle
        .createQuery("SELECT source, kind FROM run_request ORDER BY asked_at, source")
        .map((row, _) -> new Request(row.getString("source"),
            Request.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT))))
        .list());
    requests.forEach(request -> store.with(handle -> handle
        .createUpdate("DELETE FROM run_request WHERE source = :source")
        .bind("source", request.source())
        .execute()));
    return requests;
  }
}
