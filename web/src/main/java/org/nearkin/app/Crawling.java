package org.nearkin.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.nearkin.crawl.schedule.AdaptiveVisits;
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
  /// Sources that were due at the start and have not been crawled since.
  private final Set<String> due = new HashSet<>();
  /// Sources whose next run reads the archive.
  private final Set<String> rereads = ConcurrentHashMap.newKeySet();
  /// Sources that rested at the last look.
  private Set<String> resting = Set.of();
  private final SourceRuns sourceRuns;
  private final Alarms alarms;
  private final VisitTimes times;
  private final AdaptiveVisits adaptive;
  private final SourceOrderStore orders;
  private final InstantSource clock;
  private final CrawlSchedule schedule;

  Crawling(SourceRuns sourceRuns, DataStore store, InstantSource clock, Alarms alarms) {
    this.alarms = alarms;
    this.sourceRuns = sourceRuns;
    this.times = new VisitTimes(store);
    this.adaptive = new AdaptiveVisits(store);
    this.orders = new SourceOrderStore(store);
    this.clock = clock;
    this.schedule = new CrawlSchedule(this::crawl, AT_ONCE, PATIENCE);
  }

  /// Sets every source's next time and begins with those that are due.
  ///
  /// @param visitsPerDay as [AdaptiveVisits#share] takes it
  void start(List<SourceDefinition> all, OptionalDouble visitsPerDay) {
    adaptive.share(all, visitsPerDay);
    for (var source : all) {
      sources.put(source.id(), source);
    }
    resting = Set.copyOf(orders.listPaused().keySet());
    var plan = times.plan(all, clock.instant());
    synchronized (this) {
      due.addAll(plan.due().keySet());
    }
    plan.due().forEach(schedule::scheduleAt);
    plan.later().forEach(schedule::scheduleAt);
    schedule.start();
  }

  /// Shares the visits anew, and sets the next times that change by it.
  ///
  /// @param visitsPerDay as [AdaptiveVisits#share] takes it
  void share(OptionalDouble visitsPerDay) {
    adaptive.share(sources.values(), visitsPerDay);
    var plan = times.plan(
        sources.values().stream().filter(AdaptiveVisits::isAdaptive).toList(), clock.instant());
    plan.due().forEach(this::move);
    plan.later().forEach(this::move);
  }

  /// A source that is being crawled gets its next time at the end of that.
  private void move(String id, Instant time) {
    if (schedule.findNext(id).isPresent()) {
      schedule.scheduleAt(id, time);
    }
  }

  /// Waits until every source that was due at the start has been crawled, or there is enough to show.
  ///
  /// @param enough asked again after each crawl
  synchronized void awaitCaughtUp(BooleanSupplier enough) throws InterruptedException {
    while (!due.isEmpty() && !enough.getAsBoolean()) {
      wait();
    }
  }

  /// How many sources were due at the start and have not been crawled since.
  synchronized int countDue() {
    return due.size();
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
    notifyAll();
  }

  @Override
  public void close() {
    schedule.close();
  }
}
