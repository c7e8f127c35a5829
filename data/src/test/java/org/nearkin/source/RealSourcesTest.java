package org.nearkin.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RealSourcesTest {
  private static final Path FOLDER = Path.of("sources");
  private static final List<String> HEAD = List.of(
      "# Owner: ", "# Seen: ", "# Robots: ", "# Licence: ");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

  @Test
  void eachFileBeginsWithOwnerEvidenceRobotsAndLicence() throws IOException {
    for (var source : sources()) {
      var lines = Files.readAllLines(FOLDER.resolve(source.id() + ".yaml"));
      for (var index = 0; index < HEAD.size(); index++) {
        assertTrue(lines.get(index).startsWith(HEAD.get(index)), source.id());
        assertTrue(lines.get(index).length() > HEAD.get(index).length(), source.id());
      }
    }
  }

  @Test
  void theCatalogueListsEachSourceOnce() throws IOException {
    var listed = ROW.matcher(Files.readString(FOLDER.resolve("README.md")))
        .results()
        .map(row -> row.group(1))
        .sorted()
        .toList();
    assertEquals(sources().stream().map(SourceDefinition::id).sorted().toList(), listed);
  }

  @Test
  void theCatalogueSaysHowOftenEachIsVisited() throws IOException {
    var catalogue = Files.readAllLines(FOLDER.resolve("README.md"));
    for (var source : sources()) {
      var row = catalogue.stream()
          .filter(line -> line.startsWith("| `" + source.id() + "` |"))
          .findFirst()
          .orElseThrow();
      assertEquals(word(source.crawl().cadence()), row.split(" \\| ", -1)[4], source.id());
    }
  }

  private static String word(Cadence cadence) {
    return switch (cadence) {
      case Cadence.Every(var interval) -> interval.equals(Duration.ofDays(1))
          ? "day"
          : interval.toString();
      case Cadence.Cron(var text, _) -> text;
      case Cadence.Adaptive() -> "as it changes";
    };
  }

  @Test
  void hostsAreSparedAndPagesAreFew() throws IOException {
    for (var source : sources()) {
      var crawl = source.crawl();
      assertTrue(crawl.interval().compareTo(Duration.ofSeconds(5)) >= 0, source.id());
      assertTrue(crawl.maxPages() <= 80, source.id());
    }
  }

  @Test
  void noTwoSourcesBeginAtTheSameAddress() throws IOException {
    var starts = sources().stream().flatMap(source -> source.crawl().start().stream()).toList();
    assertEquals(starts.size(), new TreeSet<>(starts).size());
  }

  @Test
  void hospitalsAssociationsFellowshipsAndLibrariesAreAmongThem() throws IOException {
    var kinds = sources().stream()
        .collect(Collectors.groupingBy(SourceDefinition::organizer, Collectors.counting()));
    assertTrue(kinds.getOrDefault(SourceDefinition.Organizer.HOSPITAL, 0L) >= 15);
    assertTrue(kinds.getOrDefault(SourceDefinition.Organizer.ASSOCIATION, 0L) >= 20);
    assertTrue(kinds.getOrDefault(SourceDefinition.Organizer.FELLOWSHIP, 0L) >= 8);
    assertTrue(kinds.getOrDefault(SourceDefinition.Organizer.LIBRARY, 0L) >= 3);
  }

  private static List<SourceDefinition> sources() throws IOException {
    return SourceCatalog.load(FOLDER).definitions();
  }
}
