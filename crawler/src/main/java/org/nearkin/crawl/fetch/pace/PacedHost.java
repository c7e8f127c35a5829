package org.nearkin.crawl.fetch.pace;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.nearkin.crawl.fetch.FetchResult;

/// What the pacer knows about one host. Times are readings of the pacer's clock in nanoseconds.
final class PacedHost {
  private static final Duration FIRST_AFTER_THROTTLING = Duration.ofSeconds(60);
  private static final Duration FIRST_AFTER_FAILURE = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(30);
  private static final int MOST_DOUBLINGS = 12;
  private static final int SERVICE_TIMES = 5;
  private static final Duration LONGEST_FOR_SLOWNESS = Duration.ofSeconds(30);
  /// How much the newest answer counts in the average.
  private static final double NEWEST = 0.3;

  final String name;

  /// Held by the one request that is under way.
  final Semaphore turn = new Semaphore(1, true);

  private Duration interval;
  private boolean intervalIsSet;
  private Duration crawlDelay = Duration.ZERO;
  private boolean asked;
  private long lastAsked;
  private long blockedUntil;
  private int troubles;
  private long notBefore;
  private double serviceNanos;

  PacedHost(String name, Duration usualInterval, long now) {
    this.name = name;
    interval = usualInterval;
    lastAsked = now;
    blockedUntil = now;
    notBefore = now;
  }

  synchronized void keepInterval(Duration wanted) {
    interval = intervalIsSet && interval.compareTo(wanted) > 0 ? interval : wanted;
    intervalIsSet = true;
  }

  synchronized void setCrawlDelay(Duration delay) {
    crawlDelay = delay;
  }

  synchronized void asked(long at) {
    asked = true;
    lastAsked = at;
  }

  /// How long the host wants to be left alone altogether.
  synchronized Duration blockedFor(long now) {
    return Duration.ofNanos(Math.max(0, blockedUntil - now));
  }

  /// How long until the host may be asked again; zero or less means now.
  synchronized Duration untilFree(long now) {
    var paused = asked ? lastAsked + pause().toNanos() - now : 0;
    return Duration.ofNanos(Math.max(paused, Math.max(blockedUntil, notBefore) - now));
  }

  /// Goes on with a pause that began before this process.
  synchronized void waitFor(Duration duration, long now) {
    notBefore = now + Math.max(0, duration.toNanos());
  }

  synchronized Duration pause() {
    var slow = Duration.ofNanos(
        (long) Math.min(SERVICE_TIMES * serviceNanos, (double) LONGEST_FOR_SLOWNESS.toNanos()));
    return Collections.max(List.of(interval, crawlDelay, slow));
  }

  /// A troubled or slow answer lengthens the pause; a quick error never shortens it, for error pages are quick.
  ///
  /// @param service from sending the request to the first line of the answer, or to giving up
  synchronized void learn(FetchResult result, Duration service, long now) {
    switch (result) {
      case FetchResult.Throttled(var retryAfter) -> {
        var doubled = nextBackOff(FIRST_AFTER_THROTTLING, now);
        block(retryAfter.orElse(doubled), now);
        slowDown(service);
      }
      case FetchResult.Failed(_, var passing) -> {
        if (passing) {
          block(nextBackOff(FIRST_AFTER_FAILURE, now), now);
          slowDown(service);
        }
      }
      case FetchResult.Refused _,FetchResult.Untrusted _ -> slowDown(service);
      case FetchResult.Fetched _,FetchResult.NotModified _,FetchResult.Redirected _,FetchResult.Gone _ ->
        serviceNanos = smoothed(service);
    }
  }

  private void slowDown(Duration service) {
    serviceNanos = Math.max(serviceNanos, smoothed(service));
  }

  /// Begins at nothing, so that one slow first answer is no verdict.
  private double smoothed(Duration service) {
    return serviceNanos + NEWEST * (service.toNanos() - serviceNanos);
  }

  private Duration nextBackOff(Duration first, long now) {
    if (now - blockedUntil > FORGIVEN_AFTER.toNanos()) {
      troubles = 0;
    }
    return first.multipliedBy(1L << Math.min(troubles++, MOST_DOUBLINGS));
  }

  private void block(Duration duration, long now) {
    var capped = duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    blockedUntil = Math.max(blockedUntil, now + capped.toNanos());
  }
}
