package org.nearkin.crawl.schedule;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The crawls under way and the threads they run on, so that they can be told to stop.
final class RunningCrawls {
  private static final Logger LOG = LoggerFactory.getLogger(RunningCrawls.class);

  private final CrawlSchedule.Crawl crawl;
  private final Set<Thread> threads = new HashSet<>();
  private boolean stopping;

  RunningCrawls(CrawlSchedule.Crawl crawl) {
    this.crawl = crawl;
  }

  void run(String sourceId) {
    if (!enter()) {
      return;
    }
    try {
      crawl.crawl(sourceId);
    } catch (InterruptedException e) {
      LOG.info("The crawl of {} was stopped; it goes on at the next start", sourceId);
    } catch (RuntimeException e) {
      LOG.error("The crawl of {} broke off; its run stays open", sourceId, e);
    } finally {
      leave();
    }
  }

  private synchronized boolean enter() {
    return !stopping && threads.add(Thread.currentThread());
  }

  private synchronized void leave() {
    threads.remove(Thread.currentThread());
    // The thread goes back to Quartz, which must not find our sign to stop on it.
    Thread.interrupted();
    notifyAll();
  }

  synchronized void stop(Duration patience) throws InterruptedException {
    stopping = true;
    threads.forEach(Thread::interrupt);
    var end = System.nanoTime() + patience.toNanos();
    for (var left = patience.toMillis(); !threads.isEmpty()
        && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
  }
}
