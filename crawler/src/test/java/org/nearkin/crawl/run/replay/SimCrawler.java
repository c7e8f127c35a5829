package org.nearkin.crawl.run.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.life.Disappearance;
import org.nearkin.crawl.run.life.ListingLife;
import org.nearkin.crawl.run.life.ListingLife.State;
import org.nearkin.crawl.run.life.ListingTrace;
import org.nearkin.crawl.run.life.ListingTrace.OnList;
import org.nearkin.crawl.run.life.ListingTrace.OnSitemap;
import org.nearkin.crawl.run.life.RunEvidence;
import org.nearkin.crawl.run.replay.SimPage.Own;

/// Crawls one simulated source week by week, with the real gates and the real rules of evidence, and an operator who
/// looks at held runs after a day and a half.
final class SimCrawler {
  /// What judges runs.
  interface Gate {
    GateVerdict judge(RunSummary run, List<RunSummary> healthyBefore);
  }

  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final int WEEK = 7 * Hours.DAY;
  private static final int OPERATOR_COMES_AFTER = 36;

  final SimSource source;
  private final Rules rules;
  final Map<String, ListingLife> lives = new HashMap<>();
  private final Tally tally;
  private final RandomGenerator random;
  private final Map<String, Set<String>> neighbours = new HashMap<>();
  private final Map<String, Long> lastSeen = new HashMap<>();
  /// While a run is published: how its listings stood before.
  private final Map<String, State> statesBefore = new HashMap<>();
  private final List<RunSummary> healthy = new ArrayList<>();
  private Set<SimPage> fruitful = Set.of();
  private Set<String> seenByHealthy = Set.of();
  private Set<String> seenByAccepted = Set.of();
  private long acceptedAt = -1;
  private Optional<Observed> held = Optional.empty();
  private long heldSince;
  private long nextRegular;
  private long lastRun = -WEEK;
  private boolean lastPassed = true;
  private boolean lastHeld;
  private long due;

  /// Ours, or worse ones, to show that ours are needed.
  ///
  /// @param careful whether a list must be telling
  record Rules(Gate gate, boolean careful) {}

  SimCrawler(SimSource source, Rules rules, Tally tally, RandomGenerator random, long firstRun) {
    this.rules = rules;
    this.source = source;
    this.tally = tally;
    this.random = random;
    this.nextRegular = firstRun;
    this.due = firstRun;
  }

  static Instant time(long hour) {
    return START.plus(Duration.ofHours(hour));
  }

  private static long hour(Instant time) {
    return Duration.between(START, time).toHours();
  }

  void live(long hour) {
    if (held.isPresent() && hour >= heldSince + OPERATOR_COMES_AFTER) {
      decide(held.get());
      due = due();
    }
    if (hour >= due) {
      run(hour);
      due = due();
    }
  }

  /// The usual time or the next check, but at most daily, and daily while the site is not read well.
  private long due() {
    var check = lives.values()
        .stream()
        .flatMap(life -> life.findNextCheck().stream())
        .mapToLong(SimCrawler::hour)
        .min()
        .orElse(Long.MAX_VALUE);
    var wanted = Math.min(nextRegular, lastPassed ? check : lastRun + Hours.DAY);
    return Math.max(wanted, lastRun + Hours.DAY);
  }

  private void run(long hour) {
    var known = new HashSet<>(fruitful);
    lives.forEach((key, life) -> {
      if (life.state() != State.GONE) {
        known.add(new Own(key));
      }
    });
    var observed = Observed.visit(source, hour, known, random);
    var regular = hour >= nextRegular;
    lastRun = hour;
    while (nextRegular <= hour) {
      nextRegular += WEEK;
    }
    var summary = observed.summary(seenByHealthy, fruitful);
    var verdict = rules.gate().judge(summary, healthy);
    tally.ran(source, hour, verdict, regular);
    switch (verdict) {
      case GateVerdict.Pass() -> {
        lastPassed = observed.isComplete();
        lastHeld = false;
        held = Optional.empty();
        publish(observed, summary, true);
      }
      case GateVerdict.Quarantine _ -> hold(observed);
    }
  }

  private void hold(Observed observed) {
    if (held.isEmpty()) {
      heldSince = observed.hour();
    }
    tally.alarms += lastHeld ? 0 : 1;
    lastHeld = true;
    lastPassed = false;
    held = Optional.of(observed);
  }

  /// Accepts what the site truly shows.
  private void decide(Observed observed) {
    held = Optional.empty();
    var right = source.fault(observed.hour()).isEmpty() && observed.isComplete();
    tally.decided(right);
    if (right) {
      lastPassed = true;
      var summary = observed.summary(seenByHealthy, fruitful);
      healthy.clear();
      acceptedAt = observed.hour();
      seenByAccepted = observed.seen();
      publish(observed, summary, false);
    }
  }

  private void publish(Observed observed, RunSummary summary, boolean weighAbsence) {
    var seen = observed.seen();
    var at = time(observed.hour());
    if (weighAbsence) {
      statesBefore.clear();
      lives.forEach((key, life) -> statesBefore.put(key, life.state()));
      for (var life : List.copyOf(lives.entrySet())) {
        if (!seen.contains(life.getKey()) && life.getValue().state() != State.GONE) {
          weigh(life.getKey(), life.getValue(), observed, seen);
        }
      }
    }
    for (var key : seen) {
      var life = lives.get(key);
      if (life != null) {
        tally.seenAgain(life);
      }
      lives.put(key, life == null
          ? ListingLife.seen(at, false)
          : Disappearance.next(life, new RunEvidence.Seen(), at));
      lastSeen.put(key, observed.hour());
    }
    neighbours.putAll(observed.neighbours());
    fruitful = observed.fruitful();
    seenByHealthy = seen;
    healthy.addFirst(summary);
  }

  private void weigh(String key, ListingLife before, Observed observed, Set<String> seen) {
    var sitemap = source.sitemap && !source.isOnSitemap(key, observed.hour())
        ? OnSitemap.ABSENT
        : OnSitemap.NONE;
    var trace = new ListingTrace(false, observed.ownPage(key), onList(key, observed, seen),
        sitemap);
    var evidence = trace.weigh(source.id + "@" + observed.hour());
    if (evidence instanceof RunEvidence.Silent) {
      tally.silent(source, key, observed.hour());
    }
    var life = Disappearance.next(before, evidence, time(observed.hour()));
    lives.put(key, life);
    if (life.state() == State.GONE) {
      tally.gone(source, key, life, observed.hour());
    }
  }

  private OnList onList(String key, Observed observed, Set<String> seen) {
    if (!rules.careful()) {
      return OnList.ABSENT;
    }
    if (!observed.isComplete()) {
      return OnList.FAILED;
    }
    if (observed.named().contains(key)) {
      return OnList.STILL_NAMED;
    }
    return ListingTrace.isTelling(neighboursOf(key), seen) ? OnList.ABSENT : OnList.NOT_TELLING;
  }

  private Set<String> neighboursOf(String key) {
    if (acceptedAt > lastSeen.getOrDefault(key, 0L)) {
      return seenByAccepted;
    }
    var beside = new HashSet<>(neighbours.getOrDefault(key, Set.of()));
    beside.remove(key);
    beside.removeIf(other -> statesBefore.get(other) != State.SEEN);
    return beside;
  }
}
