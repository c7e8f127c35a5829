package org.nearkin.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.nearkin.crawl.alarm.AlarmStore;
import org.nearkin.crawl.alarm.AlarmStore.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings waiting alarms to the operator's web address, on a thread of its own. One that is not taken is tried again
/// after a while, also by the next process, and given up after some attempts.
final class AlarmPost implements AutoCloseable {
  /// Before the second attempt, the third, and so on.
  static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10),
      Duration.ofHours(1), Duration.ofHours(6));
  private static final Logger LOG = LoggerFactory.getLogger(AlarmPost.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final AlarmStore alarms;
  private final URI target;
  private final List<Duration> pauses;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
      Thread.ofPlatform().daemon().name("alarms").factory());
  /// Used by that thread only.
  private boolean resting;

  AlarmPost(AlarmStore alarms, URI target, List<Duration> pauses) {
    this.alarms = alarms;
    this.target = target;
    this.pauses = List.copyOf(pauses);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /// Has what waits sent, at once or when the pause after a failure is over.
  void wake() {
    thread.execute(() -> {
      if (!resting) {
        deliver();
      }
    });
  }

  private void deliver() {
    resting = false;
    try {
      for (var message : alarms.listWaiting()) {
        var failure = send(message);
        if (failure.isPresent() && !fail(message, failure.get())) {
          return;
        }
        if (failure.isEmpty()) {
          alarms.forget(message);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("Alarms could not be sent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return whether the message is given up, so that the next one's turn has come
  private boolean fail(Message message, String why) {
    var lost = message.attempts() >= pauses.size();
    alarms.fail(message, lost);
    LOG.error("An alarm could not be delivered at {}: it {}; {}", target, why,
        lost ? "given up, as " + alarms.countLost() + " so far" : "it is tried again");
    if (!lost) {
      resting = true;
      var _ = thread.schedule(this::deliver, pauses.get(message.attempts()).toMillis(),
          TimeUnit.MILLISECONDS);
    }
    return lost;
  }

  /// @return what went wrong
  private Optional<String> send(Message message) throws InterruptedException {
    var request = HttpRequest.newBuilder(target)
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(message.body()))
        .build();
    try {
      var status = client.send(request, BodyHandlers.discarding()).statusCode();
      return status < 300 ? Optional.empty() : Optional.of("answers " + status);
    } catch (IOException e) {
      return Optional.of("cannot be reached (" + e.getClass().getSimpleName() + ")");
    }
  }

  /// Lets a message that is under way arrive, but not for long. What is still waiting is sent by the next process.
  @Override
  public void close() {
    thread.shutdown();
    try {
      var _ = thread.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.shutdownNow();
    client.shutdownNow();
  }
}
