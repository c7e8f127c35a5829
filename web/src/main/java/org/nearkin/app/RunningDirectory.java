package org.nearkin.app;

import io.javalin.util.JavalinBindException;
import java.time.InstantSource;
import org.nearkin.group.GroupStore;
import org.nearkin.place.VisitorPlaces;
import org.nearkin.store.World;
import org.nearkin.web.Directory;
import org.nearkin.web.Site;
import org.nearkin.web.WebServer;
import org.nearkin.web.group.Knowledge;
import org.nearkin.web.page.CrawlerCard;

/// A whole directory at work in one home: crawls on schedule, groups, index and site.
final class RunningDirectory implements AutoCloseable {
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

  /// Opens a home and everything in it, starts the site and the crawls, and returns when there is something to show: in
  /// the sample when the sources that were due have been read, else with the first group.
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
    var parts = open.parts();
    var site = open.keep(listen(site(parts), serving));
    var alarms = open.keep(new Alarms(parts.store(), clock, serving.alarms()));
    var crawling = open.keep(new Crawling(
        new SourceRuns(parts, clock, progress), parts.store(), clock, alarms));
    crawling.start(parts.sources(), serving.visitsPerDay());
    open.keep(new Housekeeping(parts, crawling, clock)).start(alarms, serving.visitsPerDay());
    progress.step("Reading " + parts.sources().size() + " sources …");
    crawling.awaitCaughtUp(
        () -> settings.world() == World.REAL && parts.publishing().groups() > 0);
    var due = crawling.countDue();
    progress
        .line("Nearkin is ready: http://%s:%d/ (%d groups from %d sources%s); stop it with Ctrl-C"
            .formatted(serving.host(), site.port(), parts.publishing().publish().groups(),
                parts.sources().size(), due > 0 ? ", " + due + " of them still to be read" : ""));
  }

  private Site site(OpenDirectory.Parts parts) {
    var bundled = parts.bundled();
    var places = new VisitorPlaces(bundled.gazetteer());
    var groups = new GroupStore(parts.store());
    return new Site(
        new Directory(parts.index()::search, groups::find, groups::findSuccessor,
            places::find),
        new Knowledge(bundled.forReading(), bundled.timetable(), clock),
        new CrawlerCard(settings.identity().name(), settings.identity().userAgent(),
            settings.identity().mail(), OpenDirectory.USUAL_INTERVAL.toSeconds()),
        settings.world() == World.SAMPLE);
  }

  private static WebServer listen(Site site, Settings.Serving serving) {
    try {
      return new WebServer(site).start(serving.host(), serving.port());
    } catch (JavalinBindException e) {
      throw new UserException("port " + serving.port() + " of " + serving.host()
          + " is in use or not ours: stop the other program, or choose another with --port");
    }
  }

  @Override
  public void close() {
    open.close();
  }
}
