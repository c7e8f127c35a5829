package org.nearkin.crawl.farm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.CrawlStores;
import org.nearkin.crawl.CrawlTools;
import org.nearkin.crawl.ReadPage;
import org.nearkin.crawl.ReadingThreads;
import org.nearkin.crawl.SourceCrawl;
import org.nearkin.crawl.WordReader;
import org.nearkin.crawl.archive.ArchiveStore;
import org.nearkin.crawl.archive.warc.PageArchive;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.Reach;
import org.nearkin.crawl.fetch.TestCrawler;
import org.nearkin.crawl.fetch.pace.HostPacer;
import org.nearkin.crawl.fetch.pace.HostStore;
import org.nearkin.crawl.fetch.robots.Robots;
import org.nearkin.crawl.fetch.robots.RobotsStore;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

/// Crawls all hosts of a farm at once, with everything a real crawl has.
final class FarmCrawl implements AutoCloseable {
  private final DataStore data;
  private final PageArchive archive;
  private final Fetcher fetcher;
  private final ReadingThreads threads = new ReadingThreads(
      Runtime.getRuntime().availableProcessors());
  private final SourceCrawl crawl;
  private final int port;
  private final Duration interval;

  FarmCrawl(Path home, int port, Duration interval) {
    this(home, port, interval, WordReader::read);
  }

  FarmCrawl(Path home, int port, Duration interval, ReadPage reader) {
    this.port = port;
    this.interval = interval;
    var clock = InstantSource.system();
    data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    archive = PageArchive.open(home.resolve("archive"), PageArchive.Settings.USUAL, clock,
        new ArchiveStore(data)::findEnd);
    fetcher = new Fetcher(TestCrawler.IDENTITY, new Reach.SampleFarm(port), Fetcher.Limits.USUAL,
        clock);
    var pacer = new HostPacer(new HostPacer.Terms(interval, Duration.ofMinutes(5)),
        new HostPacer.Timing(System::nanoTime, clock, Thread::sleep),
        _ -> Optional.empty(), new HostStore(data, clock));
    var robots = new Robots(TestCrawler.IDENTITY, fetcher, pacer, new RobotsStore(data), clock);
    crawl = new SourceCrawl(CrawlStores.of(data, archive),
        new CrawlTools(TestCrawler.IDENTITY, fetcher, pacer, robots, threads, reader,
            new Random(1)),
        clock,
        _ -> {});
  }

  /// Crawls the hosts `NAME-1` to `NAME-HOSTS` from `/groups/1` on, each with links in all its `a` elements.
  ///
  /// @return how many listings were seen
  int crawl(String name, int hosts, int pages) throws InterruptedException, ExecutionException {
    return crawl(IntStream.rangeClosed(1, hosts)
        .mapToObj(host -> source(name + "-" + host, pages))
        .toList());
  }

  /// Like [#crawl], but for those hosts only whose crawl has not come to its end.
  int goOn(String name, int hosts, int pages) throws InterruptedException, ExecutionException {
    var runs = new RunStore(data);
    return crawl(IntStream.rangeClosed(1, hosts)
        .mapToObj(host -> source(name + "-" + host, pages))
        .filter(source -> runs.findLastClosed(source.id()).isEmpty())
        .toList());
  }

  private int crawl(List<SourceDefinition> sources)
      throws InterruptedException, ExecutionException {
    var crawls = new ArrayList<Callable<Integer>>();
    sources.forEach(source -> crawls.add(() -> crawl.crawl(source).counts().listings()));
    var listings = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var seen : threads.invokeAll(crawls)) {
        listings += seen.get();
      }
    }
    return listings;
  }

  private SourceDefinition source(String host, int pages) {
    var home = URI.create("http://" + host + ".localhost:" + port + "/");
    return new SourceDefinition(host, host, SourceDefinition.Organizer.ASSOCIATION, false, "en",
        new SourceDefinition.Home(home, PostalAddress.UNSTATED, Optional.empty(), Optional.empty()),
        new CrawlPlan(List.of(home.resolve("/groups/1")), Duration.ofDays(7), interval, 3 * pages),
        List.of(new PageRule(List.of("/groups/**"), new PageRule.LinksOnly(), List.of("a"))));
  }

  @Override
  public void close() {
    fetcher.close();
    threads.close();
    archive.close();
    data.close();
  }
}
