package org.nearkin.resolve;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.Decision;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.Presence;
import org.nearkin.group.Claimed;
import org.nearkin.group.GroupState;
import org.nearkin.group.Standing;
import org.nearkin.schedule.Occurrences;
import org.nearkin.schedule.Schedule;

/// State and clocks of a group: the table of states in docs/architecture.md.
final class StandingRule {
  private static final Duration FRESH = Duration.ofDays(14);
  private static final Duration AGING = Duration.ofDays(60);
  private static final Duration HIDDEN = Duration.ofDays(180);

  private final DecisionLog decisions;
  private final Instant now;

  StandingRule(DecisionLog decisions, Instant now) {
    this.decisions = decisions;
    this.now = now;
  }

  /// @param keys all listings that belong to the group, also those no longer there: what people said of them holds
  Standing stand(List<NormalListing> listings, Stream<ListingKey> keys) {
    var said = decisions.about(keys);
    var seen = listings.stream()
        .map(listing -> listing.version().lastSeen())
        .max(Instant::compareTo)
        .orElseThrow();
    var confirmed = said.stream()
        .filter(Decision.Confirm.class::isInstance)
        .map(Decision::at)
        .max(Instant::compareTo);
    var state = decided(said).orElseGet(() -> NormalListing.allPaused(listings)
        ? GroupState.PAUSED
        : byAge(Stream.concat(Stream.of(seen), confirmed.stream())
            .max(Instant::compareTo)
            .orElseThrow(), listings));
    return new Standing(state, seen, confirmed);
  }

  /// What people said last about opening and closing; nothing brings back what opted out.
  private Optional<GroupState> decided(List<Decision> said) {
    var state = Optional.<GroupState>empty();
    for (var decision : said) {
      switch (decision) {
        case Decision.OptOut _ -> {
          return Optional.of(GroupState.HIDDEN);
        }
        case Decision.Close _ -> state = Optional.of(GroupState.GONE);
        case Decision.Pause(_, _, var until) ->
          state = isOver(until) ? Optional.empty() : Optional.of(GroupState.PAUSED);
        case Decision.Confirm _ -> state = Optional.empty();
        case Decision.Edit _,Decision.Same _,Decision.NotSame _ -> {}
      }
    }
    return state;
  }

  private boolean isOver(Optional<LocalDate> until) {
    return until.filter(date -> date.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC)))
        .isPresent();
  }

  private GroupState byAge(Instant positive, List<NormalListing> listings) {
    var age = Duration.between(positive, now);
    if (age.compareTo(HIDDEN) > 0) {
      return GroupState.HIDDEN;
    }
    if (age.compareTo(AGING) > 0 || listings.stream().allMatch(this::isOver)
        || listings.stream().allMatch(StandingRule::isMissing)) {
      return GroupState.DOUBTFUL;
    }
    return age.compareTo(FRESH) > 0 ? GroupState.AGING : GroupState.FRESH;
  }

  private static boolean isMissing(NormalListing listing) {
    return listing.version().presence() == Presence.MISSING;
  }

  /// Every date it printed has passed.
  private boolean isOver(NormalListing listing) {
    var zone = listing.meeting().zone();
    return zone.isPresent() && listing.meeting()
        .schedule()
        .map(Claimed::value)
        .filter(Schedule::isPublishable)
        .filter(schedule -> Occurrences.next(schedule, zone.get(), now, 1).isEmpty())
        .isPresent();
  }
}
