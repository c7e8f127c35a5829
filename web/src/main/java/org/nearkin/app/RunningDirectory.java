package org.nearkin.app;

import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.nearkin.crawl.archive.Retention;
import org.nearkin.crawl.run.RunGateStore;
import org.nearkin.group.GroupStore;
import org.nearkin.place.VisitorPlaces;
import org.nearkin.store.World;
import org.nearkin.web.Directory;
import org.nearkin.web.Site;
import org.nearkin.web.WebServer;
import org.nearkin.web.group.Knowledge;
import org.nearkin.web.page.CrawlerCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A whole directory at work in one home: crawls on schedule, groups, index and site.
final class RunningDirectory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningDirectory.class);
  /// Groups age and dates pass without anybody saying anything.
  private static final Duration AGEING = Duration.ofHours(6);
  private static final Duration TIDYING = Duration.ofDays(1);
  /// After a pause of the whole directory every source is overdue, until its run has ended.
  private static final Duration CATCHING_UP = Duration.ofHours(6);
  private static final Duration LOOKING_AROUND = Duration.ofHours(1);
  /// How soon an operator's orders are followed.
  private static final Duration ORDERS = Duration.ofSeconds(2);

  private final OpenDirectory open;
  private final Settings settings;
  private final InstantSource clock;
  private final Progress progress;

  private RunningDirectory(
      OpenDirectory open, Settings settings, InstantSource clock, Progress progress) {
    this.open = open;
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
  }

  /// Opens a home and everything in it, starts the site and the crawls, and returns when the sources that
  /// were due have been read.
  ///
  /// @throws UserException if something is in the way that a person can mend
  static RunningDirectory start(
      Settings settings, Settings.Serving serving, InstantSource clock, Progress progress)
      throws InterruptedException {
    var open = OpenDirectory.open(settings, clock, progress);
    var directory = new RunningDirectory(open, settings, clock, progress);
    try {
      directory.run(serving);
      return directory;
    } catch (RuntimeException | InterruptedException e) {
      directory.close();
      throw e;
    }
  }

  private void run(Settings.Serving serving) throws InterruptedException {
    var address = serving.address();
    var parts = open.parts();
    var site = open.keep(listen(site(parts), address));
    var alarms = open.keep(new Alarms(parts.store(), clock, serving.alarms()));
    var crawling = open.keep(new Crawling(
        new SourceRuns(parts, clock, progress), parts.store(), clock, alarms));
    crawling.start(parts.sources());
    keepHouse(parts, crawling, alarms);
    progress.step("Reading " + parts.sources().size() + " sources …");
    crawling.awaitCaughtUp();
    progress.line("Nearkin is ready: http://%s:%d/ (%d groups from %d sources); stop it with Ctrl-C"
        .formatted(address.host(), site.port(), parts.publishing().publish().groups(),
            parts.sources().size()));
  }

  private Site site(OpenDirectory.Parts parts) {
    var bundled = parts.bundled();
    var places = new VisitorPlaces(bundled.gazetteer());
    return new Site(
        new Directory(parts.index()::search, new GroupStore(parts.store())::find, places::find),
        new Knowledge(bundled.forReading(), bundled.timetable(), clock),
        new CrawlerCard(settings.identity().name(), settings.identity().userAgent(),
            settings.identity().mail(), OpenDirectory.USUAL_INTERVAL.toSeconds()),
        settings.world() == World.SAMPLE);
  }

  private static WebServer listen(Site site, Settings.Address address) {
    try {
      return new WebServer(site).start(address.host(), address.port());
    } catch (JavalinBindException e) {
      throw new UserException("port " + address.port() + " of " + address.host()
          + " is in use or not ours: stop the other program, or choose another with --port");
    }
  }

  /// Work that comes due by the mere passing of time.
  private void keepHouse(OpenDirectory.Parts parts, Crawling crawling, Alarms alarms) {
    var timer = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("housekeeping").factory());
    open.keep((AutoCloseable) timer::shutdownNow);
    var _ = timer.scheduleWithFixedDelay(parts.publishing()::publish,
        AGEING.toSeconds(), AGEING.toSeconds(), TimeUnit.SECONDS);
    var retention = new Retention(parts.store(), parts.archive());
    var _ = timer.scheduleWithFixedDelay(() -> tidy(retention), 0, TIDYING.toSeconds(),
        TimeUnit.SECONDS);
    var _ = timer.scheduleWithFixedDelay(() -> alarms.lookAround(parts.sources()),
        CATCHING_UP.toSeconds(), LOOKING_AROUND.toSeconds(), TimeUnit.SECONDS);
    var decisions = new RunGateStore(parts.store());
    var followed = new AtomicReference<>(decisions.findLastDecision());
    var _ = timer.scheduleWithFixedDelay(() -> followOrders(parts, crawling, decisions, followed),
        ORDERS.toMillis(), ORDERS.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Orders and decisions may come from another process, through the store.
  private static void followOrders(OpenDirectory.Parts parts, Crawling crawling,
      RunGateStore decisions, AtomicReference<Optional<Instant>> followed) {
    try {
      crawling.followOrders();
      var last = decisions.findLastDecision();
      if (!last.equals(followed.getAndSet(last))) {
        parts.publishing().publish();
      }
    } catch (RuntimeException e) {
      LOG.error("An operator's orders could not be followed", e);
    }
  }

  /// A failure must not end the housekeeping; the next day tries again.
  private void tidy(Retention retention) {
    try {
      retention.sweep(clock.instant());
    } catch (RuntimeException e) {
      LOG.error("The archive could not be tidied", e);
    }
  }

  @Override
  public void close() {
    open.close();
  }
}
