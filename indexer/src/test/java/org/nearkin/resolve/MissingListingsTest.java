package org.nearkin.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.resolve.Stated.NOW;
import static org.nearkin.resolve.Stated.stated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nearkin.claim.Claims;
import org.nearkin.group.GroupState;
import org.nearkin.place.Gazetteer;
import org.nearkin.source.SourceDefinition.Organizer;

/// What becomes of a group whose sources no longer show it everywhere.
class MissingListingsTest {
  private final Resolver resolver = new Resolver(
      List.of(Stated.source("county", Organizer.HOSPITAL, Optional.empty()),
          Stated.source("network", Organizer.ASSOCIATION, Optional.empty())),
      Knowledge.bundled(Gazetteer.bundled()), new Random(1));

  private GroupState state(Stated... listings) {
    var claims = new Claims(Stream.of(listings).map(Stated::version).toList(), List.of());
    var groups = resolver.resolve(claims, Map.of(), NOW).groups();
    assertEquals(1, groups.size());
    return groups.getFirst().state();
  }

  private static Stated club(String source) {
    return stated(source, "1").as("Stroke Club")
        .when("Mondays, 6:00 PM")
        .where("77 Foundry Hill Road, Fitchburg, MA 01420");
  }

  @Test
  void aGroupThatNoSourceShowsAnyMoreIsDoubtful() {
    assertEquals(GroupState.DOUBTFUL, state(club("county").missing()));
  }

  @Test
  void aGroupThatOneSourceStillShowsIsNot() {
    assertEquals(GroupState.FRESH, state(club("county").missing(), club("network")));
  }
}
