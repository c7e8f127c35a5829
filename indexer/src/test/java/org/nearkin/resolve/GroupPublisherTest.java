package org.nearkin.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.resolve.Stated.NOW;
import static org.nearkin.resolve.Stated.stated;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.Decision;
import org.nearkin.claim.DecisionStore;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.Presence;
import org.nearkin.claim.RunCounts;
import org.nearkin.claim.RunStore;
import org.nearkin.group.GroupId;
import org.nearkin.group.GroupState;
import org.nearkin.group.GroupStore;
import org.nearkin.place.Gazetteer;
import org.nearkin.store.DataStore;
import org.nearkin.store.Json;
import org.nearkin.store.World;

/// What a publication leaves in the store.
class GroupPublisherTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled(Gazetteer.bundled());
  private static final ListingKey A = new ListingKey("a", "1");
  private static final ListingKey B = new ListingKey("b", "1");

  @TempDir
  private Path home;
  private DataStore store;
  private GroupStore groups;
  private int runsSoFar;

  @BeforeEach
  void open() {
    store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    groups = new GroupStore(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void read(Stated... listings) {
    var runs = new RunStore(store);
    for (var listing : listings) {
      var version = listing.version();
      var at = NOW.minusSeconds(100 - runsSoFar++);
      var run = runs.begin(version.key().source(), at);
      new ClaimStore(store).stage(run.id(), version.key().source(), version.said(), at);
      runs.close(run, new RunCounts(1, 0, 0, 1, 0), at);
      runs.publish(run, at);
    }
  }

  private int publish() {
    return new GroupPublisher(store)
        .publish(new Resolver(List.of(), KNOWLEDGE, new Random(1)), NOW)
        .changed();
  }

  private static Stated lantern(String source, String when) {
    return stated(source, "1").as("Lantern Stroke Group")
        .when(when)
        .where("77 Foundry Hill Road, Fitchburg, MA 01420");
  }

  private GroupId groupOf(ListingKey key) {
    return Objects.requireNonNull(groups.memberships().get(key)).group();
  }

  private Map<GroupId, String> living() {
    return groups.all()
        .values()
        .stream()
        .filter(group -> group.state() != GroupState.GONE)
        .collect(Collectors.toMap(group -> group.id(), Json::write));
  }

  @Test
  void joiningLeavesARedirectAndPartingRestoresExactly() {
    var decisions = new DecisionStore(store);
    read(lantern("a", "Mondays at 7 pm"), lantern("b", "Fridays at 2 pm"));
    publish();
    var before = living();
    var a = groupOf(A);
    var b = groupOf(B);
    assertEquals(2, before.size());
    decisions.append(new Decision.Same(NOW, A, B));
    publish();
    assertEquals(List.of(a), List.copyOf(living().keySet()));
    assertEquals(Optional.of(a), groups.findSuccessor(b));
    assertEquals(List.of(b), groups.listPredecessors(a));
    assertEquals(GroupState.GONE, groups.find(b).orElseThrow().state());
    decisions.append(new Decision.NotSame(NOW.plusSeconds(1), A, B));
    publish();
    assertEquals(before, living());
    assertEquals(Optional.empty(), groups.findSuccessor(b));
  }

  @Test
  void aChangedListingThatLeavesHasItsFormerIdAgain() {
    read(lantern("a", "Mondays at 7 pm"), lantern("b", "Fridays at 2 pm"));
    publish();
    var b = groupOf(B);
    read(lantern("b", "Mondays at 7 pm"));
    publish();
    assertEquals(groupOf(A), groupOf(B));
    read(lantern("b", "Fridays at 2 pm"));
    publish();
    assertEquals(b, groupOf(B));
  }

  @Test
  void theIdOutlivesTheListingItCameFrom() {
    read(lantern("a", "Mondays at 7 pm"), lantern("b", "Mondays at 7 pm"));
    publish();
    var id = groupOf(A);
    assertEquals(id, groupOf(B));
    new ClaimStore(store).note(A, Presence.GONE, NOW);
    publish();
    assertEquals(List.of(id), List.copyOf(living().keySet()));
    assertEquals(Optional.of(B), Objects.requireNonNull(groups.memberships().get(A)).heir());
    assertEquals(0, publish());
  }

  @Test
  void aSecondPublicationChangesNothing() {
    read(lantern("a", "Mondays at 7 pm"), lantern("b", "Mondays at 7 pm"));
    publish();
    var memory = groups.memberships();
    assertEquals(0, publish());
    assertEquals(memory, groups.memberships());
  }
}
