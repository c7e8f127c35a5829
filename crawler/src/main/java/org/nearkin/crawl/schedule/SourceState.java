package org.nearkin.crawl.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a source stands, for the operator.
///
/// @param lastSuccess end of its last healthy run
/// @param next when it is crawled next
/// @param listings of its last run
/// @param usual median of its last healthy runs
/// @param missing listings that are missing, but not given up
/// @param remarks what to know or to do, one plain sentence each
public record SourceState(String source, Health health, Optional<Instant> lastSuccess,
    Optional<Instant> next, int listings, OptionalDouble usual, int missing,
    List<String> remarks) {

  public SourceState {
    remarks = List.copyOf(remarks);
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
    /// An operator lets it rest.
    PAUSED
  }
}
