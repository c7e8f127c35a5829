package org.nearkin.crawl.farm;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Hosts that each ask for patience in a way of their own: with a crawl-delay, with `Retry-After`, by being slow, by
/// sending us elsewhere. All forbid what lies below `/groups/private/`.
final class PoliteFarm implements AutoCloseable {
  static final Duration CRAWL_DELAY = Duration.ofMillis(80);
  private static final Duration RETRY_AFTER = Duration.ofMillis(150);
  private static final Duration SERVICE = Duration.ofMillis(15);
  private static final String FORBIDDEN = "/groups/private/";

  private final int pages;
  private final Duration interval;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  final Farm farm;

  private enum Way {
    PLAIN,
    CRAWL_DELAY,
    STORM,
    ELSEWHERE,
    SLOW;

    /// Hosts are called `host-NUMBER`.
    static Way of(String host) {
      return values()[Integer.parseInt(host.replaceAll("\\D", "")) % values().length];
    }
  }

  /// @param pages of each host, `/groups/1` to `/groups/PAGES`, each linking to the next
  /// @param interval that the crawler was told to keep
  PoliteFarm(int pages, Duration interval) throws IOException {
    this.pages = pages;
    this.interval = interval;
    this.farm = Farm.start(this::answer);
  }

  private FarmAnswer answer(String host, String path) {
    var way = Way.of(host);
    if (path.equals("/robots.txt")) {
      return sent("text/plain", "User-agent: *\nDisallow: " + FORBIDDEN + "\n"
          + (way == Way.CRAWL_DELAY ? "Crawl-delay: 0.08\n" : ""));
    }
    if (way == Way.SLOW) {
      pause();
    }
    var page = Integer.parseInt(path.replaceAll("\\D", ""));
    if (way == Way.STORM && page % 10 == 0 && asked.merge(host + path, 1, Integer::sum) <= 2) {
      return new FarmAnswer(429, List.of("Retry-After: 0.15"), "");
    }
    if (way == Way.ELSEWHERE && page % 2 == 0 && !path.endsWith("/")) {
      return new FarmAnswer(302, List.of("Location: " + path + "/"), "");
    }
    return sent("text/html", "group g" + page + " link " + FORBIDDEN + page
        + (page < pages ? " link /groups/" + (page + 1) : ""));
  }

  private static void pause() {
    try {
      Thread.sleep(SERVICE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static FarmAnswer sent(String type, String text) {
    return new FarmAnswer(200, List.of("Content-Type: " + type), text);
  }

  Referee referee() {
    return Referee.judge(farm.log(), this::pauseAfter,
        access -> access.path().startsWith(FORBIDDEN));
  }

  private long pauseAfter(Access access) {
    var asked = access.status() == 429
        ? RETRY_AFTER
        : Way.of(access.host()) == Way.CRAWL_DELAY ? CRAWL_DELAY : interval;
    return Math.max(asked.toNanos(), interval.toNanos());
  }

  @Override
  public void close() {
    farm.close();
  }
}
