package org.nearkin.crawl.run.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a listing stands between "there" and "gone".
///
/// @param since when it came to this state
/// @param misses the evidence so far, oldest first; none while it is seen
/// @param humanOwned whether a person keeps it, so that no crawl may remove it
/// @param review whether an operator should look at it
public record ListingLife(State state, Instant since, List<Miss> misses, boolean humanOwned,
    boolean review) {
  /// How long after the first miss it is looked for again.
  static final List<Duration> CHECKS = List.of(Duration.ofDays(3), Duration.ofDays(6));

  public enum State {
    /// There in the newest healthy run that should contain it.
    SEEN,
    /// Not there once or more, and not given up.
    MISSING,
    /// Given up; it comes back at once when it is seen again.
    GONE
  }

  /// One healthy run that missed it.
  public record Miss(String run, Instant at, Set<ListingEvidence> evidence) {

    public Miss {
      evidence = Set.copyOf(evidence);
    }

    double weight() {
      return evidence.stream().mapToDouble(ListingEvidence::weight).sum();
    }
  }

  public ListingLife {
    misses = List.copyOf(misses);
  }

  /// A listing that is there.
  public static ListingLife seen(Instant at, boolean humanOwned) {
    return new ListingLife(State.SEEN, at, List.of(), humanOwned, false);
  }

  /// The same life in the care of a person, or no longer.
  public ListingLife withHumanOwned(boolean owned) {
    return new ListingLife(state, since, misses, owned, review);
  }

  /// When to look for it again before its source's usual time: three and six days after the first miss. A check stays
  /// due until a healthy run has done it; when failures have kept the checks up, three days after the last miss.
  public Optional<Instant> findNextCheck() {
    if (state != State.MISSING) {
      return Optional.empty();
    }
    var first = misses.getFirst().at();
    var last = misses.getLast().at();
    var planned = CHECKS.stream().map(first::plus).filter(check -> check.isAfter(last)).findFirst();
    return planned.isEmpty() && misses.size() <= CHECKS.size()
        ? Optional.of(last.plus(CHECKS.getFirst()))
        : planned;
  }
}
