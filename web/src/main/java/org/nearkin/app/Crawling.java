package org.nearkin.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.nearkin.crawl.schedule.CrawlSchedule;
import org.nearkin.crawl.schedule.SourceOrderStore;
import org.nearkin.crawl.schedule.SourceOrderStore.Request;
import org.nearkin.crawl.schedule.VisitTimes;
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
  /// Sources whose next run reads the archive.
  private final Set<String> rereads = ConcurrentHashMap.newKeySet();
  /// Sources that rested at the last look.
  private Set<String> resting = Set.of();
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final SourceRuns sourceRuns;
  private final Alarms alarms;
  private final VisitTimes times;
  private final SourceOrderStore orders;
  private final InstantSource clock;
  private final CrawlSchedule schedule;

  Crawling(SourceRuns sourceRuns, DataStore store, InstantSource clock, Alarms alarms) {
    this.alarms = alarms;
    this.sourceRuns = sourceRuns;
    this.times = new VisitTimes(store);
    this.orders = new SourceOrderStore(store);
    this.clock = clock;
    this.schedule = new CrawlSchedule(this::crawl, AT_ONCE, PATIENCE);
  }

  /// Sets every source's next time and begins with those that are due.
  void start(List<SourceDefinition> all) {
    var now = clock.instant();
    for (var source : all) {
      sources.put(source.id(), source);
      var next = times.find(source, now);
      if (next.filter(time -> !time.isAfter(now)).isPresent()) {
        due.add(source.id());
      }
      next.ifPresent(time -> schedule.scheduleAt(source.id(), time));
    }
    resting = Set.copyOf(orders.listPaused().keySet());
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
    var reread = rereads.remove(id);
    if (reread || !orders.listPaused().containsKey(id)) {
      var ended = reread ? sourceRuns.reread(source) : sourceRuns.run(source);
      alarms.look(source);
      var now = clock.instant();
      var next = ended ? times.find(source, now) : Optional.of(now.plus(AFTER_A_FAILURE));
      next.ifPresent(time -> schedule.scheduleAt(id, time));
    }
    done(id);
  }

  /// Follows what an operator has ordered since the last look: sources to be crawled now, sources that rest or go on.
  void followOrders() {
    var now = clock.instant();
    var paused = orders.listPaused().keySet();
    paused.forEach(schedule::remove);
    resting.stream()
        .filter(id -> !paused.contains(id) && sources.containsKey(id))
        .forEach(id -> times.find(Objects.requireNonNull(sources.get(id)), now)
            .ifPresent(time -> schedule.scheduleAt(id, time)));
    resting = Set.copyOf(paused);
    orders.takeRequests()
        .stream()
        .filter(request -> sources.containsKey(request.source()))
        .forEach(request -> {
          if (request.kind() == Request.Kind.REREAD) {
            rereads.add(request.source());
          }
          schedule.scheduleAt(request.source(), now);
        });
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
