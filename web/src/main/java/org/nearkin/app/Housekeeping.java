package org.nearkin.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nearkin.crawl.archive.Retention;
import org.nearkin.crawl.run.RunGateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that comes due by the mere passing of time, and an operator's orders from another process.
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  /// Groups age and dates pass without anybody saying anything.
  private static final Duration AGEING = Duration.ofHours(6);
  private static final Duration TIDYING = Duration.ofDays(1);
  /// Sources are found to change more or less often than was thought.
  private static final Duration SHARING = Duration.ofDays(1);
  /// After a pause of the whole directory every source is overdue, until its run has ended.
  private static final Duration CATCHING_UP = Duration.ofHours(6);
  private static final Duration LOOKING_AROUND = Duration.ofHours(1);
  /// How soon an operator's orders are followed.
  private static final Duration ORDERS = Duration.ofSeconds(2);

  private final OpenDirectory.Parts parts;
  private final Crawling crawling;
  private final InstantSource clock;
  private final Retention retention;
  private final RunGateStore decisions;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().daemon().name("housekeeping").factory());
  /// The last decision about a run that is public.
  private Optional<Instant> followed;

  Housekeeping(OpenDirectory.Parts parts, Crawling crawling, InstantSource clock) {
    this.parts = parts;
    this.crawling = crawling;
    this.clock = clock;
    this.retention = new Retention(parts.store(), parts.archive());
    this.decisions = new RunGateStore(parts.store());
    this.followed = decisions.findLastDecision();
  }

  /// @param visitsPerDay as [Crawling#share] takes it
  void start(Alarms alarms, OptionalDouble visitsPerDay) {
    repeat("groups could not grow older", AGEING, AGEING, parts.publishing()::publish);
    repeat("the archive could not be tidied", Duration.ZERO, TIDYING, this::tidy);
    repeat("the visits could not be shared anew", SHARING, SHARING,
        () -> crawling.share(visitsPerDay));
    repeat("overdue sources could not be looked for", CATCHING_UP, LOOKING_AROUND,
        () -> alarms.lookAround(parts.sources()));
    repeat("an operator's orders could not be followed", ORDERS, ORDERS, this::followOrders);
  }

  /// A failure must not end the housekeeping; the next time tries again.
  private void repeat(String failure, Duration first, Duration every, Runnable work) {
    var _ = timer.scheduleWithFixedDelay(() -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.error("Housekeeping: {}", failure, e);
      }
    }, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void tidy() {
    retention.sweep(clock.instant());
  }

  private void followOrders() {
    crawling.followOrders();
    var last = decisions.findLastDecision();
    if (!last.equals(followed)) {
      followed = last;
      parts.publishing().publish();
    }
    if (retention.isAnyForgotten()) {
      tidy();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
