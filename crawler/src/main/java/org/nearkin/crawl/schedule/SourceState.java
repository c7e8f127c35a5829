package org.nearkin.crawl.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nearkin.claim.RunCounts;
import org.nearkin.crawl.run.RunDiff;
import org.nearkin.crawl.run.RunGateStore.Ending;
import org.nearkin.crawl.run.RunReport;

/// How a source stands, for the operator.
///
/// @param last its last run; empty if it was never crawled to the end
/// @param remarks what to know or to do, one plain sentence each
public record SourceState(String source, Health health, Visits visits, Listings listings,
    Optional<EndedRun> last, List<String> remarks) {

  public SourceState {
    remarks = List.copyOf(remarks);
  }

  /// When it was and is visited.
  ///
  /// @param lastSuccess end of its last healthy run
  /// @param next when it is crawled next
  /// @param failures how many runs before now failed one after the other; counting ends at 10
  /// @param overdue whether it should have been read long ago
  public record Visits(Optional<Instant> lastSuccess, Optional<Instant> next, int failures,
      boolean overdue) {}

  /// What it lists.
  ///
  /// @param now in its last run
  /// @param usual median of its last healthy runs
  /// @param missing listings that are missing, but not given up
  /// @param diff what its last published run changed
  public record Listings(int now, OptionalDouble usual, int missing, Optional<RunDiff> diff) {}

  /// A run that has ended.
  ///
  /// @param report of it, or of the last before it that asked the site; empty after runs of older versions
  /// @param deniedAnew start pages that keep us away now and were read by an earlier run
  public record EndedRun(Ending ending, RunCounts counts, Optional<RunReport> report,
      List<RunReport.StartPage> deniedAnew) {

    public EndedRun {
      deniedAnew = List.copyOf(deniedAnew);
    }

    /// The start pages with which one of these things happened.
    public List<RunReport.StartPage> starts(RunReport.Fate... fates) {
      return report.map(found -> found.starts(fates)).orElse(List.of());
    }
  }

  /// How well a source can be read.
  public enum Health {
    /// It was never crawled.
    NEW,
    HEALTHY,
    /// Its last run was published, but could not read everything.
    DEGRADED,
    /// Its pages were read, and no listing on them.
    BROKEN,
    /// It does not allow us to read any page.
    BLOCKED,
    /// No page of it could be had.
    UNREACHABLE,
    /// Its last run waits for an operator.
    QUARANTINED,
    /// A start page redirects to another site, for good.
    MOVED,
    /// An operator lets it rest.
    PAUSED
  }
}
