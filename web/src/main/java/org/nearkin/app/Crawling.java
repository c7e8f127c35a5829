package org.nearkin.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.schedule.CrawlSchedule;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;

/// Crawls each source when its time has come.
final class Crawling implements AutoCloseable {
  /// They mostly wait for their hosts.
  static final int AT_ONCE = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

  private final Map<String, SourceDefinition> sources = new ConcurrentHashMap<>();
  private final Set<String> due = new HashSet<>();
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final SourceRuns sourceRuns;
  private final RunStore history;
  private final InstantSource clock;
  private final CrawlSchedule schedule;

  Crawling(SourceRuns sourceRuns, DataStore store, InstantSource clock) {
    this.sourceRuns = sourceRuns;
    this.history = new RunStore(store);
    this.clock = clock;
    this.schedule = new CrawlSchedule(this::crawl, AT_ONCE, PATIENCE);
  }

  /// Sets every source's next time and begins with those that are due.
  void start(List<SourceDefinition> all) {
    var now = clock.instant();
    for (var source : all) {
      sources.put(source.id(), source);
      var next = CrawlSchedule.nextTime(source, history, now);
      if (!next.isAfter(now)) {
        due.add(source.id());
      }
      schedule.scheduleAt(source.id(), next);
    }
    if (due.isEmpty()) {
      caughtUp.countDown();
    }
    schedule.start();
  }

  /// Waits until every source that was due at the start has been crawled.
  void awaitCaughtUp() throws InterruptedException {
    caughtUp.await();
  }

  private void crawl(String id) throws InterruptedException {
    var source = Objects.requireNonNull(sources.get(id));
    var pause = sourceRuns.run(source) ? source.crawl().every() : AFTER_A_FAILURE;
    schedule.scheduleAt(id, clock.instant().plus(pause));
    done(id);
  }

  private synchronized void done(String id) {
    due.remove(id);
    if (due.isEmpty()) {
      caughtUp.countDown();
    }
  }

  @Override
  public void close() {
    schedule.close();
  }
}
