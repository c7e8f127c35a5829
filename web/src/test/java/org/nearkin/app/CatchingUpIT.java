package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.fetch.CrawlerIdentity;
import org.nearkin.store.World;

/// What a start waits for.
class CatchingUpIT {
  @Test
  void theFirstGroupsAreWaitedForOrEverySourceThatWasDue(@TempDir Path home)
      throws InterruptedException {
    var settings = new Settings(World.SAMPLE, home,
        Path.of("../data/sample-sites").toAbsolutePath().normalize(),
        new Settings.Farm(0, LocalDate.MAX), new CrawlerIdentity("NearkinBot", "test",
            URI.create("http://localhost/"), "test@localhost"));
    var clock = Clock.systemUTC();
    var progress = new Progress(new PrintWriter(Writer.nullWriter()), false);
    try (var open = OpenDirectory.open(settings, clock, progress)) {
      var parts = open.parts();
      var crawling = open.keep(new Crawling(new SourceRuns(parts, clock, progress), parts.store(),
          clock, new Alarms(parts.store(), clock, Optional.empty())));
      crawling.start(parts.sources().subList(0, 8), OptionalDouble.empty());
      crawling.awaitCaughtUp(() -> parts.publishing().groups() > 0);
      assertTrue(parts.publishing().groups() > 0);
      assertTrue(crawling.countDue() > 0, "all were waited for");
      crawling.share(OptionalDouble.of(10));
      crawling.awaitCaughtUp(() -> false);
      assertEquals(0, crawling.countDue());
    }
  }
}
