package org.nearkin.crawl.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.nearkin.crawl.fetch.FetchResult.Throttled;

/// Keeps every host unhurried: one request at a time, and a pause between two of them.
///
/// The pause is counted from the first line of the previous answer. By then the host has surely seen that request,
/// so the next one cannot come too early, however late our own threads ran. Where no answer came, it is counted
/// from the moment we gave up. All ports of a name are one host.
public final class HostPacer {
  /// The longest crawl-delay that is counted with; asking for more is asking not to be crawled.
  private static final Duration LONGEST_DELAY = Duration.ofDays(30);

  private final Duration usualInterval;
  private final Duration patience;
  private final LongSupplier nanoTime;
  private final Sleeper sleeper;
  private final Map<String, PacedHost> hosts = new ConcurrentHashMap<>();

  /// How to wait; a parameter so that tests need not.
  public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  /// One request to the host whose turn it is.
  public interface Request {

    /// Sends it.
    ///
    /// @param answered to be called when the first line of the answer has arrived
    FetchResult send(Runnable answered) throws InterruptedException;
  }

  /// Makes a pacer; one serves the whole process, so that nobody goes round it.
  ///
  /// @param usualInterval for hosts for which [#keepInterval] was never called
  /// @param patience the longest back-off that is waited for; for a longer one the caller is sent away
  /// @param nanoTime such as `System::nanoTime`
  /// @param sleeper such as `Thread::sleep`
  public HostPacer(Duration usualInterval, Duration patience, LongSupplier nanoTime,
      Sleeper sleeper) {
    this.usualInterval = usualInterval;
    this.patience = patience;
    this.nanoTime = nanoTime;
    this.sleeper = sleeper;
  }

  /// Sets the least interval of a host; where several sources set one, the longest counts.
  public void keepInterval(URI address, Duration interval) {
    host(address).keepInterval(interval);
  }

  /// Sets what robots.txt of the host asks for, which only ever lengthens the interval.
  public void setCrawlDelay(URI address, Duration delay) {
    host(address).setCrawlDelay(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
  }

  /// Sends a request when its host's turn has come, and takes note of how the host took it.
  ///
  /// @return the request's result, or [Throttled] without any request if the host is blocked for longer than
  ///     we have patience for
  public FetchResult fetch(URI address, Request request) throws InterruptedException {
    var host = host(address);
    host.turn.acquire();
    try {
      var blocked = host.blockedFor(nanoTime.getAsLong());
      if (blocked.compareTo(patience) > 0) {
        return new Throttled(Optional.of(blocked));
      }
      await(host);
      return send(host, request);
    } finally {
      host.turn.release();
    }
  }

  private void await(PacedHost host) throws InterruptedException {
    for (var left = host.untilFree(nanoTime.getAsLong()); left
        .isPositive(); left = host.untilFree(nanoTime.getAsLong())) {
      sleeper.sleep(left);
    }
  }

  private FetchResult send(PacedHost host, Request request) throws InterruptedException {
    var answeredAt = new AtomicReference<Optional<Long>>(Optional.empty());
    try {
      var result = request.send(() -> answeredAt.set(Optional.of(nanoTime.getAsLong())));
      host.learn(result, nanoTime.getAsLong());
      return result;
    } finally {
      host.asked(answeredAt.get().orElseGet(nanoTime::getAsLong));
    }
  }

  private PacedHost host(URI address) {
    var name = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return hosts.computeIfAbsent(name, _ -> new PacedHost(usualInterval, nanoTime.getAsLong()));
  }
}
