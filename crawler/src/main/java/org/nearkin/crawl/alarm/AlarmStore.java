package org.nearkin.crawl.alarm;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nearkin.crawl.schedule.SourceState.Health;
import org.nearkin.store.DataStore;
import org.nearkin.store.Json;

/// What operators were told, and what is on its way to them; a restart forgets neither.
public final class AlarmStore {
  private final DataStore store;

  public AlarmStore(DataStore store) {
    this.store = store;
  }

  /// What was told of a source.
  ///
  /// @param health how it stood then
  /// @param causes what of it is not over
  public record Told(Health health, Set<AlarmCause> causes) {
    public static final Told NOTHING = new Told(Health.NEW, Set.of());

    public Told {
      causes = Set.copyOf(causes);
    }

    /// After more was told.
    public Told with(List<Alarm> alarms, Health now) {
      var left = EnumSet.noneOf(AlarmCause.class);
      left.addAll(causes);
      alarms.forEach(alarm -> {
        if (alarm.over()) {
          left.remove(alarm.cause());
        } else {
          left.add(alarm.cause());
        }
      });
      return new Told(now, left);
    }
  }

  /// What was told of a source last.
  public Optional<Told> findTold(String source) {
    return store.with(handle -> handle
        .createQuery("SELECT health, causes FROM told_alarm WHERE source = :source")
        .bind("source", source)
        .map((row, _) -> new Told(Health.valueOf(row.getString("health")),
            Set.of(Json.read(row.getString("causes"), AlarmCause[].class))))
        .findOne());
  }

  /// The sources of which something was told that is not over.
  public Set<String> listTroubled() {
    return store.with(handle -> handle
        .createQuery("SELECT source FROM told_alarm WHERE causes <> '[]'")
        .mapTo(String.class)
        .set());
  }

  /// Notes what was told of a source; call it in the transaction that sends it off.
  public void keepTold(String source, Told told) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO told_alarm (source, health, causes) VALUES (:source, :health, :causes)
        ON CONFLICT (source) DO UPDATE SET health = excluded.health, causes = excluded.causes
        """)
        .bind("source", source)
        .bind("health", told.health().name())
        .bind("causes", Json.write(told.causes().stream().sorted().toList()))
        .execute());
  }

  /// A message on its way.
  ///
  /// @param attempts that failed
  public record Message(long number, String body, int attempts) {}

  /// Takes a message that is to be delivered.
  public void send(String body) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO alarm_message (number, body, attempts, lost)
        VALUES ((SELECT coalesce(max(number), 0) + 1 FROM alarm_message), :body, 0, 0)
        """).bind("body", body).execute());
  }

  /// The messages that are to be delivered, the oldest first.
  public List<Message> listWaiting() {
    return store.with(handle -> handle.createQuery("""
        SELECT number, body, attempts FROM alarm_message WHERE lost = 0 ORDER BY number
        """)
        .map((row, _) -> new Message(row.getLong("number"), row.getString("body"),
            row.getInt("attempts")))
        .list());
  }

  /// Forgets a message that was delivered.
  public void forget(Message message) {
    store.with(handle -> handle.createUpdate("DELETE FROM alarm_message WHERE number = :number")
        .bind("number", message.number())
        .execute());
  }

  /// Notes that a message could not be delivered.
  ///
  /// @param lost whether it is given up
  public void fail(Message message, boolean lost) {
    store.with(handle -> handle.createUpdate("""
        UPDATE alarm_message SET attempts = attempts + 1, lost = :lost WHERE number = :number
        """).bind("lost", lost ? 1 : 0).bind("number", message.number()).execute());
  }

  /// How many messages were given up.
  public int countLost() {
    return store.with(handle -> handle
        .createQuery("SELECT count(*) FROM alarm_message WHERE lost = 1")
        .mapTo(Integer.class)
        .one());
  }
}
