package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.group.GroupId;
import org.nearkin.group.GroupState;
import org.nearkin.group.GroupStore;
import org.nearkin.group.SupportGroup;
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
    var ids = groups().keySet();

    var outage = crawl("2026-10-12");
    assertTrue(outage.contains(": 0 listings"), outage);
    assertEquals(names, names(), "an outage removes nothing");

    crawl("2026-11-02");
    assertTrue(groups().keySet().containsAll(ids), "what was there stays");
    assertEquals(ids.size() + 1, groups().size(), "a group with a new name is no new group");
    assertTrue(names().contains("Alumni Online Check-In"), "new in November: " + names());
  }

  /// data/sample-sites/blue-heron-hospice/changes.jsonl
  @Test
  void groupsThatChangedKeepTheirIdsAndThoseThatVanishedAreMissingAtFirst() throws IOException {
    // Another port would be another site.
    var port = freePort();
    crawl("2026-09-21", "blue-heron-hospice", port);
    var before = groups();
    assertEquals(21, before.size(), "one of 22 listings asks not to be listed");
    var said = crawl("2026-11-09", "blue-heron-hospice", port);
    assertTrue(said.contains("22 listings") && !said.contains("NOT PUBLISHED"), said);
    var after = groups();
    assertEquals(23, after.size(), "two are new, and nothing is gone at once");
    assertTrue(after.keySet().containsAll(before.keySet()), "every public id lives on");
    var doubtful = after.values()
        .stream()
        .filter(group -> group.state() == GroupState.DOUBTFUL)
        .map(group -> group.name().value())
        .toList();
    assertTrue(doubtful.containsAll(List.of("Suddenly Single Suppers", "Coffee & Conversation")),
        doubtful.toString());
  }

  private Map<GroupId, SupportGroup> groups() {
    try (var store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      return new GroupStore(store).all();
    }
  }

  private String crawl(String date) {
    // On a port of its own each time, so that pages known from before are not waited for while the site is down.
    return crawl(date, "riverbend-recovery", 0);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private String crawl(String date, String source, int port) {
    var out = new StringWriter();
    var code = Main.run(new PrintWriter(out, true), new PrintWriter(out, true),
        "crawl", "--sample", "--home", home.toString(), "--farm-port", String.valueOf(port), "--at",
        date,
        source);
    assertEquals(0, code, out.toString());
    return out.toString();
  }

  private Set<String> names() {
    return groups().values()
        .stream()
        .map(group -> group.name().value())
        .collect(Collectors.toSet());
  }
}
