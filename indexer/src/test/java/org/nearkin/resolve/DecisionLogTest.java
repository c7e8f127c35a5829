package org.nearkin.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.resolve.Stated.NOW;
import static org.nearkin.resolve.Stated.stated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.Claims;
import org.nearkin.claim.Decision;
import org.nearkin.claim.Field;
import org.nearkin.claim.ListingKey;
import org.nearkin.group.GroupState;
import org.nearkin.group.Membership;
import org.nearkin.group.SupportGroup;
import org.nearkin.place.Gazetteer;
import org.nearkin.store.Json;

/// What people said wins, whatever is read later and in whatever order it was written down.
class DecisionLogTest {
  private static final String HOUSE = "77 Foundry Hill Road, Fitchburg, MA 01420";
  private static final Knowledge KNOWLEDGE = Knowledge.bundled(Gazetteer.bundled());
  private static final List<Stated> LISTINGS = Stream.of("a", "b", "c")
      .flatMap(source -> Stream.of("Lantern", "Harbor", "Beacon")
          .map(name -> stated(source, name).as(name + " Stroke Group")
              .when("Mondays at 7 pm")
              .where(HOUSE)))
      .toList();
  private static final List<ListingKey> KEYS = LISTINGS.stream()
      .map(listing -> listing.version().key())
      .toList();
  private static final ListingKey A = new ListingKey("a", "Lantern");
  private static final ListingKey B = new ListingKey("b", "Lantern");
  private static final ListingKey C = new ListingKey("c", "Harbor");

  private final Resolver resolver = new Resolver(List.of(), KNOWLEDGE, new Random(1));
  private Map<ListingKey, Membership> memory = Map.of();

  private List<SupportGroup> groups(List<Decision> decisions, List<Stated> listings) {
    var versions = listings.stream().map(Stated::version).toList();
    var resolution = resolver.resolve(new Claims(versions, decisions), memory, NOW);
    memory = resolution.memberships();
    return resolution.groups();
  }

  private List<SupportGroup> groups(Decision... decisions) {
    return groups(List.of(decisions), LISTINGS);
  }

  private static Instant minute(int number) {
    return NOW.minusSeconds(60L * (1000 - number));
  }

  private static SupportGroup of(ListingKey key, List<SupportGroup> groups) {
    return groups.stream().filter(group -> shows(group, key)).findFirst().orElseThrow();
  }

  private static boolean shows(SupportGroup group, ListingKey key) {
    return group.provenance().listings().stream().anyMatch(link -> link.listing().equals(key));
  }

  @Test
  void theLastWordAboutAPairCounts() {
    assertTrue(shows(of(A, groups()), B));
    var apart = new Decision.NotSame(minute(1), B, A);
    var same = new Decision.Same(minute(2), A, B);
    assertFalse(shows(of(A, groups(apart)), B));
    assertTrue(shows(of(A, groups(same, apart)), B));
  }

  @Test
  void wordsAboutAGoneListingStillTieTheOthers() {
    var toGone = new ListingKey("gone", "1");
    var decisions = List.<Decision>of(new Decision.Same(minute(1), A, toGone),
        new Decision.Same(minute(2), toGone, C));
    assertTrue(shows(of(A, groups(decisions, LISTINGS)), C));
  }

  @Test
  void whoOptedOutStaysHiddenThroughAnotherSiteWhenItsOwnListingHasGone() {
    var optedOut = new Decision.OptOut(minute(1), A);
    var withoutA = LISTINGS.stream().filter(each -> !each.version().key().equals(A)).toList();
    assertEquals(GroupState.HIDDEN, of(B, groups(List.of(optedOut), LISTINGS)).state());
    assertEquals(GroupState.HIDDEN, of(B, groups(List.of(optedOut), withoutA)).state());
    var parted = List.<Decision>of(optedOut, new Decision.NotSame(minute(2), A, B),
        new Decision.NotSame(minute(2), A, new ListingKey("c", "Lantern")));
    assertEquals(GroupState.FRESH, of(B, groups(parted, withoutA)).state());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void holdsForAnyLog(long seed) {
    var random = new Random(seed);
    var log = new ArrayList<Decision>();
    for (int number = 0; number < 12; number++) {
      var before = Json.write(groups(log, LISTINGS));
      var decision = decision(minute(random.nextInt(6)), random);
      log.add(decision);
      var groups = groups(log, LISTINGS);
      assertObeyed(log, groups);
      Collections.shuffle(log, random);
      var listings = new ArrayList<>(LISTINGS);
      Collections.shuffle(listings, random);
      assertEquals(Json.write(groups), Json.write(groups(log, listings)));
      log.remove(decision);
      assertEquals(before, Json.write(groups(log, LISTINGS)), "undone: " + decision);
      log.add(decision);
    }
  }

  private static Decision decision(Instant at, Random random) {
    var one = KEYS.get(random.nextInt(KEYS.size()));
    var other = KEYS.get((KEYS.indexOf(one) + 1 + random.nextInt(KEYS.size() - 1)) % KEYS.size());
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> new Decision.Same(at, one, other);
      case 3, 4, 5 -> new Decision.NotSame(at, one, other);
      case 6 -> new Decision.OptOut(at, one);
      case 7 -> random.nextBoolean()
          ? new Decision.Close(at, one)
          : new Decision.Confirm(at, one);
      case 8 -> new Decision.Pause(at, one, Optional.empty());
      default -> new Decision.Edit(at, one, Field.COST, "Fee " + random.nextInt(100));
    };
  }

  /// Who was told apart last is apart, and who opted out is hidden.
  private static void assertObeyed(List<Decision> log, List<SupportGroup> groups) {
    var apart = new HashMap<DecisionLog.Pair, Instant>();
    for (var decision : log) {
      if (decision instanceof Decision.NotSame(var at, var one, var other)) {
        apart.merge(DecisionLog.Pair.of(one, other), at, (x, y) -> x.isAfter(y) ? x : y);
      } else if (decision instanceof Decision.OptOut(_, var key)) {
        assertEquals(GroupState.HIDDEN, of(key, groups).state());
      }
    }
    for (var decision : log) {
      if (decision instanceof Decision.Same(var at, var one, var other)) {
        var pair = DecisionLog.Pair.of(one, other);
        if (at.isAfter(apart.getOrDefault(pair, Instant.MAX))) {
          apart.remove(pair);
        }
      }
    }
    apart.keySet().forEach(pair -> assertFalse(shows(of(pair.one(), groups), pair.other())));
  }
}
