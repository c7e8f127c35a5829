package org.nearkin.crawl.schedule;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The crawls under way, each on a virtual thread of its own: a crawl that waits for its host costs next to nothing.
final class RunningCrawls {
  private static final Logger LOG = LoggerFactory.getLogger(RunningCrawls.class);

  private final CrawlSchedule.Crawl crawl;
  private final Semaphore turns;
  private final Map<String, Thread> threads = new HashMap<>();
  /// Sources whose time came again while they were being crawled.
  private final Set<String> again = new HashSet<>();
  private boolean stopping;

  /// @param atOnce how many may be under way
  RunningCrawls(CrawlSchedule.Crawl crawl, int atOnce) {
    this.crawl = crawl;
    this.turns = new Semaphore(atOnce, true);
  }

  /// Begins a source's crawl, or lets it follow the one that is under way; several calls meanwhile count as one.
  synchronized void begin(String sourceId) {
    if (stopping) {
      return;
    }
    if (threads.containsKey(sourceId)) {
      again.add(sourceId);
      return;
    }
    var thread = Thread.ofVirtual().name("crawl-" + sourceId).unstarted(() -> run(sourceId));
    threads.put(sourceId, thread);
    thread.start();
  }

  private void run(String sourceId) {
    try {
      turns.acquire();
      try {
        crawl.crawl(sourceId);
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      LOG.info("The crawl of {} was stopped; it goes on at the next start", sourceId);
    } catch (RuntimeException e) {
      LOG.error("The crawl of {} broke off; its run stays open", sourceId, e);
    } finally {
      end(sourceId);
    }
  }

  private synchronized void end(String sourceId) {
    threads.remove(sourceId);
    notifyAll();
    if (again.remove(sourceId)) {
      begin(sourceId);
    }
  }

  synchronized void stop(Duration patience) throws InterruptedException {
    stopping = true;
    threads.values().forEach(Thread::interrupt);
    var end = System.nanoTime() + patience.toNanos();
    for (var left = patience.toMillis(); !threads.isEmpty()
        && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
  }
}
