package org.nearkin.crawl.run.close;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.Issue;
import org.nearkin.claim.Run;
import org.nearkin.claim.RunCounts;
import org.nearkin.claim.RunStore;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.archive.ArchiveStore;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.crawl.frontier.FrontierPage.State;
import org.nearkin.crawl.frontier.FrontierStore;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.HostTerms;
import org.nearkin.crawl.run.RunDiff;
import org.nearkin.crawl.run.RunGate;
import org.nearkin.crawl.run.RunGateStore;
import org.nearkin.crawl.run.RunPageStore;
import org.nearkin.crawl.run.RunReport;
import org.nearkin.crawl.run.RunReportStore;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;

/// Closes runs: judges them, publishes those that pass, settles what became of each listing, and notes whether the source
/// has changed.
///
/// Every step can be broken off and done again: the run stays open until the last one.
public final class RunClosing {
  private static final int COMPARED = 10;

  private final DataStore data;
  private final InstantSource clock;
  private final RunStore runs;
  private final ClaimStore claims;
  private final FrontierStore frontier;
  private final RunPageStore pages;
  private final RunGateStore gates;
  private final RunReportStore reports;
  private final ListingLives lives;
  private final KeyChanges keys;
  private final ArchiveStore archived;
  private final SourceChanges changes;

  public RunClosing(DataStore data, InstantSource clock) {
    this.data = data;
    this.clock = clock;
    this.runs = new RunStore(data);
    this.claims = new ClaimStore(data);
    this.frontier = new FrontierStore(data);
    this.pages = new RunPageStore(data);
    this.gates = new RunGateStore(data);
    this.reports = new RunReportStore(data);
    this.lives = new ListingLives(data);
    this.keys = new KeyChanges(data);
    this.archived = new ArchiveStore(data);
    this.changes = new SourceChanges(data);
  }

  /// What earlier runs of a source showed.
  public SourceMemory memory(String source) {
    return new SourceMemory(pages.listRemembered(source), gates.findLastHealthy(source),
        gates.findLastAccepted(source));
  }

  /// Closes a run whose last page has been visited.
  ///
  /// @param host how the source's hosts stand now; empty if none was asked
  public ClosedRun close(Run run, SourceDefinition source, Optional<HostTerms> host) {
    keys.settle(run);
    var facts = facts(run);
    var memory = memory(source.id());
    var starts = source.crawl()
        .start()
        .stream()
        .map(address -> CanonicalAddress.find(address).orElse(address))
        .toList();
    var summary = facts.summary(memory, starts);
    var verdict = RunGate.judge(summary, gates.listHealthy(source.id(), COMPARED));
    var at = clock.instant();
    if (verdict instanceof GateVerdict.Pass) {
      var traces = new Traces(facts, summary.complete(), memory, lives.list(source.id()));
      lives.settle(run, facts.keys(), Optional.of(traces), at);
      keepPages(run, at);
    }
    var report = host.map(terms -> new RunReport(facts.look().bytes(), terms,
        new StartPages(facts.pages(), runs.listIssues(run)).list(starts)));
    var diff = changes.diff(run, facts.listings());
    return data.inStep(() -> {
      report.ifPresent(each -> reports.keep(run, each));
      return end(run, summary, verdict, diff, at);
    });
  }

  private RunFacts facts(Run run) {
    return new RunFacts(claims.listStaged(run.id()), pages.listShown(run.id()),
        RunFacts.byAddress(frontier.list(run.id())), pages.look(run.id()),
        pages.listNamed(run.id()));
  }

  private ClosedRun end(Run run, RunSummary summary, GateVerdict verdict, RunDiff diff,
      Instant at) {
    if (summary.listings() == 0) {
      runs.report(run, new Issue(Issue.Kind.NO_LISTINGS, run.source(),
          "no page of the source holds a listing"));
    }
    var counts = counts(run, summary);
    gates.keep(run, summary, verdict, at);
    gates.supersede(run.source(), run.id(), at);
    runs.close(run, counts, at);
    if (verdict instanceof GateVerdict.Pass) {
      changes.note(run, at, diff);
      publish(run, diff, at);
    }
    frontier.clear(run.id());
    pages.clear(run.id());
    return new ClosedRun(run, counts, verdict);
  }

  /// Keeps the pages from which anything new was read, for whoever wants to see where it is from.
  private void keepPages(Run run, Instant at) {
    claims.listNew(run.id())
        .stream()
        .flatMap(listing -> listing.statements().stream())
        .map(statement -> statement.evidence().document())
        .distinct()
        .forEach(page -> archived.keepForField(run.source(), page, at));
  }

  private void publish(Run run, RunDiff diff, Instant at) {
    runs.publish(run, at);
    reports.keep(run, diff);
    pages.forgetOlder(run.source(), run.id(),
        gates.findLastAccepted(run.source()).orElse(run.id()));
  }

  private RunCounts counts(Run run, RunSummary summary) {
    var states = frontier.count(run.id());
    var lost = states.entrySet()
        .stream()
        .filter(entry -> isLost(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
    return new RunCounts(states.getOrDefault(State.DONE, 0), lost,
        states.getOrDefault(State.DENIED, 0), summary.listings(), runs.listIssues(run).size());
  }

  private static boolean isLost(State state) {
    return switch (state) {
      case FAILED, UNFIT, GONE, NOT_FOUND, TO_ROOT, SOFT_NOT_FOUND -> true;
      case PENDING, DONE, MOVED, DENIED -> false;
    };
  }

  /// Publishes a run that was held back. What it did not see is left as it was.
  ///
  /// @throws IllegalArgumentException if the run is not held
  public void accept(Run run, String by) {
    var at = clock.instant();
    gates.requireHeld(run.id());
    var seen = claims.listStaged(run.id());
    var keys = seen.stream().map(StatedListing::key).collect(Collectors.toSet());
    lives.settle(run, keys, Optional.empty(), at);
    var end = gates.findEnd(run.id()).orElse(at);
    keepPages(run, end);
    var diff = changes.diff(run, seen);
    data.inTransaction(() -> {
      changes.note(run, end, diff);
      gates.accept(run.id(), by, at);
      publish(run, diff, at);
      return run;
    });
  }

  /// Throws a held run away.
  ///
  /// @throws IllegalArgumentException if the run is not held
  public void discard(Run run, String by) {
    gates.requireHeld(run.id());
    // Whoever accepted it may have been broken off in the middle.
    lives.restore(run);
    data.inTransaction(() -> {
      gates.discard(run.id(), by, clock.instant());
      keys.forget(run);
      return run;
    });
  }

  /// Takes a published run back: what it said is no longer public, and every listing stands as it did before.
  ///
  /// @throws IllegalArgumentException if it is not the last published run of its source
  public void undo(Run run, String by) {
    var last = runs.findLastPublished(run.source()).map(Run::id);
    if (!last.equals(Optional.of(run.id()))) {
      throw new IllegalArgumentException(run.id() + " is not the last published run of "
          + run.source() + last.map(id -> ": that is " + id).orElse(", which has none"));
    }
    lives.restore(run);
    data.inTransaction(() -> {
      gates.undo(run.id(), by, clock.instant());
      runs.withdraw(run);
      changes.takeBack(run);
      keys.forget(run);
      return run;
    });
  }
}
