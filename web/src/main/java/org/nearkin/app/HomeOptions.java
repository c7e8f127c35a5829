package org.nearkin.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nearkin.store.World;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Options of every command that crawls into a home.
final class HomeOptions {
  @Option(names = "--sample", description = "Use the fictional sample sites instead of real sources.")
  private boolean sample;

  @Option(names = "--home", description = "Directory for everything it writes (default: var/sample or var/home).")
  private @Nullable Path home;

  @Option(names = "--sources", description = "Directory of source definitions (default: data/sources or the sample sites).")
  private @Nullable Path sources;

  @Option(names = "--farm-port", description = "Port of the sample sites (default: ${DEFAULT-VALUE}).")
  private int farmPort = SampleFarm.USUAL_PORT;

  @Mixin
  private CrawlerOptions crawler = new CrawlerOptions();

  boolean sample() {
    return sample;
  }

  /// A sentence for the operator when site owners could not reach anybody.
  Optional<String> findWarning() {
    return sample ? Optional.empty() : crawler.findWarning();
  }

  /// @param date the day whose versions of the sample sites are served
  Settings settings(LocalDate date) {
    var installation = Installation.current();
    return new Settings(
        sample ? World.SAMPLE : World.REAL,
        installation.home(Optional.ofNullable(home), sample),
        installation.sources(Optional.ofNullable(sources), sample),
        new Settings.Farm(farmPort, date),
        crawler.identity());
  }
}
