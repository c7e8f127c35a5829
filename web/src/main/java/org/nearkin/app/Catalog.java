package org.nearkin.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nearkin.crawl.schedule.interval.CronText;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.SourceCatalog;
import org.nearkin.source.SourceDefinition;

/// The sources of a directory; a file with a mistake stops the start with its line and the mend.
final class Catalog {
  private Catalog() {}

  /// @throws UserException naming the first problem, and how to see the others
  static List<SourceDefinition> load(Path directory) {
    var catalog = read(directory);
    var problems = catalog.problems();
    if (!problems.isEmpty()) {
      throw new UserException(problems.getFirst() + (problems.size() == 1
          ? ""
          : "; 'nearkin source check " + directory + "' lists all " + problems.size()));
    }
    return catalog.definitions();
  }

  /// @throws UserException if none of the sources has this id
  static SourceDefinition find(List<SourceDefinition> sources, String id) {
    return sources.stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UserException("there is no source \"" + id + "\"; known are "
            + String.join(", ", sources.stream().map(SourceDefinition::id).toList())));
  }

  /// All sources and all problems of a directory.
  static SourceCatalog read(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new UserException("there is no directory of sources at " + directory
          + ": make it, or choose another with --sources");
    }
    try {
      return SourceCatalog.load(directory,
          cron -> CronText.findProblem(cron.text(), cron.zone()));
    } catch (IOException e) {
      throw new UserException("the sources in " + directory + " cannot be read: " + e.getMessage());
    }
  }

  /// The sample sources, at the port where the farm really is.
  static List<SourceDefinition> atPort(List<SourceDefinition> definitions, int port) {
    return port == SampleFarm.USUAL_PORT
        ? definitions
        : definitions.stream().map(definition -> atPort(definition, port)).toList();
  }

  private static SourceDefinition atPort(SourceDefinition source, int port) {
    var home = source.home();
    var plan = source.crawl();
    return new SourceDefinition(source.id(), source.name(), source.organizer(), source.verified(),
        source.language(),
        new SourceDefinition.Home(
            atPort(home.page(), port), home.address(), home.areaCode(), home.zone(),
            home.about()),
        new CrawlPlan(plan.start().stream().map(address -> atPort(address, port)).toList(),
            plan.cadence(), plan.interval(), plan.maxPages(), plan.hours(),
            plan.sitemaps()),
        source.pages());
  }

  /// An address of the sample, at the port where the farm really is.
  static URI atPort(URI address, int port) {
    return URI.create(address.toString().replace(":" + SampleFarm.USUAL_PORT, ":" + port));
  }
}
