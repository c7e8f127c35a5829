package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.fetch.pace.DoNotCrawlStore;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

/// Checks of the sample sites, as an operator makes them before a source is crawled.
class SourceCheckIT {
  @TempDir
  Path home;

  private String check(int code, String... words) {
    var arguments = new ArrayList<>(List.of("source", "check", "--live", "--sample", "--farm-port",
        "0", "--home", home.toString(), "--sources",
        Path.of("../data/sample-sites").toAbsolutePath().normalize().toString()));
    arguments.addAll(List.of(words));
    var out = new StringWriter();
    assertEquals(code, Main.run(new PrintWriter(out, true), new PrintWriter(out, true),
        arguments.toArray(String[]::new)), out.toString());
    return out.toString();
  }

  @Test
  void aSourceThatCanBeReadSaysHowManyListingsItsStartPageShows() throws IOException {
    var said = check(0, "quabbin-mha");
    assertTrue(said.lines()
        .anyMatch(line -> line.matches("    http://.*: can be read.*, \\d+ listings")), said);
    assertTrue(said.contains("1 sources asked, 1 can be read"), said);
    try (var left = Files.list(home)) {
      assertEquals(0, left.count(), "nothing is stored");
    }
  }

  @Test
  void aSiteOnTheRegisterIsNotAsked() {
    try (var store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      new DoNotCrawlStore(store).add(new DoNotCrawlStore.Entry("quabbin-mha.localhost", "/",
          "asked us", Clock.systemUTC().instant()));
    }
    var said = check(1, "quabbin-mha");
    assertTrue(said.contains("not allowed, is on the do-not-crawl register"), said);
  }

  @Test
  void anUnknownSourceIsNamed() {
    assertTrue(check(1, "nowhere").contains("no source \"nowhere\""));
  }
}
