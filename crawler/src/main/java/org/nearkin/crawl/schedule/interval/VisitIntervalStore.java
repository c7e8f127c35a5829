package org.nearkin.crawl.schedule.interval;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.nearkin.store.DataStore;

/// How long each source waits for its next visit, for those that leave that to the directory. What is kept here counts
/// for every process that works on the home until it is worked out anew.
public final class VisitIntervalStore {
  private final DataStore store;

  public VisitIntervalStore(DataStore store) {
    this.store = store;
  }

  /// A source's interval, if one was ever worked out for it.
  public Optional<Duration> find(String source) {
    return store.with(handle -> handle
        .createQuery("SELECT interval_ms FROM visit_interval WHERE source = :source")
        .bind("source", source)
        .mapTo(Long.class)
        .findOne()
        .map(Duration::ofMillis));
  }

  /// Puts these intervals in place of all that are kept.
  public void replace(Map<String, Duration> intervals) {
    store.inTransaction(() -> store.with(handle -> {
      handle.execute("DELETE FROM visit_interval");
      var batch = handle.prepareBatch(
          "INSERT INTO visit_interval (source, interval_ms) VALUES (:source, :interval)");
      intervals.forEach((source, interval) -> batch
          .bind("source", source)
          .bind("interval", interval.toMillis())
          .add());
      return batch.size() == 0 ? 0 : batch.execute().length;
    }));
  }
}
