package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.RunCounts;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.alarm.AlarmStore;
import org.nearkin.crawl.run.GateReason;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.PageShape;
import org.nearkin.crawl.run.RunGateStore;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.RunSummary.KnownListings;
import org.nearkin.crawl.run.RunSummary.KnownPages;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlarmsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final SourceDefinition SOURCE = new SourceDefinition("weekly", "Weekly",
      SourceDefinition.Organizer.OTHER, false, "en",
      new SourceDefinition.Home(URI.create("http://example.org/"), PostalAddress.UNSTATED,
          Optional.empty(), Optional.empty()),
      new CrawlPlan(List.of(), Duration.ofDays(7), Duration.ofSeconds(2), 10), List.of());

  private static final List<Duration> AT_ONCE = List.of(Duration.ofMillis(20),
      Duration.ofMillis(20));

  private final List<JsonNode> alarms = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private final DataStore store;
  /// Runs end on the days after this one, counted from 20 days ago.
  private int runs = 12;
  private volatile int status = 204;

  AlarmsTest(@TempDir Path home) throws IOException {
    store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", exchange -> {
      var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      alarms.add(JsonMapper.shared().readTree(sent));
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    store.close();
  }

  private void ran(GateVerdict verdict) {
    var at = NOW.minus(Duration.ofDays(20)).plus(Duration.ofDays(++runs));
    var run = new RunStore(store).begin("weekly", at);
    new RunStore(store).close(run, new RunCounts(3, 0, 0, 5, 0), at);
    new RunGateStore(store).keep(run, new RunSummary(5, new KnownListings(0, 0),
        new KnownPages(0, 0, 0), Map.of(), 0, PageShape.EMPTY, true), verdict, at);
  }

  private Alarms alarms() {
    return new Alarms(store, InstantSource.fixed(NOW),
        Optional.of(URI.create("http://localhost:" + server.getAddress().getPort() + "/")),
        AT_ONCE);
  }

  private static GateVerdict held() {
    return new GateVerdict.Quarantine(List.of(new GateReason.NoListings(5)));
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    for (var turn = 0; turn < 500 && !condition.getAsBoolean(); turn++) {
      Thread.sleep(10);
    }
    assertTrue(condition.getAsBoolean(), alarms.toString());
  }

  private void awaitAlarms(int count) throws InterruptedException {
    await(() -> alarms.size() >= count && new AlarmStore(store).listWaiting().isEmpty());
    assertEquals(count, alarms.size());
  }

  @Test
  void troubleIsToldOnceAndItsEndOnce() throws InterruptedException {
    try (var told = alarms()) {
      ran(new GateVerdict.Pass());
      told.look(SOURCE);
      ran(held());
      told.look(SOURCE);
      ran(held());
      told.look(SOURCE);
      awaitAlarms(1);
      var first = alarms.getFirst();
      assertEquals(Set.of("source", "state", "before", "at", "remarks", "alarms"),
          Set.copyOf(first.propertyNames()));
      assertEquals("QUARANTINED", first.path("state").asString());
      assertEquals("HEALTHY", first.path("before").asString());
      assertTrue(first.path("remarks").toString().contains("No listing was read"));
      assertEquals("QUARANTINED", first.path("alarms").path(0).path("cause").asString());
      assertFalse(first.path("alarms").path(0).path("over").asBoolean());
      ran(new GateVerdict.Pass());
      told.look(SOURCE);
      awaitAlarms(2);
      assertEquals("HEALTHY", alarms.getLast().path("state").asString());
      assertTrue(alarms.getLast().path("alarms").path(0).path("over").asBoolean());
    }
  }

  @Test
  void aRestartTellsNothingTwice() throws InterruptedException {
    try (var told = alarms()) {
      ran(held());
      told.look(SOURCE);
      awaitAlarms(1);
    }
    try (var told = alarms()) {
      told.look(SOURCE);
      ran(new GateVerdict.Pass());
      told.look(SOURCE);
      awaitAlarms(2);
    }
  }

  @Test
  void anAlarmThatIsNotTakenIsTriedAgainAndThenGivenUp() throws InterruptedException {
    status = 500;
    try (var told = alarms()) {
      ran(held());
      told.look(SOURCE);
      await(() -> new AlarmStore(store).countLost() == 1);
      assertEquals(1 + AT_ONCE.size(), alarms.size());
      status = 204;
      ran(new GateVerdict.Pass());
      told.look(SOURCE);
      await(() -> alarms.getLast().path("state").asString().equals("HEALTHY"));
    }
  }

  @Test
  void whatAStoppedProcessCouldNotDeliverTheNextOneDoes() throws InterruptedException {
    status = 503;
    try (var told = new Alarms(store, InstantSource.fixed(NOW),
        Optional.of(URI.create("http://localhost:" + server.getAddress().getPort() + "/")),
        List.of(Duration.ofDays(1)))) {
      ran(held());
      told.look(SOURCE);
      await(() -> new AlarmStore(store).listWaiting().stream().anyMatch(it -> it.attempts() == 1));
    }
    status = 204;
    try (var _ = alarms()) {
      awaitAlarms(2);
    }
  }

  @Test
  void anAddressThatDoesNotAnswerStopsNothing() throws InterruptedException {
    server.stop(0);
    try (var told = alarms()) {
      ran(held());
      told.look(SOURCE);
      await(() -> new AlarmStore(store).countLost() == 1);
    }
    assertEquals(List.of(), alarms);
  }

  @Test
  void withoutAnAddressNothingWaitsToBeSent() {
    try (var told = new Alarms(store, InstantSource.fixed(NOW), Optional.empty())) {
      ran(held());
      told.look(SOURCE);
    }
    assertEquals(List.of(), new AlarmStore(store).listWaiting());
  }

  @Test
  void anOverdueSourceIsFoundWithoutARun() throws InterruptedException {
    runs = 0;
    ran(new GateVerdict.Pass());
    try (var told = alarms()) {
      told.lookAround(List.of(SOURCE));
      awaitAlarms(1);
      assertEquals("OVERDUE", alarms.getFirst().path("alarms").path(0).path("cause").asString());
      told.lookAround(List.of(SOURCE));
      runs = 18;
      ran(new GateVerdict.Pass());
      told.lookAround(List.of(SOURCE));
      awaitAlarms(2);
      assertTrue(alarms.getLast().path("alarms").path(0).path("over").asBoolean());
    }
  }

  @Test
  void aSourceThatIsOnTimeOrWasNeverCrawledIsNotOverdue() {
    try (var told = alarms()) {
      told.lookAround(List.of(SOURCE));
      ran(new GateVerdict.Pass());
      told.lookAround(List.of(SOURCE));
    }
    assertEquals(List.of(), alarms);
    assertEquals(List.of(), new AlarmStore(store).listWaiting());
  }
}
