package org.nearkin.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.nearkin.claim.RunCounts;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.CrawlProgress;
import org.nearkin.crawl.CrawlStores;
import org.nearkin.crawl.CrawlTools;
import org.nearkin.crawl.SourceCrawl;
import org.nearkin.crawl.schedule.CrawlSchedule;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Crawls each source when its time has come, and publishes after each.
final class Crawling implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Crawling.class);
  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

  private final Map<String, SourceDefinition> sources = new LinkedHashMap<>();
  private final Set<String> due = new HashSet<>();
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final RunStore runs;
  private final SourceCrawl crawl;
  private final CrawlSchedule schedule;
  private final Surroundings surroundings;

  /// What a crawl reports to.
  record Surroundings(Publishing publishing, Progress progress, InstantSource clock) {}

  Crawling(List<SourceDefinition> sources, DataStore store, CrawlTools tools,
      Surroundings surroundings) {
    sources.forEach(source -> this.sources.put(source.id(), source));
    this.surroundings = surroundings;
    this.runs = new RunStore(store);
    this.crawl = new SourceCrawl(
        CrawlStores.of(store), tools, surroundings.clock(), this::tell);
    this.schedule = new CrawlSchedule(this::crawl, AT_ONCE, PATIENCE);
  }

  /// Sets every source's next time and begins with those that are due.
  void start() {
    var now = surroundings.clock().instant();
    for (var source : sources.values()) {
      var next = CrawlSchedule.nextTime(source, runs, now);
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
    var now = surroundings.clock();
    try {
      var counts = crawl.crawl(source);
      surroundings.publishing().publish();
      surroundings.progress().line(summary(source, counts));
      schedule.scheduleAt(id, now.instant().plus(source.crawl().every()));
    } catch (RuntimeException e) {
      LOG.error("the crawl of {} failed", id, e);
      surroundings.progress()
          .line(source.name() + ": the crawl failed; it is tried again in an hour");
      schedule.scheduleAt(id, now.instant().plus(AFTER_A_FAILURE));
    }
    done(id);
  }

  private synchronized void done(String id) {
    due.remove(id);
    if (due.isEmpty()) {
      caughtUp.countDown();
    }
  }

  private void tell(CrawlProgress at) {
    surroundings.progress()
        .step("Reading %s: page %d of %d, %d listings".formatted(
            at.source(), at.pagesDone(), at.pagesKnown(), at.listings()));
  }

  private static String summary(SourceDefinition source, RunCounts counts) {
    var troubles = counts.failed() + counts.denied() + counts.issues() == 0
        ? ""
        : " (%d pages failed, %d not allowed, %d issues)".formatted(
            counts.failed(), counts.denied(), counts.issues());
    return "%s: %d listings on %d pages%s".formatted(
        source.name(), counts.listings(), counts.fetched(), troubles);
  }

  @Override
  public void close() {
    schedule.close();
  }
}
