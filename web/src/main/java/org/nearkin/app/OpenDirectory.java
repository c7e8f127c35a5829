package org.nearkin.app;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.nearkin.crawl.CrawlTools;
import org.nearkin.crawl.ReadingThreads;
import org.nearkin.crawl.archive.ArchiveStore;
import org.nearkin.crawl.archive.warc.PageArchive;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.HostAddresses;
import org.nearkin.crawl.fetch.Reach;
import org.nearkin.crawl.fetch.pace.HostPacer;
import org.nearkin.crawl.fetch.pace.HostStore;
import org.nearkin.crawl.fetch.robots.Robots;
import org.nearkin.crawl.fetch.robots.RobotsStore;
import org.nearkin.resolve.GroupPublisher;
import org.nearkin.resolve.Resolver;
import org.nearkin.search.GroupIndex;
import org.nearkin.search.IndexFollower;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.Home;
import org.nearkin.store.World;

/// A home that is opened to work in: its store and index, the sources, and the way from claims to groups.
final class OpenDirectory implements AutoCloseable {
  static final Duration USUAL_INTERVAL = Duration.ofSeconds(2);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);

  /// In the order of opening; closed in the other.
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Settings settings;
  private final Progress progress;
  private final Parts parts;

  /// @param sources in the sample world at the port where the farm really is
  /// @param archive the private copies of their pages
  /// @param tools how they are crawled
  record Parts(
      Bundled bundled,
      List<SourceDefinition> sources,
      DataStore store,
      GroupIndex index,
      Publishing publishing,
      PageArchive archive,
      CrawlTools tools) {}

  private OpenDirectory(Settings settings, InstantSource clock, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    try {
      this.parts = openParts(clock);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// Opens a home and publishes what its claims amount to now.
  ///
  /// @throws UserException if something is in the way that a person can mend
  static OpenDirectory open(Settings settings, InstantSource clock, Progress progress) {
    return new OpenDirectory(settings, clock, progress);
  }

  Parts parts() {
    return parts;
  }

  private Parts openParts(InstantSource clock) {
    var home = keep(Home.open(settings.home()));
    var sources = openSources();
    var store = keep(DataStore.open(home.database(), settings.world()));
    var archive = keep(PageArchive.open(home.archive(), PageArchive.Settings.USUAL, clock,
        new ArchiveStore(store)::findEnd));
    var bundled = Bundled.load(home.places());
    var index = keep(GroupIndex.open(home.index(), bundled.forSearching()));
    var publishing = new Publishing(new GroupPublisher(store),
        new Resolver(sources, bundled.forResolving(), new SecureRandom()),
        new IndexFollower(store, index), clock);
    publishing.publish();
    return new Parts(bundled, sources, store, index, publishing, archive,
        tools(sources, store, clock));
  }

  private List<SourceDefinition> openSources() {
    var definitions = Catalog.load(settings.sources());
    if (settings.world() == World.REAL) {
      return definitions;
    }
    var farm = keep(SampleFarm.start(settings.sources(), settings.farm()));
    return Catalog.atPort(definitions, farm.port());
  }

  private CrawlTools tools(List<SourceDefinition> sources, DataStore store, InstantSource clock) {
    var reach = settings.world() == World.REAL
        ? new Reach.PublicOnly()
        : new Reach.SampleFarm(sources.getFirst().home().page().getPort());
    var fetcher = keep(new Fetcher(settings.identity(), reach, Fetcher.Limits.USUAL, clock));
    var addresses = keep(new HostAddresses(reach, Fetcher.Limits.USUAL.connect()));
    var pacer = new HostPacer(new HostPacer.Terms(USUAL_INTERVAL, LONGEST_BACK_OFF),
        new HostPacer.Timing(System::nanoTime, clock, Thread::sleep), addresses::find,
        new HostStore(store, clock));
    var robots = new Robots(settings.identity(), fetcher, pacer, new RobotsStore(store), clock);
    var threads = keep(new ReadingThreads(Runtime.getRuntime().availableProcessors()));
    return new CrawlTools(settings.identity(), fetcher, pacer, robots, threads, PageReader::read,
        new Random());
  }

  /// Closes something together with the home, before what was opened earlier.
  synchronized <T extends AutoCloseable> T keep(T resource) {
    opened.push(resource);
    return resource;
  }

  /// Ends what was begun, the last first. Doing it twice changes nothing.
  @Override
  public synchronized void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        progress.line("nearkin: something did not end well: " + e);
      }
    }
  }
}
