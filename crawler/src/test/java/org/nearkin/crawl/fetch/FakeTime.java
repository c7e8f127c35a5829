package org.nearkin.crawl.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearkin.crawl.fetch.pace.HostMemory;
import org.nearkin.crawl.fetch.pace.HostPacer;

/// A clock that only moves when somebody sleeps.
public final class FakeTime implements InstantSource {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  private final List<Duration> sleeps = new ArrayList<>();
  private long nanos = 1;

  public synchronized void sleep(Duration duration) {
    sleeps.add(duration);
    pass(duration);
  }

  public synchronized void pass(Duration duration) {
    nanos += duration.toNanos();
  }

  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public synchronized Instant instant() {
    return START.plusNanos(nanos).truncatedTo(ChronoUnit.MILLIS);
  }

  public synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }

  /// A pacer that lives in this time.
  public HostPacer pacer(Duration interval) {
    return pacer(interval, HostMemory.NONE);
  }

  public HostPacer pacer(Duration interval, HostMemory memory) {
    return pacer(interval, _ -> Optional.empty(), memory);
  }

  public HostPacer pacer(Duration interval, HostPacer.Addresses addresses, HostMemory memory) {
    return new HostPacer(new HostPacer.Terms(interval, Duration.ofMinutes(5)),
        new HostPacer.Timing(this::nanoTime, this, this::sleep), addresses, memory);
  }
}
