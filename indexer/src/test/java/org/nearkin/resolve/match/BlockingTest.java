package org.nearkin.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nearkin.resolve.profile.Profile;

class BlockingTest {
  private static final GeneratedWorld WORLD = new GeneratedWorld(6_000, new Random(7));

  private static List<String> pairs(List<Profile> profiles) {
    var pairs = new ArrayList<String>();
    new Blocking(new Population(profiles)).forEachPair(profiles,
        (one, other) -> pairs.add(pair(one, other)));
    return pairs;
  }

  private static String pair(Profile one, Profile other) {
    return one.key().compareTo(other.key()) < 0
        ? one.key() + " " + other.key()
        : other.key() + " " + one.key();
  }

  @Test
  void nearlyEveryTruePairIsComparedAndNearlyNoOther() {
    var found = new HashSet<>(pairs(WORLD.profiles()));
    var size = (long) WORLD.profiles().size();
    var truePairs = truePairs();
    var recalled = truePairs.stream().filter(found::contains).count();
    assertTrue(truePairs.size() > 2_000, truePairs.size() + " true pairs");
    assertTrue(recalled >= 0.995 * truePairs.size(), recalled + " of " + truePairs.size());
    assertTrue(found.size() <= 0.01 * size * (size - 1) / 2, found.size() + " pairs");
  }

  private static Set<String> truePairs() {
    var pairs = new HashSet<String>();
    for (var meeting : WORLD.meetings()) {
      for (int i = 0; i < meeting.size(); i++) {
        for (int j = i + 1; j < meeting.size(); j++) {
          pairs.add(pair(meeting.get(i), meeting.get(j)));
        }
      }
    }
    return pairs;
  }

  @Test
  void eachPairComesOnceAndInTheSameOrderHoweverListingsArrive() {
    var profiles = new ArrayList<>(WORLD.profiles().subList(0, 1_000));
    var pairs = pairs(profiles);
    Collections.shuffle(profiles, new Random(3));
    assertEquals(pairs, pairs(profiles));
    assertEquals(pairs.size(), new HashSet<>(pairs).size());
  }

  @Test
  void twiceTheListingsMakeAboutTwiceThePairs() {
    var half = pairs(new GeneratedWorld(6_000, new Random(1)).profiles()).size();
    var whole = pairs(new GeneratedWorld(12_000, new Random(1)).profiles()).size();
    assertTrue(whole < 3L * half, half + " and " + whole);
  }
}
