package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.Field;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.archive.warc.ArchivedPages;
import org.nearkin.crawl.evidence.EvidencePages;
import org.nearkin.group.GroupId;
import org.nearkin.group.GroupStore;
import org.nearkin.group.SupportGroup;
import org.nearkin.source.sample.SampleSite;
import org.nearkin.store.DataStore;
import org.nearkin.store.Home;
import org.nearkin.store.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample, crawled and resolved whole, against what data/sample-sites expects of it.
class SampleIT {
  private static final Path SITES = Path.of("../data/sample-sites");
  private static final Path NOT_YET = Path.of("src/test/resources/relations-not-yet.txt");
  private static final Pattern FREE = Pattern.compile(
      "(?i)^(?:free|gratis|gratuit|no cost|no dues|none|sin costo)");
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
    for (var source : Catalog.load(SITES)) {
      assertTrue(firstSaid.contains(source.name() + ": "), source.name() + " in " + firstSaid);
    }
    assertTrue(firstSaid.contains("Quabbin Valley Mental Health Association: 31 listings"),
        firstSaid);
    assertTrue(firstSaid.contains("Lakeside Recovery Fellowship: 17 listings"), firstSaid);
  }

  @Test
  void aGroupIsExplained() {
    var group = GROUPS.values()
        .stream()
        .filter(each -> each.provenance().listings().size() > 1)
        .findFirst()
        .orElseThrow();
    var out = new StringWriter();
    assertEquals(0, Main.run(new PrintWriter(out), new PrintWriter(out), "explain",
        group.id().value(), "--sample", "--home", home.toString(), "--sources", SITES.toString()));
    var said = out.toString();
    assertTrue(said.contains("fresh, because seen or confirmed within 14 days"), said);
    assertTrue(said.contains("why these listings are one group:"), said);
    assertTrue(said.contains("probability of one meeting "), said);
  }

  @Test
  void theSecondStartReusesItsHome() {
    assertTrue(secondSaid.contains("Nearkin is ready"), secondSaid);
    assertTrue(!secondSaid.contains("listings on"), "nothing was due: " + secondSaid);
  }

  @Test
  void pagesThatRobotsDenyAreNeverRead() throws IOException {
    for (var site : SampleSite.list(SITES).values()) {
      var robots = new SimpleRobotRulesParser().parseContent("http://localhost/robots.txt",
          Files.readAllBytes(site.newest().root().resolve("robots.txt")), "text/plain",
          List.of("nearkinbot"));
      LISTINGS.stream()
          .filter(version -> version.key().source().equals(site.name()))
          .map(version -> version.said().page().toString())
          .forEach(page -> assertTrue(robots.isAllowed(page), page));
    }
  }

  /// Names are printed as they stand on the page, so there they must be; other fields may be told by a number or a
  /// marker, and at least something must stand there.
  @Test
  void everyFieldOpensThePageItIsFrom() {
    var failures = new TreeSet<String>();
    try (var store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      var pages = new EvidencePages(store, new ArchivedPages(Home.archive(home)));
      for (var version : LISTINGS) {
        for (var said : version.said().statements()) {
          var opened = pages.open(version.key(), said.evidence());
          if (!shows(opened, said)) {
            failures.add(version.key().source() + " " + said.evidence().method() + " "
                + said.field() + " " + said.text() + " AT " + said.evidence().locator() + " IS "
                + opened);
          }
        }
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  @Test
  void everyPublishedFieldOpensOrSaysThatNoPageSaysIt() {
    var failures = new TreeSet<String>();
    try (var store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      var pages = new EvidencePages(store, new ArchivedPages(Home.archive(home)));
      for (var group : GROUPS.values()) {
        for (var line : ExplainCommand.lines(group)) {
          var claim = line.value().claim();
          switch (pages.open(claim.listing(), claim.evidence())) {
            case EvidencePages.Opened.Found _,EvidencePages.Opened.NotRead _ -> {}
            case EvidencePages.Opened.PlaceNotFound _,EvidencePages.Opened.NotKept _,EvidencePages.Opened.Damaged _ ->
              failures.add(group.id().value() + " " + line.field() + " " + claim);
          }
        }
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  private static boolean shows(EvidencePages.Opened opened, Statement said) {
    return opened instanceof EvidencePages.Opened.Found(var _, var words)
        && (said.field() == Field.NAME
            ? normalize(words).contains(normalize(said.text()))
            : !words.isBlank());
  }

  /// Listings that are not read yet, and groups that are not told apart or joined yet, stand in a list of their own: it
  /// may only become shorter.
  @Test
  void listingsRelateAsExpected() throws IOException {
    var failures = new TreeSet<String>();
    for (var line : Files.readAllLines(SITES.resolve("expected-groups.jsonl"))) {
      var expected = JSON.readTree(line);
      if (!relatesAsExpected(expected)) {
        failures.add(expected.get("group").asString());
      }
    }
    var known = new TreeSet<>(Files.readAllLines(NOT_YET));
    assertEquals(String.join("\n", known), String.join("\n", failures));
  }

  private static boolean relatesAsExpected(JsonNode expected) throws IOException {
    var ids = groupIds(expected);
    if (ids.size() < expected.get("listings").size()) {
      return expected.get("relation").asString().equals("not to be published");
    }
    return switch (expected.get("relation").asString()) {
      case "same meeting", "other meeting" -> Set.copyOf(ids).size() == 1;
      case "different", "siblings" -> Set.copyOf(ids).size() == ids.size();
      case "not to be published" -> false;
      default -> throw new IllegalStateException(expected.toString());
    };
  }

  /// What is published is right; what is stated in words that no table has is left out.
  @Test
  void whatToKnowBeforeGoingIsRight() throws IOException {
    var facts = SampleFacts.compare(GROUPS.values(), LISTINGS);
    var measured = "right " + facts.right() + ", wrong " + facts.wrong() + ", missed "
        + facts.missed();
    assertTrue(facts.precision() >= 0.97, measured);
    assertTrue(facts.recall() >= 0.8, measured);
  }

  /// A group is free if a page of it says so and none names a price.
  @Test
  void noGroupIsCalledFreeThatIsNot() throws IOException {
    var said = groupsSaidToBeFree();
    var published = GROUPS.values()
        .stream()
        .filter(group -> group.details().attending().isFree())
        .map(SupportGroup::id)
        .collect(Collectors.toCollection(HashSet::new));
    var wrong = published.stream()
        .filter(id -> !said.contains(id))
        .map(id -> Objects.requireNonNull(GROUPS.get(id)).name().value())
        .toList();
    assertEquals(List.of(), wrong);
    published.retainAll(said);
    assertTrue(published.size() >= 0.28 * said.size(), published.size() + " of " + said.size());
  }

  private static Set<GroupId> groupsSaidToBeFree() throws IOException {
    var free = new HashSet<GroupId>();
    for (var site : SampleSite.list(SITES).values()) {
      for (var line : Files.readAllLines(site.newest().expected())) {
        var gold = JSON.readTree(line);
        if (gold.has("name") && FREE.matcher(gold.path("cost").asString("")).find()) {
          findGroup(site.name(), gold.get("n").asInt())
              .or(() -> findShortened(site.name(), gold.get("name").asString()))
              .ifPresent(free::add);
        }
      }
    }
    return free;
  }

  /// The group of the only listing whose name is read without its end, as "Lupus evening" for "… on the computer".
  private static Optional<GroupId> findShortened(String site, String name) {
    var shortened = LISTINGS.stream()
        .filter(version -> version.key().source().equals(site))
        .filter(version -> version.said()
            .findText(Field.NAME)
            .map(SampleIT::normalize)
            .filter(text -> text.contains(" ") && normalize(name).startsWith(text + " "))
            .isPresent())
        .toList();
    return shortened.size() == 1 ? findGroup(shortened.getFirst()) : Optional.empty();
  }

  @Test
  void noPersonalContactOfAFeedIsKept() {
    assertTrue(LISTINGS.stream()
        .flatMap(version -> version.said().statements().stream())
        .noneMatch(statement -> statement.text().contains("Shelagh")));
  }

  /// The groups of those listings that were read.
  private static List<GroupId> groupIds(JsonNode expected) throws IOException {
    var ids = new ArrayList<GroupId>();
    for (var listing : expected.get("listings")) {
      findGroup(listing.get(0).asString(), listing.get(1).asInt()).ifPresent(ids::add);
    }
    return ids;
  }

  /// The group that a gold listing became; gold listings are found by source and name, and by time where several of one
  /// source bear the same name.
  private static Optional<GroupId> findGroup(String site, int number) throws IOException {
    var gold = gold(site, number);
    var name = normalize(gold.get("name").asString());
    var named = LISTINGS.stream()
        .filter(version -> version.key().source().equals(site))
        .filter(version -> version.said()
            .findText(Field.NAME)
            .filter(text -> normalize(text).equals(name))
            .isPresent())
        .toList();
    return named.stream()
        .filter(version -> named.size() == 1 || saysTime(version, gold))
        .findFirst()
        .flatMap(SampleIT::findGroup);
  }

  private static boolean saysTime(ListingVersion version, JsonNode gold) {
    var times = normalize(gold.path("schedule").asString(""));
    var city = gold.path("city").asString("");
    var said = version.said()
        .statements()
        .stream()
        .map(Statement::text)
        .map(SampleIT::normalize)
        .collect(Collectors.joining(" "));
    return times.isEmpty() ? said.contains(normalize(city)) : said.contains(times);
  }

  private static JsonNode gold(String site, int number) throws IOException {
    var version = Optional.ofNullable(SampleSite.list(SITES).get(site)).orElseThrow().newest();
    return Files.readAllLines(version.expected())
        .stream()
        .map(JSON::readTree)
        .filter(line -> line.get("n").asInt() == number)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<GroupId> findGroup(ListingVersion version) {
    return GROUPS.values()
        .stream()
        .filter(group -> group.provenance()
            .listings()
            .stream()
            .anyMatch(link -> link.listing().equals(version.key())))
        .findFirst()
        .map(SupportGroup::id);
  }

  private static String normalize(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
