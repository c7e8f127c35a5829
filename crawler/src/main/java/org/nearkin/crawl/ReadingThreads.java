package org.nearkin.crawl;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// As many threads as the machine has processors, for what keeps a processor busy: parsing and reading pages.
///
/// On the crawls' own virtual threads it would keep others from noticing that their answer has come, and the pause of
/// their host is counted from that moment.
public final class ReadingThreads implements AutoCloseable {
  private final ExecutorService threads;

  /// @param processors such as `Runtime.getRuntime().availableProcessors()`
  public ReadingThreads(int processors) {
    threads = Executors.newFixedThreadPool(processors,
        Thread.ofPlatform().daemon().name("reading-", 0).factory());
  }

  /// Does some work and waits for it.
  ///
  /// @throws InterruptedException if the caller is told to stop; the work is then of no use to anybody
  <T> T call(Callable<T> work) throws InterruptedException {
    var result = threads.submit(work);
    try {
      return result.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    } finally {
      result.cancel(true);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
