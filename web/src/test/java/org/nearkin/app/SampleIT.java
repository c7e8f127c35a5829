package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.Field;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.StatedListing;
import org.nearkin.group.GroupId;
import org.nearkin.group.GroupStore;
import org.nearkin.group.SupportGroup;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample, crawled and resolved whole, against what data/sample-sites expects of it.
class SampleIT {
  private static final Path SITES = Path.of("../data/sample-sites");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  static Path home;

  private static final Map<GroupId, SupportGroup> GROUPS = new HashMap<>();
  private static final List<ListingVersion> LISTINGS = new ArrayList<>();
  private static String firstSaid = "";
  private static String secondSaid = "";

  @BeforeAll
  static void crawlTwice() throws InterruptedException {
    try (var first = SampleDirectory.start(home)) {
      firstSaid = first.said();
    }
    try (var second = SampleDirectory.start(home)) {
      secondSaid = second.said();
    }
    try (var store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      GROUPS.putAll(new GroupStore(store).all());
      LISTINGS.addAll(new ClaimStore(store).listPublished());
    }
  }

  @AfterAll
  static void forget() {
    GROUPS.clear();
    LISTINGS.clear();
  }

  @Test
  void everySourceIsRead() {
    assertTrue(firstSaid.contains("Quabbin Valley Mental Health Association: 31 listings"),
        firstSaid);
    assertTrue(firstSaid.contains("Lakeside Recovery Fellowship: 17 listings"), firstSaid);
    assertTrue(firstSaid.contains("Wachusett Regional Medical Center: "), firstSaid);
  }

  @Test
  void theSecondStartReusesItsHome() {
    assertTrue(secondSaid.contains("Nearkin is ready"), secondSaid);
    assertTrue(!secondSaid.contains("listings on"), "nothing was due: " + secondSaid);
  }

  @Test
  void pagesThatRobotsDenyAreNeverRead() {
    assertTrue(LISTINGS.stream()
        .map(ListingVersion::said)
        .map(StatedListing::page)
        .noneMatch(page -> page.getPath().startsWith("/private")
            || page.getPath().startsWith("/admin")));
  }

  @Test
  void listingsRelateAsExpected() throws IOException {
    for (var line : Files.readAllLines(SITES.resolve("expected-groups.jsonl"))) {
      var expected = JSON.readTree(line);
      var ids = groupIds(expected);
      switch (expected.get("relation").asString()) {
        case "same meeting" -> assertEquals(ids.getFirst(), ids.getLast(), line);
        case "different", "siblings" -> assertNotEquals(ids.getFirst(), ids.getLast(), line);
        case "other meeting" -> {}
        default -> throw new IllegalStateException(line);
      }
    }
  }

  @Test
  void noPersonalContactOfAFeedIsKept() {
    assertTrue(LISTINGS.stream()
        .flatMap(version -> version.said().statements().stream())
        .noneMatch(statement -> statement.text().contains("Shelagh")));
  }

  private static List<GroupId> groupIds(JsonNode expected) throws IOException {
    var ids = new ArrayList<GroupId>();
    for (var listing : expected.get("listings")) {
      ids.add(groupOf(listing.get(0).asString(), listing.get(1).asInt()));
    }
    return ids;
  }

  /// The group that a gold listing became; gold listings are found by name and source.
  private static GroupId groupOf(String site, int number) throws IOException {
    var name = "";
    for (var line : Files.readAllLines(SITES.resolve(site).resolve("expected.jsonl"))) {
      var gold = JSON.readTree(line);
      if (gold.get("n").asInt() == number) {
        name = gold.get("name").asString();
      }
    }
    var wanted = name;
    var key = LISTINGS.stream()
        .filter(version -> version.key().source().equals(site))
        .filter(version -> version.said().findText(Field.NAME).filter(wanted::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError(site + " " + number + " was not read: " + wanted))
        .key();
    return GROUPS.values()
        .stream()
        .filter(group -> group.provenance()
            .listings()
            .stream()
            .anyMatch(link -> link.listing().equals(key)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " is in no group"))
        .id();
  }
}
