package org.nearkin.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nearkin.crawl.fetch.CrawlerIdentity;
import org.nearkin.store.World;

/// The sample, run whole on free ports.
final class SampleDirectory implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");

  private final RunningDirectory directory;
  private final StringWriter said;

  private SampleDirectory(RunningDirectory directory, StringWriter said) {
    this.directory = directory;
    this.said = said;
  }

  static SampleDirectory start(Path home) throws InterruptedException {
    var said = new StringWriter();
    var sites = Path.of("../data/sample-sites").toAbsolutePath().normalize();
    var settings = new Settings(World.SAMPLE, home, sites,
        new Settings.Farm(0, LocalDate.MAX),
        new CrawlerIdentity("NearkinBot", "test", URI.create("http://localhost/"),
            "test@localhost"));
    return new SampleDirectory(RunningDirectory.start(settings,
        new Settings.Serving(new Settings.Address("localhost", 0), Optional.empty()),
        Clock.systemUTC(),
        new Progress(new PrintWriter(said, true), false)), said);
  }

  /// Where the site listens, as the last line says it.
  String address() {
    var found = ADDRESS.matcher(said());
    if (!found.find()) {
      throw new IllegalStateException("it did not say where it listens: " + said());
    }
    return found.group();
  }

  String said() {
    return said.toString();
  }

  @Override
  public void close() {
    directory.close();
  }
}
