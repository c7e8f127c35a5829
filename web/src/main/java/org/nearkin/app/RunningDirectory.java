package org.nearkin.app;

import io.javalin.util.JavalinBindException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.nearkin.crawl.CrawlTools;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.HostPacer;
import org.nearkin.crawl.fetch.Reach;
import org.nearkin.group.GroupStore;
import org.nearkin.place.VisitorPlaces;
import org.nearkin.resolve.GroupPublisher;
import org.nearkin.resolve.Resolver;
import org.nearkin.search.GroupIndex;
import org.nearkin.search.IndexFollower;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.Home;
import org.nearkin.store.World;
import org.nearkin.web.Directory;
import org.nearkin.web.Site;
import org.nearkin.web.WebServer;
import org.nearkin.web.group.Knowledge;

/// A whole directory at work in one home: crawls on schedule, groups, index and site.
final class RunningDirectory implements AutoCloseable {
  /// Groups age and dates pass without anybody saying anything.
  private static final Duration AGEING = Duration.ofHours(6);
  private static final Duration USUAL_INTERVAL = Duration.ofSeconds(2);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);

  private final Settings settings;
  private final InstantSource clock;
  private final Progress progress;
  /// In the order of opening; closed in the other.
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  private RunningDirectory(Settings settings, InstantSource clock, Progress progress) {
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
  }

  /// Opens a home and everything in it, starts the site and the crawls, and returns when the sources that
  /// were due have been read.
  ///
  /// @throws UserException if something is in the way that a person can mend
  static RunningDirectory start(Settings settings, InstantSource clock, Progress progress)
      throws InterruptedException {
    var directory = new RunningDirectory(settings, clock, progress);
    try {
      directory.run();
      return directory;
    } catch (RuntimeException | InterruptedException e) {
      directory.close();
      throw e;
    }
  }

  private void run() throws InterruptedException {
    var home = keep(Home.open(settings.home()));
    var definitions = definitions();
    var store = keep(DataStore.open(home.database(), settings.world()));
    var bundled = Bundled.load(home.places());
    var index = keep(GroupIndex.open(home.index(), bundled.forSearching()));
    var publishing = new Publishing(new GroupPublisher(store),
        new Resolver(definitions, bundled.forResolving(), new SecureRandom()),
        new IndexFollower(store, index), clock);
    publishing.publish();
    var site = keep(listen(site(bundled, store, index)));
    var crawling = keep(new Crawling(definitions, store, tools(definitions),
        new Crawling.Surroundings(publishing, progress, clock)));
    crawling.start();
    age(publishing);
    progress.step("Reading " + definitions.size() + " sources …");
    crawling.awaitCaughtUp();
    progress.line("Nearkin is ready: http://%s:%d/ (%d groups from %d sources); stop it with Ctrl-C"
        .formatted(settings.host(), site.port(), publishing.publish().groups(),
            definitions.size()));
  }

  private List<SourceDefinition> definitions() {
    var definitions = Catalog.load(settings.sources());
    if (settings.world() == World.REAL) {
      return definitions;
    }
    var farm = keep(SampleFarm.start(settings.sources(), settings.farmPort()));
    return Catalog.atPort(definitions, farm.port());
  }

  private Site site(Bundled bundled, DataStore store, GroupIndex index) {
    var places = new VisitorPlaces(bundled.gazetteer());
    return new Site(
        new Directory(index::search, new GroupStore(store)::find, places::find),
        new Knowledge(bundled.forReading(), bundled.timetable(), clock),
        settings.world() == World.SAMPLE);
  }

  private WebServer listen(Site site) {
    try {
      return new WebServer(site).start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw new UserException("port " + settings.port() + " of " + settings.host()
          + " is in use or not ours: stop the other program, or choose another with --port");
    }
  }

  private CrawlTools tools(List<SourceDefinition> definitions) {
    var reach = settings.world() == World.REAL
        ? new Reach.PublicOnly()
        : new Reach.SampleFarm(definitions.getFirst().home().page().getPort());
    var fetcher = keep(new Fetcher(settings.identity(), reach, Fetcher.Limits.USUAL, clock));
    var pacer = new HostPacer(USUAL_INTERVAL, LONGEST_BACK_OFF, System::nanoTime, Thread::sleep);
    return new CrawlTools(settings.identity(), fetcher, pacer, PageReader::read);
  }

  private void age(Publishing publishing) {
    var timer = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("ageing").factory());
    opened.push(timer::shutdownNow);
    var _ = timer.scheduleWithFixedDelay(publishing::publish,
        AGEING.toSeconds(), AGEING.toSeconds(), TimeUnit.SECONDS);
  }

  private synchronized <T extends AutoCloseable> T keep(T resource) {
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
