package org.nearkin.crawl.fetch.pace;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.nearkin.crawl.fetch.FetchResult;
import org.nearkin.crawl.fetch.FetchResult.Failed;
import org.nearkin.crawl.fetch.FetchResult.Throttled;

/// Keeps every host unhurried: one request at a time, and a pause between two of them.
///
/// The pause is the longest of what its sources set, what its robots.txt asks for, and five times what it lately
/// needed to answer. It is counted from the first line of the previous answer: by then the host has surely seen that
/// request, so the next one cannot come too early, however late our own threads ran. Where no answer came, it is
/// counted from the moment we gave up. All ports of a name are one host; hosts at one address share a second limit.
public final class HostPacer {
  /// The longest crawl-delay that is counted with; asking for more is asking not to be crawled.
  private static final Duration LONGEST_DELAY = Duration.ofDays(30);
  /// Shorter pauses are over before a process is up again.
  private static final Duration WORTH_KEEPING = Duration.ofSeconds(10);
  private static final int MOST_IN_FLIGHT = 256;

  private final Terms terms;
  private final Timing timing;
  private final Addresses addresses;
  private final HostMemory memory;
  private final Semaphore inFlight = new Semaphore(MOST_IN_FLIGHT, true);
  private final Map<String, PacedHost> hosts = new ConcurrentHashMap<>();
  private final Map<String, PacedAddress> machines = new ConcurrentHashMap<>();

  /// What holds where nothing else is said.
  ///
  /// @param interval for hosts for which [#keepInterval] was never called
  /// @param patience the longest back-off that is waited for; for a longer one the caller is sent away
  public record Terms(Duration interval, Duration patience) {}

  /// How time passes; a parameter so that tests need not wait.
  ///
  /// @param nanoTime such as `System::nanoTime`
  /// @param clock for times that outlive the process
  /// @param sleeper such as `Thread::sleep`
  public record Timing(LongSupplier nanoTime, InstantSource clock, Sleeper sleeper) {}

  /// How to wait.
  public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  /// Which machine a host is on.
  public interface Addresses {

    /// The address in a spelling of its own; empty where that is not known or does not matter.
    Optional<String> find(URI page) throws InterruptedException;
  }

  /// One request to the host whose turn it is.
  public interface Request {

    /// Sends it.
    ///
    /// @param answered to be called when the first line of the answer has arrived
    FetchResult send(Runnable answered) throws InterruptedException;
  }

  /// Makes a pacer; one serves the whole process, so that nobody goes round it.
  public HostPacer(Terms terms, Timing timing, Addresses addresses, HostMemory memory) {
    this.terms = terms;
    this.timing = timing;
    this.addresses = addresses;
    this.memory = memory;
  }

  /// Sets the least interval of a host; where several sources set one, the longest counts.
  public void keepInterval(URI address, Duration interval) {
    host(address).keepInterval(interval);
  }

  /// Sets what robots.txt of the host asks for, which only ever lengthens the interval.
  public void setCrawlDelay(URI address, Duration delay) {
    host(address).setCrawlDelay(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
  }

  /// The pause between two requests to a host, as things stand.
  public Duration interval(URI address) {
    return host(address).pause();
  }

  /// Why an address is never asked for, or nothing if it may be: the do-not-crawl register, looked up each time.
  public Optional<String> findObjection(URI address) {
    return memory.findObjection(address);
  }

  /// Waits without holding anything.
  public void rest(Duration duration) throws InterruptedException {
    if (duration.isPositive()) {
      timing.sleeper.sleep(duration);
    }
  }

  /// Sends a request when its host's turn has come, and takes note of how the host took it.
  ///
  /// @return the request's result; without any request [Failed] if the address is on the do-not-crawl register, and
  ///     [Throttled] if the host is blocked for longer than we have patience for
  public FetchResult fetch(URI address, Request request) throws InterruptedException {
    var objection = findObjection(address);
    if (objection.isPresent()) {
      return new Failed(objection.get(), false);
    }
    var host = host(address);
    host.turn.acquire();
    try {
      var blocked = host.blockedFor(now());
      if (blocked.compareTo(terms.patience) > 0) {
        return new Throttled(Optional.of(blocked));
      }
      for (var left = host.untilFree(now()); left.isPositive(); left = host.untilFree(now())) {
        rest(left);
      }
      var result = sendToMachine(address, host, request);
      keep(host);
      return result;
    } finally {
      host.turn.release();
    }
  }

  private FetchResult sendToMachine(URI address, PacedHost host, Request request)
      throws InterruptedException {
    var machine = addresses.find(address)
        .map(name -> machines.computeIfAbsent(name, _ -> new PacedAddress(now())));
    if (machine.isEmpty()) {
      return send(host, request);
    }
    machine.get().turns.acquire();
    try {
      rest(machine.get().takeStart(now()));
      return send(host, request);
    } finally {
      machine.get().turns.release();
    }
  }

  private FetchResult send(PacedHost host, Request request) throws InterruptedException {
    inFlight.acquire();
    var start = now();
    var answeredAt = new AtomicReference<Optional<Long>>(Optional.empty());
    try {
      var result = request.send(() -> answeredAt.set(Optional.of(now())));
      var end = now();
      host.learn(result, Duration.ofNanos(answeredAt.get().orElse(end) - start), end);
      return result;
    } finally {
      inFlight.release();
      host.asked(answeredAt.get().orElseGet(this::now));
    }
  }

  private void keep(PacedHost host) {
    var left = host.untilFree(now());
    if (left.compareTo(WORTH_KEEPING) > 0) {
      memory.keepNotBefore(host.name, timing.clock.instant().plus(left));
    }
  }

  private PacedHost host(URI address) {
    var name = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return hosts.computeIfAbsent(name, this::known);
  }

  private PacedHost known(String name) {
    var host = new PacedHost(name, terms.interval, now());
    memory.findNotBefore(name)
        .ifPresent(time -> host.waitFor(Duration.between(timing.clock.instant(), time), now()));
    return host;
  }

  private long now() {
    return timing.nanoTime.getAsLong();
  }
}
