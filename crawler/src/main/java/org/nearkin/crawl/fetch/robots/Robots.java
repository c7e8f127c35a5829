package org.nearkin.crawl.fetch.robots;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.nearkin.crawl.fetch.CrawlerIdentity;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.pace.HostPacer;
import org.nearkin.crawl.fetch.robots.RobotsAnswer.Found;
import org.nearkin.crawl.fetch.robots.RobotsAnswer.Unreachable;
import org.nearkin.crawl.fetch.robots.RobotsMemory.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the robots.txt files of all sites allow (RFC 9309); one object serves the whole process, from any thread.
///
/// An answer holds for a day, and is kept for the next process. A file that is not there (4xx) allows everything. One
/// that cannot be read (5xx, 429, no connection) allows nothing and is asked for again after a while; but where it
/// could be read within the last 30 days, that copy goes on being used.
public final class Robots {
  private static final Logger LOG = LoggerFactory.getLogger(Robots.class);
  private static final Duration HOLDS = Duration.ofHours(24);
  private static final Duration LONGEST_OUTAGE = Duration.ofDays(30);
  private static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(10);
  private static final Duration BATCH_LIMIT = Duration.ofSeconds(2);
  /// Files in memory; more are read from the store again.
  private static final int MOST_SITES = 1000;

  private final CrawlerIdentity identity;
  private final RobotsFetcher files;
  private final HostPacer pacer;
  private final RobotsMemory store;
  private final InstantSource clock;
  /// The sites that were looked at last, in that order.
  private final LinkedHashMap<URI, Site> sites = new LinkedHashMap<>(16, 0.75f, true);

  public Robots(CrawlerIdentity identity, Fetcher fetcher, HostPacer pacer, RobotsMemory store,
      InstantSource clock) {
    this.identity = identity;
    this.files = new RobotsFetcher(fetcher, pacer);
    this.pacer = pacer;
    this.store = store;
    this.clock = clock;
  }

  private record Held(RobotsFile file, Instant until) {}

  /// What is known of one site, and whose turn it is to find out more.
  private static final class Site {
    final ReentrantLock turn = new ReentrantLock();
    Optional<Held> held = Optional.empty();
  }

  /// Whether a page may be asked for.
  public boolean isAllowed(URI address) throws InterruptedException {
    return findDenial(address).isEmpty();
  }

  /// Why a page may not be asked for, or nothing if it may.
  public Optional<RobotsDecision> findDenial(URI address) throws InterruptedException {
    return Optional.of(decide(List.of(address)).getFirst()).filter(found -> !found.allowed());
  }

  /// Decides about the links of a page, in their order. Those of one site are one batch of limited time; what is left of
  /// it when the time is over is denied.
  public List<RobotsDecision> decide(List<URI> addresses) throws InterruptedException {
    var batches = new LinkedHashMap<URI, Set<URI>>();
    for (var address : addresses) {
      findFileAddress(address)
          .ifPresent(
              file -> batches.computeIfAbsent(file, _ -> new LinkedHashSet<>()).add(address));
    }
    var decisions = new HashMap<URI, RobotsDecision>();
    for (var batch : batches.entrySet()) {
      var links = List.copyOf(batch.getValue());
      var decided = file(batch.getKey())
          .decideAll(links.stream().map(URI::toString).toList(), BATCH_LIMIT, this::nanoTime);
      for (var number = 0; number < links.size(); number++) {
        decisions.put(links.get(number), decided.get(number));
      }
    }
    return addresses.stream()
        .map(address -> decisions.getOrDefault(address, RobotsDecision.NO_SITE))
        .toList();
  }

  private long nanoTime() {
    return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
  }

  /// Where a site lists its pages; entries that are no web addresses are left out.
  ///
  /// @param site any address of it
  public List<URI> sitemaps(URI site) throws InterruptedException {
    var file = findFileAddress(site);
    return file.isEmpty()
        ? List.of()
        : file(file.get()).sitemaps()
            .stream()
            .map(Robots::findWebAddress)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
  }

  /// What the operator should know of a site's robots.txt: that it is refused, unreachable, a web page or too complex.
  ///
  /// @param site any address of it
  public Optional<String> findRemark(URI site) throws InterruptedException {
    var file = findFileAddress(site);
    return file.isEmpty() ? Optional.empty() : file(file.get()).findRemark();
  }

  private static Optional<URI> findWebAddress(String text) {
    try {
      return Optional.of(new URI(text)).filter(address -> address.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// Where the robots.txt of an address stands: scheme and authority in one spelling, another port is another site.
  public static Optional<URI> findFileAddress(URI address) {
    if (address.getHost() == null || address.getScheme() == null) {
      return Optional.empty();
    }
    var scheme = address.getScheme().toLowerCase(Locale.ROOT);
    var port = address.getPort();
    var isUsual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
    return Optional.of(URI.create(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT)
        + (isUsual ? "" : ":" + port) + "/robots.txt"));
  }

  private RobotsFile file(URI address) throws InterruptedException {
    var site = site(address);
    site.turn.lockInterruptibly();
    try {
      var now = clock.instant();
      var held = site.held.filter(earlier -> now.isBefore(earlier.until));
      if (held.isEmpty()) {
        held = Optional.of(load(address));
        site.held = held;
        // The delay is meant for the site that was asked, also when its file lies elsewhere.
        pacer.setCrawlDelay(address, held.get().file.crawlDelay().orElse(Duration.ZERO));
      }
      return held.get().file;
    } finally {
      site.turn.unlock();
    }
  }

  private Site site(URI address) {
    synchronized (sites) {
      var site = sites.computeIfAbsent(address, _ -> new Site());
      if (sites.size() > MOST_SITES) {
        sites.pollFirstEntry();
      }
      return site;
    }
  }

  private Held load(URI address) throws InterruptedException {
    var site = address.resolve("/").toString();
    var kept = store.find(site);
    if (kept.isPresent() && isYoungerThan(HOLDS, kept.get())) {
      return held(address, kept.get());
    }
    var answer = files.fetch(address);
    if (answer instanceof Unreachable) {
      var until = clock.instant().plus(ASKED_AGAIN_AFTER);
      var copy = kept.filter(earlier -> earlier.answer() instanceof Found)
          .filter(earlier -> isYoungerThan(LONGEST_OUTAGE, earlier));
      return new Held(parse(address, copy.map(Kept::answer).orElse(answer)), until);
    }
    var fresh = new Kept(answer, clock.instant());
    store.keep(site, fresh);
    return held(address, fresh);
  }

  /// A copy from the future comes from a clock that was wrong.
  private boolean isYoungerThan(Duration age, Kept kept) {
    var now = clock.instant();
    return !kept.fetchedAt().isAfter(now) && now.isBefore(kept.fetchedAt().plus(age));
  }

  private Held held(URI address, Kept kept) {
    return new Held(parse(address, kept.answer()), kept.fetchedAt().plus(HOLDS));
  }

  private RobotsFile parse(URI address, RobotsAnswer answer) {
    var file = RobotsFile.of(answer, address, identity.robotsName());
    file.findRemark().ifPresent(remark -> LOG.warn("{}: {}", address, remark));
    return file;
  }
}
