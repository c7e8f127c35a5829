package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.group.GroupStore;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

/// `nearkin crawl`: a site is read as it was on a day, once more later, and nothing is lost by an outage.
class CrawlCommandIT {
  @TempDir
  Path home;

  @BeforeEach
  void nameTheCheckout() {
    System.setProperty("nearkin.directory", Path.of("..").toAbsolutePath().normalize().toString());
  }

  @Test
  void aSiteIsReadAsItWasOnADay() {
    var before = crawl("2026-09-07");
    assertTrue(before.matches("(?s).*Riverbend.*: 1[0-9] listings.*"), before);
    var names = names();
    assertTrue(names.size() >= 10, before);

    var outage = crawl("2026-10-12");
    assertTrue(outage.contains(": 0 listings"), outage);
    assertEquals(names, names(), "an outage removes nothing");

    crawl("2026-11-02");
    assertTrue(names().containsAll(names), "what was there stays");
    assertTrue(names().contains("Alumni Online Check-In"), "new in November: " + names());
  }

  private String crawl(String date) {
    var out = new StringWriter();
    var code = Main.run(new PrintWriter(out, true), new PrintWriter(out, true),
        "crawl", "--sample", "--home", home.toString(), "--farm-port", "0", "--at", date,
        "riverbend-recovery");
    assertEquals(0, code, out.toString());
    return out.toString();
  }

  private Set<String> names() {
    try (var store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      return new GroupStore(store).all()
          .values()
          .stream()
          .map(group -> group.name().value())
          .collect(Collectors.toSet());
    }
  }
}
