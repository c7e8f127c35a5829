package org.nearkin.crawl.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.crawl.run.GateReason.FewListings;
import org.nearkin.crawl.run.GateReason.FieldLost;
import org.nearkin.crawl.run.GateReason.KnownListingsUnseen;
import org.nearkin.crawl.run.GateReason.NoListings;
import org.nearkin.crawl.run.GateReason.PagesFailing;
import org.nearkin.crawl.run.GateReason.ShapeChanged;
import org.nearkin.crawl.run.GateReason.TextShrank;
import org.nearkin.crawl.run.RunSummary.RequiredField;

/// Holds back runs that look unlike the healthy ones before them.
///
/// A source's first run has nothing to be compared with and passes, unless it read no listing at all. Up to two
/// known listings or pages may always go at once: shares of a few mean little, and each still needs its own evidence.
public final class RunGate {
  private static final double LEAST_LISTINGS = 0.7;
  private static final int SMALL = 10;
  private static final int DEVIATIONS = 3;
  private static final int ZERO_FROM = 3;
  private static final int MAY_GO_AT_ONCE = 2;
  private static final double MOST_UNSEEN = 0.15;
  private static final int FAILING_ONE_IN = 5;
  private static final double COVERAGE_DROP = 0.15;
  private static final int LEAST_AFFECTED = 3;
  private static final double LEAST_SIMILAR = 0.5;
  /// Shares are quotients, and 0.85 - 0.70 is a little more than 0.15.
  private static final double ROUNDING = 1e-9;

  private RunGate() {}

  /// Judges a run.
  ///
  /// @param healthyBefore newest first; those beyond the tenth are not looked at
  public static GateVerdict judge(RunSummary run, List<RunSummary> healthyBefore) {
    var reasons = healthyBefore.isEmpty()
        ? first(run).toList()
        : compare(run, Baseline.of(healthyBefore)).toList();
    return reasons.isEmpty() ? new GateVerdict.Pass() : new GateVerdict.Quarantine(reasons);
  }

  private static Stream<GateReason> first(RunSummary run) {
    return run.listings() == 0 ? Stream.of(new NoListings(0)) : Stream.empty();
  }

  private static Stream<GateReason> compare(RunSummary run, Baseline before) {
    var single = Stream.of(listings(run, before), unseen(run), pages(run), text(run, before),
        shape(run, before)).flatMap(Optional::stream);
    return Stream.concat(single, fields(run, before));
  }

  private static Optional<GateReason> listings(RunSummary run, Baseline before) {
    var median = before.median(RunSummary::listings);
    var usual = Math.max(median, before.newest().listings());
    if (run.listings() == 0 && usual >= ZERO_FROM) {
      return Optional.of(new NoListings((int) usual));
    }
    var fewest = median < SMALL
        ? median - DEVIATIONS * Math.max(1, before.deviation(RunSummary::listings))
        : LEAST_LISTINGS * median - ROUNDING;
    return run.listings() < fewest
        ? Optional.of(new FewListings(run.listings(), median))
        : Optional.empty();
  }

  /// A site whose keys have all changed shows as many listings as before, and not one that we know. Half of what the
  /// first gate lets through, since a part of a list that is lost for weeks looks like so many groups that have ended.
  private static Optional<GateReason> unseen(RunSummary run) {
    var known = run.known();
    return known.unseen() > MAY_GO_AT_ONCE
        && known.unseen() > MOST_UNSEEN * known.expected() + ROUNDING
            ? Optional.of(new KnownListingsUnseen(known.unseen(), known.expected()))
            : Optional.empty();
  }

  private static Optional<GateReason> pages(RunSummary run) {
    var pages = run.pages();
    var missing = pages.missing() > MAY_GO_AT_ONCE ? pages.missing() : 0;
    return FAILING_ONE_IN * (pages.failed() + missing) > pages.visited()
        ? Optional.of(new PagesFailing(pages.failed(), pages.missing(), pages.visited()))
        : Optional.empty();
  }

  private static Optional<GateReason> text(RunSummary run, Baseline before) {
    var usual = before.median(RunSummary::meanTextLength);
    return usual > 0 && 2 * run.meanTextLength() <= usual
        ? Optional.of(new TextShrank(usual, run.meanTextLength()))
        : Optional.empty();
  }

  private static Optional<GateReason> shape(RunSummary run, Baseline before) {
    var usual = before.newest().shape();
    if (usual.isEmpty() || run.shape().isEmpty()) {
      return Optional.empty();
    }
    var similarity = run.shape().similarity(usual);
    return similarity < LEAST_SIMILAR
        ? Optional.of(new ShapeChanged(similarity))
        : Optional.empty();
  }

  private static Stream<GateReason> fields(RunSummary run, Baseline before) {
    return Stream.of(RequiredField.values())
        .filter(field -> run.listings() > 0)
        .map(field -> new FieldLost(field, before.coverage(field),
            run.coverage().getOrDefault(field, 0.0)))
        .filter(lost -> isLost(lost, run.listings()))
        .map(GateReason.class::cast);
  }

  private static boolean isLost(FieldLost field, int listings) {
    var drop = field.before() - field.now();
    return drop > COVERAGE_DROP + ROUNDING && drop * listings >= LEAST_AFFECTED - ROUNDING;
  }
}
