package org.nearkin.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nearkin.crawl.schedule.SourceState;
import org.nearkin.crawl.schedule.SourceState.Health;
import org.nearkin.crawl.schedule.SourceStates;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Tells the operator once when a source comes to grief, and once when it is well again: in the log, and at a web
/// address of the operator's own.
///
/// What is sent is a JSON object with `source`, `state`, `before`, `at` (UTC) and `remarks`.
final class Alarms {
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SourceStates states;
  private final InstantSource clock;
  private final Optional<URI> target;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<String, Health> told = new ConcurrentHashMap<>();

  /// @param target where to send alarms; empty to write them into the log only
  Alarms(DataStore store, InstantSource clock, Optional<URI> target) {
    this.states = new SourceStates(store);
    this.clock = clock;
    this.target = target;
  }

  /// Remembers how a source stands, so that only changes from there on are told.
  void watch(SourceDefinition source) {
    told.put(source.id(), states.get(source, clock.instant()).health());
  }

  /// Looks how a source stands after a run, and tells what is new.
  void look(SourceDefinition source) {
    var state = states.get(source, clock.instant());
    var before = Optional.ofNullable(told.put(source.id(), state.health())).orElse(Health.NEW);
    if (isAlarming(state.health()) ? state.health() != before : isAlarming(before)) {
      tell(state, before);
    }
  }

  private static boolean isAlarming(Health health) {
    return switch (health) {
      case BROKEN, BLOCKED, UNREACHABLE, QUARANTINED -> true;
      case NEW, HEALTHY, DEGRADED, PAUSED -> false;
    };
  }

  private void tell(SourceState state, Health before) {
    LOG.warn("Source {} is {} and was {}: {}", state.source(), state.health(), before,
        String.join(" ", state.remarks()));
    target.ifPresent(address -> send(address, JsonMapper.shared()
        .writeValueAsString(Map.of("source", state.source(), "state", state.health(), "before",
            before, "at", clock.instant().toString(), "remarks", state.remarks()))));
  }

  private void send(URI address, String alarm) {
    var request = HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(alarm))
        .build();
    try {
      var status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        LOG.error("The alarm was not taken at {}: it answers {}", address, status);
      }
    } catch (IOException e) {
      LOG.error("The alarm could not be sent to {}: {}", address, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
