package org.nearkin.crawl.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nearkin.crawl.fetch.FetchResult.Failed;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Gone;
import org.nearkin.crawl.fetch.FetchResult.NotModified;
import org.nearkin.crawl.fetch.FetchResult.Redirected;
import org.nearkin.crawl.fetch.FetchResult.Refused;
import org.nearkin.crawl.fetch.FetchResult.Throttled;
import org.nearkin.crawl.fetch.FetchResult.Validators;

/// What the robots.txt files of the sites of one run allow (RFC 9309).
///
/// A file that is not there (4xx) allows everything; one that cannot be read (5xx, 429, no connection) allows
/// nothing for the rest of the run. Made for one run and used by one thread.
public final class Robots {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_BYTES = 512_000;
  private static final int MOST_WARNINGS = 5;
  private static final Duration KEPT = Duration.ofHours(24);

  private final CrawlerIdentity identity;
  private final Fetcher fetcher;
  private final HostPacer pacer;
  private final InstantSource clock;
  /// The parser would forbid a whole site for a long crawl-delay; here any delay is simply waited for.
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE,
      MOST_WARNINGS);
  private final Map<URI, Read> files = new HashMap<>();

  private record Read(SimpleRobotRules rules, Instant at) {}

  public Robots(CrawlerIdentity identity, Fetcher fetcher, HostPacer pacer, InstantSource clock) {
    this.identity = identity;
    this.fetcher = fetcher;
    this.pacer = pacer;
    this.clock = clock;
  }

  /// Whether a page may be asked for.
  public boolean isAllowed(URI address) throws InterruptedException {
    return findDenial(address).isEmpty();
  }

  /// Why a page may not be asked for, or nothing if it may.
  public Optional<String> findDenial(URI address) throws InterruptedException {
    var rules = rules(file(address));
    if (rules.isDeferVisits()) {
      return Optional.of("robots.txt cannot be read, so nothing is read for now");
    }
    return rules.isAllowed(address.toString())
        ? Optional.empty()
        : Optional.of("robots.txt forbids it");
  }

  private static URI file(URI address) {
    var authority = address.getRawAuthority().toLowerCase(Locale.ROOT);
    return URI
        .create(address.getScheme().toLowerCase(Locale.ROOT) + "://" + authority + "/robots.txt");
  }

  private SimpleRobotRules rules(URI file) throws InterruptedException {
    var known = files.get(file);
    if (known != null && clock.instant().isBefore(known.at.plus(KEPT))) {
      return known.rules;
    }
    var rules = read(file);
    files.put(file, new Read(rules, clock.instant()));
    // The delay is meant for the site that was asked, also when its file lies elsewhere.
    pacer.setCrawlDelay(file, Duration.ofMillis(Math.max(0, rules.getCrawlDelay())));
    return rules;
  }

  private SimpleRobotRules read(URI file) throws InterruptedException {
    var address = file;
    for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      switch (ask(address)) {
        case Redirected(var target, _) -> address = target;
        case Fetched page -> {
          return parse(file, page);
        }
        case Gone _,Refused _ -> {
          return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        }
        case Throttled _,Failed _,NotModified _ -> {
          return unreadable();
        }
      }
    }
    // RFC 9309: after five redirects the file counts as not there.
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private FetchResult ask(URI address) throws InterruptedException {
    return pacer.fetch(address, answered -> fetcher.fetch(address, Validators.NONE, answered));
  }

  private SimpleRobotRules parse(URI file, Fetched page) {
    var bytes = page.body().bytes();
    return parser.parseContent(file.toString(),
        bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes,
        page.mediaType(),
        List.of(identity.robotsName()));
  }

  private static SimpleRobotRules unreadable() {
    var rules = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    rules.setDeferVisits(true);
    return rules;
  }
}
