package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.source.SourceFile;
import org.nearkin.source.SourceReading;

/// `nearkin source try`: what a site says beside what would be stored, and a source file; nothing is stored.
class SourceTryIT {
  private static final String SITES = Path.of("../data/sample-sites").toString();

  /// An installation that holds nothing but an empty directory of sources.
  @TempDir
  Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void nameTheCheckout() throws IOException {
    System.setProperty("nearkin.directory", directory.toString());
    Files.createDirectories(directory.resolve("data/sources"));
  }

  @Test
  void aSiteIsShownBesideItsOwnWordsAndNothingIsStored() throws IOException {
    assertEquals(0, run("http://quabbin-mha.localhost:8090/", "--sample"), err.toString());
    var said = out.toString();
    assertTrue(said.contains("= meets      Every Monday, 7 pm to 8:30 pm (America/New_York)"),
        said);
    assertTrue(said.contains("schedule     “Mondays, 7:00 to 8:30 pm”"), said);
    assertTrue(said.contains("#depression-worc > div > p:nth-of-type(1) · segment 0.85"
        + " · in “When: Mondays, 7:00 to 8:30 pm”"), said);
    assertTrue(said.contains("id: quabbin-mha #"), said);
    assertEquals(List.of("data", "data/sources"), files());
  }

  @Test
  void theProposedFileIsWrittenWhereAskedAndIsRight() {
    var file = directory.resolve("data/sources/desert-fellowship.yaml");
    assertEquals(0, run("http://saguaro-recovery.localhost:8090/", "--sample", "--write",
        file.toString()), err.toString());
    var source = assertInstanceOf(SourceReading.Valid.class, SourceFile.read(file)).definition();
    assertEquals("desert-fellowship", source.id());
    assertTrue(source.crawl().start().getFirst().getPath().endsWith("/client_interface/json/"));
    assertFails("there already", "http://saguaro-recovery.localhost:8090/", "--sample", "--write",
        file.toString());
  }

  @Test
  void aKnownSourceIsReadByItsOwnRules() {
    assertEquals(0, run("lakeside-fellowship", "--sample"), err.toString());
    assertTrue(out.toString().contains("by its own rules: 1 page read"), out.toString());
    assertTrue(out.toString().contains("/0/name · feed 0.97"), out.toString());
    assertFalse(out.toString().contains("Proposed source"), out.toString());
  }

  @Test
  void mistakesAreExplainedInOneSentence() {
    assertFails("https://example.org", "example.org");
    assertFails("there is no source \"nowhere\"", "nowhere");
    assertFails("127.0.0.1 is a loopback address", "http://127.0.0.1/");
    assertFails("the sample reads its own sites only", "https://example.org/", "--sample");
    assertFails("only http and https", "ftp://example.org/");
    assertFails("--pages 0", "https://example.org/", "--pages", "0");
    assertFails("lower-case words", "http://quabbin-mha.localhost:8090/", "--sample", "--write",
        directory.resolve("My Source.yaml").toString());
    assertFails("answers 404", "http://quabbin-mha.localhost:8090/nothing/", "--sample");
    assertFails("--write goes with a URL", "lakeside-fellowship", "--sample", "--write", "x.yaml");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(path -> !path.equals(directory))
          .map(path -> directory.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private void assertFails(String named, String... arguments) {
    assertEquals(Main.FAILED, run(arguments), out.toString());
    assertTrue(err.toString().contains(named), err.toString());
    assertEquals(1, err.toString().lines().count(), "one sentence, not " + err);
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var all = new ArrayList<>(
        List.of("source", "try", "--farm-port", "0", "--crawler-mail", "bot@example.org"));
    all.addAll(List.of(arguments));
    if (all.contains("--sample")) {
      all.addAll(List.of("--sources", SITES));
    }
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true),
        all.toArray(String[]::new));
  }
}
