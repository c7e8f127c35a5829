package org.nearkin.crawl.run.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.nearkin.crawl.run.life.ListingLife.Miss;
import org.nearkin.crawl.run.life.ListingLife.State;

/// Decides when a listing is gone: with evidence of weight 3 or more, from two or more healthy runs, the first and the
/// last of them 72 hours or more apart.
public final class Disappearance {
  private static final double ENOUGH = 3;
  private static final Duration APART = Duration.ofDays(3);

  private Disappearance() {}

  /// The listing's life after one healthy run. The same run may be told twice.
  ///
  /// @param at when the run looked
  public static ListingLife next(ListingLife life, RunEvidence evidence, Instant at) {
    return switch (evidence) {
      case RunEvidence.Silent() -> life;
      case RunEvidence.Seen() -> seen(life, at);
      case RunEvidence.Missed missed -> missed(life, new Miss(missed.run(), at, missed.evidence()));
    };
  }

  private static ListingLife seen(ListingLife life, Instant at) {
    var since = life.state() == State.SEEN ? life.since() : at;
    return ListingLife.seen(since, life.humanOwned());
  }

  private static ListingLife missed(ListingLife life, Miss miss) {
    var told = life.misses().stream().anyMatch(earlier -> earlier.run().equals(miss.run()));
    if (told || life.state() == State.GONE || (life.humanOwned() && isEnough(life.misses()))) {
      return life;
    }
    var misses = Stream.concat(life.misses().stream(), Stream.of(miss)).toList();
    var enough = isEnough(misses);
    var state = enough && !life.humanOwned() ? State.GONE : State.MISSING;
    var since = state == life.state() ? life.since() : miss.at();
    return new ListingLife(state, since, misses, life.humanOwned(),
        isForReview(life, misses, enough));
  }

  private static boolean isForReview(ListingLife life, List<Miss> misses, boolean enough) {
    return (life.humanOwned() && enough) || misses.stream()
        .anyMatch(miss -> miss.evidence().contains(ListingEvidence.DISBANDED));
  }

  private static boolean isEnough(List<Miss> misses) {
    return misses.size() >= 2
        && misses.stream().mapToDouble(Miss::weight).sum() >= ENOUGH
        && Duration.between(misses.getFirst().at(), misses.getLast().at()).compareTo(APART) >= 0;
  }
}
