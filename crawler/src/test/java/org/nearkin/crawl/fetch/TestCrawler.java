package org.nearkin.crawl.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.nearkin.crawl.fetch.FetchResult.Validators;

/// A crawler as tests use it: it reaches the sample farm on one port.
public final class TestCrawler {
  public static final CrawlerIdentity IDENTITY = new CrawlerIdentity("NearkinBot", "0.1",
      URI.create("https://example.org/bot"), "bot@example.org");
  static final Fetcher.Limits LIMITS = limits(Duration.ofSeconds(10));

  private TestCrawler() {}

  public static Fetcher fetcher(int port) {
    return fetcher(port, LIMITS);
  }

  static Fetcher impatientFetcher(int port) {
    return fetcher(port, limits(Duration.ofMillis(300)));
  }

  private static Fetcher fetcher(int port, Fetcher.Limits limits) {
    return new Fetcher(IDENTITY, new Reach.SampleFarm(port), limits, InstantSource.system());
  }

  private static Fetcher.Limits limits(Duration total) {
    return new Fetcher.Limits(total, Duration.ofMillis(500), 64 * 1024);
  }

  static FetchResult fetch(Fetcher fetcher, String address) throws InterruptedException {
    return fetcher.fetch(URI.create(address), Validators.NONE, () -> {});
  }
}
