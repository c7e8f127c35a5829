package org.nearkin.resolve;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.Claims;
import org.nearkin.claim.DecisionStore;
import org.nearkin.claim.ListingKey;
import org.nearkin.group.GroupId;
import org.nearkin.group.GroupState;
import org.nearkin.group.GroupStore;
import org.nearkin.group.ListingLink;
import org.nearkin.group.Membership;
import org.nearkin.group.Standing;
import org.nearkin.group.SupportGroup;
import org.nearkin.store.DataStore;

/// Resolves all claims and publishes what changed, in several transactions, each with a new revision: whoever else writes
/// waits for none longer than a moment. Broken off, the next publication ends the work.
public final class GroupPublisher {
  /// Some 10 ms of writing.
  private static final int AT_ONCE = 100;

  private final DataStore store;
  private final ClaimStore claims;
  private final DecisionStore decisions;
  private final GroupStore groups;
  private final IssueStore issues;

  public GroupPublisher(DataStore store) {
    this.store = store;
    this.claims = new ClaimStore(store);
    this.decisions = new DecisionStore(store);
    this.groups = new GroupStore(store);
    this.issues = new IssueStore(store);
  }

  /// What a publication did.
  public record Publication(int groups, int changed, int issues) {}

  /// Publishes the state of a date; doing it twice changes nothing. One caller at a time.
  ///
  /// All comparing is done before anything is written, so that whoever else writes waits for no more than what changed.
  public Publication publish(Resolver resolver, Instant now) {
    var said = new Claims(claims.listPublished(), decisions.list());
    var memberships = groups.memberships();
    var resolution = resolver.resolve(said, memberships, now);
    var before = groups.all();
    var changed = Stream.concat(
        resolution.groups().stream().filter(group -> !group.equals(before.get(group.id()))),
        orphans(before, resolution.groups())).toList();
    var joined = new HashMap<>(resolution.memberships());
    joined.entrySet().removeAll(memberships.entrySet());
    for (var from = 0; from < changed.size(); from += AT_ONCE) {
      write(changed.subList(from, Math.min(from + AT_ONCE, changed.size())), joined);
    }
    rememberOthers(joined);
    issues.replace(resolution.issues());
    return new Publication(
        resolution.groups().size(), changed.size(), resolution.issues().size());
  }

  /// A listing is remembered together with the group that shows it.
  private void write(List<SupportGroup> changed, Map<ListingKey, Membership> joined) {
    store.inTransaction(() -> {
      var revision = store.raiseRevision();
      changed.forEach(group -> groups.put(group, revision));
      changed.stream()
          .flatMap(group -> group.provenance().listings().stream())
          .map(ListingLink::listing)
          .forEach(key -> Optional.ofNullable(joined.remove(key))
              .ifPresent(membership -> groups.remember(key, membership)));
      return revision;
    });
  }

  /// Listings that no group shows: those that are gone.
  private void rememberOthers(Map<ListingKey, Membership> others) {
    var keys = List.copyOf(others.keySet());
    for (var from = 0; from < keys.size(); from += AT_ONCE) {
      var some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
      store.inTransaction(() -> {
        some.forEach(key -> groups.remember(key, Objects.requireNonNull(others.get(key))));
        return some.size();
      });
    }
  }

  /// Groups whose listings now belong to others: their ids are kept and never reused.
  private static Stream<SupportGroup> orphans(
      Map<GroupId, SupportGroup> before, List<SupportGroup> now) {
    var living = new HashSet<GroupId>();
    now.forEach(group -> living.add(group.id()));
    return before.values()
        .stream()
        .filter(group -> !living.contains(group.id()) && group.state() != GroupState.GONE)
        .map(GroupPublisher::tombstone);
  }

  private static SupportGroup tombstone(SupportGroup group) {
    var standing = group.provenance().standing();
    return new SupportGroup(group.id(), group.name(), group.kind(), group.subject(),
        group.meetings(), group.contacts(), group.details(),
        new SupportGroup.Provenance(
            new Standing(GroupState.GONE, standing.lastSeen(), standing.confirmed()),
            group.provenance().listings()));
  }
}
