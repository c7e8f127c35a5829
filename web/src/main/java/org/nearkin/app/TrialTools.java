package org.nearkin.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import org.nearkin.crawl.CrawlTools;
import org.nearkin.crawl.LiveCheck;
import org.nearkin.crawl.PageTrial;
import org.nearkin.crawl.ReadingThreads;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.crawl.fetch.CrawlerIdentity;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.HostAddresses;
import org.nearkin.crawl.fetch.Reach;
import org.nearkin.crawl.fetch.pace.HostMemory;
import org.nearkin.crawl.fetch.pace.HostPacer;
import org.nearkin.crawl.fetch.robots.Robots;
import org.nearkin.crawl.fetch.robots.RobotsMemory;

/// A crawler that lives for one command and has no home.
final class TrialTools implements AutoCloseable {
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

  private final Fetcher fetcher;
  private final HostAddresses addresses;
  private final ReadingThreads threads = new ReadingThreads(1);
  private final PageTrial visits;

  TrialTools(CrawlerIdentity identity, Reach reach, Duration interval) {
    this(identity, reach, interval, HostMemory.NONE);
  }

  /// @param hosts what is known of them, such as that one is to be left alone
  TrialTools(CrawlerIdentity identity, Reach reach, Duration interval, HostMemory hosts) {
    var clock = InstantSource.system();
    fetcher = new Fetcher(identity, reach, Fetcher.Limits.USUAL, clock);
    addresses = new HostAddresses(reach, Fetcher.Limits.USUAL.connect());
    var pacer = new HostPacer(new HostPacer.Terms(interval, LONGEST_BACK_OFF),
        new HostPacer.Timing(System::nanoTime, clock, Thread::sleep), addresses::find,
        hosts);
    var robots = new Robots(identity, fetcher, pacer, RobotsMemory.NONE, clock);
    visits = new PageTrial(new CrawlTools(identity, fetcher, pacer, robots, threads,
        PageReader::read, new Random()), clock);
  }

  PageTrial visits() {
    return visits;
  }

  LiveCheck check() {
    return new LiveCheck(visits, fetcher, InstantSource.system());
  }

  @Override
  public void close() {
    threads.close();
    addresses.close();
    fetcher.close();
  }
}
