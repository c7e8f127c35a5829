package org.nearkin.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class ClaimStoreTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
  private static final URI PAGE = URI.create("https://groups.example.org/list");
  private static final RunCounts COUNTS = new RunCounts(1, 0, 0, 1, 0);

  @TempDir
  Path directory;

  private DataStore store;
  private ClaimStore claims;
  private RunStore runs;

  @BeforeEach
  void open() {
    store = DataStore.open(directory.resolve("nearkin.db"), World.SAMPLE);
    claims = new ClaimStore(store);
    runs = new RunStore(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void nothingIsPublicBeforeItsRunIsPublished() {
    var run = runs.begin("a", MONDAY);
    claims.stage(run.id(), "a", listing("1", "Calm Circle"), MONDAY);
    assertEquals(List.of(), claims.listPublished());
    publish(run, MONDAY);
    assertEquals("Calm Circle", onlyName());
  }

  @Test
  void stagingTwiceChangesNothing() {
    var run = runs.begin("a", MONDAY);
    claims.stage(run.id(), "a", listing("1", "Calm Circle"), MONDAY);
    claims.stage(run.id(), "a", listing("1", "Calm Circle"), MONDAY.plusSeconds(60));
    assertEquals(1, claims.countStaged(run.id()));
    publish(run, MONDAY);
    assertEquals(MONDAY, claims.listPublished().getFirst().lastSeen());
  }

  @Test
  void theNewestVersionWinsAndRemembersSinceWhen() {
    crawl("Calm Circle", MONDAY);
    crawl("Calm Circle Worcester", MONDAY.plus(Duration.ofDays(7)));
    crawl("Calm Circle Worcester", MONDAY.plus(Duration.ofDays(14)));
    var version = claims.listPublished().getFirst();
    assertEquals("Calm Circle Worcester", onlyName());
    assertEquals(MONDAY.plus(Duration.ofDays(7)), version.firstSeen());
    assertEquals(MONDAY.plus(Duration.ofDays(14)), version.lastSeen());
  }

  @Test
  void aListingNotSeenAgainIsNotForgotten() {
    crawl("Calm Circle", MONDAY);
    publish(runs.begin("a", MONDAY.plusSeconds(99)), MONDAY.plusSeconds(99));
    assertEquals("Calm Circle", onlyName());
  }

  @Test
  void aListingThatIsGoneIsNotPublishedUntilItIsBack() {
    var key = new ListingKey("a", "1");
    crawl("Calm Circle", MONDAY);
    assertEquals(Presence.SEEN, claims.listPublished().getFirst().presence());
    claims.note(key, Presence.MISSING, MONDAY);
    assertEquals(Presence.MISSING, claims.listPublished().getFirst().presence());
    claims.note(key, Presence.GONE, MONDAY);
    assertEquals(List.of(), claims.listPublished());
    claims.note(key, Presence.SEEN, MONDAY);
    assertEquals("Calm Circle", onlyName());
  }

  @Test
  void aRunThatIsTakenBackLeavesWhatWasBefore() {
    crawl("Calm Circle", MONDAY);
    crawl("Storm Circle", MONDAY.plus(Duration.ofDays(7)));
    runs.withdraw(runs.findLastPublished("a").orElseThrow());
    assertEquals("Calm Circle", onlyName());
    assertEquals(MONDAY, claims.listPublished().getFirst().lastSeen());
    assertEquals(Optional.empty(), runs.findOpen("a"));
  }

  @Test
  void aSourceHasOneOpenRunAtMost() {
    runs.begin("a", MONDAY);
    runs.begin("b", MONDAY);
    assertThrows(RuntimeException.class, () -> runs.begin("a", MONDAY.plusSeconds(1)));
  }

  @Test
  void anOpenRunIsFoundAgain() {
    var run = runs.begin("a", MONDAY);
    assertEquals(Optional.of(run), runs.findOpen("a"));
    publish(run, MONDAY);
    assertEquals(Optional.empty(), runs.findOpen("a"));
    assertEquals(Optional.of(COUNTS), runs.findCounts(run));
    assertTrue(runs.findLastPublished("a").isPresent());
  }

  @Test
  void issuesAreKeptOnce() {
    var run = runs.begin("a", MONDAY);
    var issue = new Issue(Issue.Kind.PAGE_FAILED, "/list", "The server answered 500.");
    runs.report(run, issue);
    runs.report(run, issue);
    assertEquals(List.of(issue), runs.listIssues(run));
  }

  @Test
  void decisionsComeBackAsSaid() {
    var one = new ListingKey("a", "1");
    var other = new ListingKey("b", "9");
    var said = List.<Decision>of(
        new Decision.Edit(MONDAY, one, Field.COST, "Free"),
        new Decision.Same(MONDAY, one, other),
        new Decision.NotSame(MONDAY, one, other),
        new Decision.Confirm(MONDAY, one),
        new Decision.Pause(MONDAY, one, Optional.of(LocalDate.of(2027, 1, 4))),
        new Decision.Close(MONDAY, other),
        new Decision.OptOut(MONDAY, other));
    var decisions = new DecisionStore(store);
    said.forEach(decisions::append);
    assertEquals(said, decisions.list());
  }

  private void publish(Run run, Instant at) {
    runs.close(run, COUNTS, at);
    runs.publish(run, at);
  }

  private void crawl(String name, Instant at) {
    var run = runs.begin("a", at);
    claims.stage(run.id(), "a", listing("1", name), at);
    publish(run, at);
  }

  private String onlyName() {
    var versions = claims.listPublished();
    assertEquals(1, versions.size());
    return versions.getFirst().said().findText(Field.NAME).orElseThrow();
  }

  private static StatedListing listing(String key, String name) {
    var evidence = new Evidence(PAGE, "li:nth-child(1)", Evidence.Method.RULE, 0.95);
    return new StatedListing(key, PAGE, "en", List.of(new Statement(Field.NAME, name, evidence)));
  }
}
