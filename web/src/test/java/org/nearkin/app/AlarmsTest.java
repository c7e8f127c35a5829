package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.RunCounts;
import org.nearkin.claim.RunStore;
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

  private final List<JsonNode> alarms = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private final DataStore store;
  private int runs;

  AlarmsTest(@TempDir Path home) throws IOException {
    store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", exchange -> {
      var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      alarms.add(JsonMapper.shared().readTree(sent));
      exchange.sendResponseHeaders(204, -1);
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

  @Test
  void troubleIsToldOnceAndItsEndOnce() {
    var told = new Alarms(store, InstantSource.fixed(NOW),
        Optional.of(URI.create("http://localhost:" + server.getAddress().getPort() + "/")));
    told.watch(SOURCE);
    ran(new GateVerdict.Pass());
    told.look(SOURCE);
    assertEquals(List.of(), alarms);
    var held = new GateVerdict.Quarantine(List.of(new GateReason.NoListings(5)));
    ran(held);
    told.look(SOURCE);
    ran(held);
    told.look(SOURCE);
    assertEquals(1, alarms.size());
    assertEquals("QUARANTINED", alarms.getFirst().path("state").asString());
    assertTrue(alarms.getFirst().path("remarks").toString().contains("No listing was read"));
    ran(new GateVerdict.Pass());
    told.look(SOURCE);
    assertEquals(2, alarms.size());
    assertEquals("HEALTHY", alarms.getLast().path("state").asString());
  }

  @Test
  void anAddressThatDoesNotAnswerStopsNothing() {
    server.stop(0);
    var told = new Alarms(store, InstantSource.fixed(NOW),
        Optional.of(URI.create("http://localhost:" + server.getAddress().getPort() + "/")));
    ran(new GateVerdict.Quarantine(List.of(new GateReason.NoListings(5))));
    told.look(SOURCE);
    assertEquals(List.of(), alarms);
  }
}
