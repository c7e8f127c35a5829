package org.nearkin.app;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearkin.crawl.alarm.Alarm;
import org.nearkin.crawl.alarm.AlarmStore;
import org.nearkin.crawl.alarm.AlarmStore.Told;
import org.nearkin.crawl.schedule.SourceState;
import org.nearkin.crawl.schedule.SourceState.Health;
import org.nearkin.crawl.schedule.SourceStates;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Tells the operator once when a source comes to grief, and once when that is over: in the log, and at a web address
/// of the operator's own. What was told is kept, so that a restart tells nothing twice.
///
/// What is sent is a JSON object with `source`, `state`, `before`, `at` (UTC), `remarks` and `alarms`: a list of objects
/// with `cause`, `over` and `sentence`.
final class Alarms implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

  private final DataStore store;
  private final SourceStates states;
  private final AlarmStore alarms;
  private final InstantSource clock;
  private final Optional<AlarmPost> post;

  /// @param target where to send alarms; empty to write them into the log only
  Alarms(DataStore store, InstantSource clock, Optional<URI> target) {
    this(store, clock, target, AlarmPost.PAUSES);
  }

  /// @param pauses between attempts to send an alarm
  Alarms(DataStore store, InstantSource clock, Optional<URI> target, List<Duration> pauses) {
    this.store = store;
    this.states = new SourceStates(store);
    this.alarms = new AlarmStore(store);
    this.clock = clock;
    this.post = target.map(address -> new AlarmPost(alarms, address, pauses));
    post.ifPresent(AlarmPost::wake);
  }

  /// Looks how a source stands now, and tells what is new.
  synchronized void look(SourceDefinition source) {
    var now = clock.instant();
    var state = states.get(source, now);
    var told = alarms.findTold(source.id()).orElse(Told.NOTHING);
    var fresh = Alarm.list(told.causes(), state, now);
    if (!fresh.isEmpty() || state.health() != told.health()) {
      store.inTransaction(() -> {
        alarms.keepTold(source.id(), told.with(fresh, state.health()));
        if (!fresh.isEmpty() && post.isPresent()) {
          alarms.send(json(state, told.health(), fresh));
        }
        return fresh;
      });
    }
    fresh.forEach(alarm -> LOG.warn("Source {}{}: {}", source.id(), alarm.over() ? ", over" : "",
        alarm.sentence()));
    if (!fresh.isEmpty()) {
      post.ifPresent(AlarmPost::wake);
    }
  }

  /// Looks for what comes to be, or is over, without a run: sources that are overdue, and decisions of an operator.
  void lookAround(List<SourceDefinition> sources) {
    var troubled = new HashSet<>(alarms.listTroubled());
    states.listLate(sources, clock.instant()).forEach(late -> troubled.add(late.id()));
    sources.stream().filter(source -> troubled.contains(source.id())).forEach(this::look);
  }

  private String json(SourceState state, Health before, List<Alarm> fresh) {
    return JsonMapper.shared()
        .writeValueAsString(Map.of("source", state.source(), "state", state.health(), "before",
            before, "at", clock.instant().toString(), "remarks", state.remarks(), "alarms",
            fresh));
  }

  @Override
  public void close() {
    post.ifPresent(AlarmPost::close);
  }
}
