package org.nearkin.crawl.fetch;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/// What the pacer knows about one host. Times are readings of the pacer's clock in nanoseconds.
final class PacedHost {
  private static final Duration FIRST_AFTER_THROTTLING = Duration.ofSeconds(60);
  private static final Duration FIRST_AFTER_FAILURE = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(30);
  private static final int MOST_DOUBLINGS = 12;

  /// Held by the one request that is under way.
  final Semaphore turn = new Semaphore(1, true);

  private Duration interval;
  private boolean intervalIsSet;
  private Duration crawlDelay = Duration.ZERO;
  private boolean asked;
  private long lastAsked;
  private long blockedUntil;
  private int troubles;

  PacedHost(Duration usualInterval, long now) {
    interval = usualInterval;
    lastAsked = now;
    blockedUntil = now;
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
    var pause = crawlDelay.compareTo(interval) > 0 ? crawlDelay : interval;
    var paused = asked ? lastAsked + pause.toNanos() - now : 0;
    return Duration.ofNanos(Math.max(paused, blockedUntil - now));
  }

  /// A troubled answer lengthens the pause; a quick one never shortens it, for error pages are quick.
  synchronized void learn(FetchResult result, long now) {
    switch (result) {
      case FetchResult.Throttled(var retryAfter) -> {
        var doubled = nextBackOff(FIRST_AFTER_THROTTLING, now);
        block(retryAfter.orElse(doubled), now);
      }
      case FetchResult.Failed(_, var passing) -> {
        if (passing) {
          block(nextBackOff(FIRST_AFTER_FAILURE, now), now);
        }
      }
      case FetchResult.Fetched _,FetchResult.NotModified _,FetchResult.Redirected _,FetchResult.Gone _,FetchResult.Refused _ ->
        {}
    }
  }

  private Duration nextBackOff(Duration first, long now) {
    if (now - blockedUntil > FORGIVEN_AFTER.toNanos()) {
      troubles = 0;
    }
    return first.multipliedBy(1L << Math.min(troubles++, MOST_DOUBLINGS));
  }

  private void block(Duration duration, long now) {
    var capped = duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    blockedUntil = now + capped.toNanos();
  }
}
