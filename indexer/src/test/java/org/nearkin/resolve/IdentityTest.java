package org.nearkin.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.Decision;
import org.nearkin.claim.ListingKey;
import org.nearkin.group.GroupId;
import org.nearkin.group.Membership;

/// Which public id a group has, whatever becomes of its listings.
class IdentityTest {
  private static final DecisionLog NOTHING_SAID = new DecisionLog(List.of());
  private final Random random = new Random(1);
  private Map<ListingKey, Membership> memory = Map.of();

  private static ListingKey key(String name) {
    return new ListingKey("source", name);
  }

  /// One publication; each word is a group, each letter one of its listings. The ids, by the words.
  private Map<String, GroupId> publish(String... groups) {
    return publish(NOTHING_SAID, groups);
  }

  private Map<String, GroupId> publish(DecisionLog decisions, String... groups) {
    var identity = new Identity(memory, decisions, random);
    var named = identity.name(Stream.of(groups).map(IdentityTest::listings).toList());
    memory = identity.memory();
    var ids = new TreeMap<String, GroupId>();
    for (int i = 0; i < groups.length; i++) {
      ids.put(groups[i], named.get(i).id());
    }
    return ids;
  }

  private static List<ListingKey> listings(String group) {
    return group.chars().mapToObj(letter -> key(Character.toString(letter))).toList();
  }

  private GroupId own(String letter) {
    return Objects.requireNonNull(memory.get(key(letter))).own();
  }

  private GroupId leadsTo(String letter) {
    return Objects.requireNonNull(memory.get(key(letter))).group();
  }

  @Test
  void theOlderIdLivesOnAndTheOtherLeadsToIt() {
    publish("b");
    var before = publish("a", "b");
    assertEquals(before.get("b"), publish("ab").get("ab"));
    assertEquals(before.get("b"), leadsTo("a"));
    assertEquals(before.get("a"), own("a"));
  }

  @Test
  void ofListingsThatCameTogetherTheLesserKeyNames() {
    var before = publish("b", "a");
    assertEquals(before.get("a"), publish("ba").get("ba"));
  }

  @Test
  void partingRestoresBothIds() {
    var before = publish("a", "b");
    publish("ab");
    publish("abc");
    assertEquals(before, without("c", publish("a", "b", "c")));
  }

  @Test
  void aNewListingLeavesTheIdAlone() {
    var before = publish("z").get("z");
    assertEquals(before, publish("az").get("az"));
  }

  @Test
  void theIdOutlivesTheListingItCameFrom() {
    var before = publish("ab").get("ab");
    assertEquals(before, publish("b").get("b"));
    assertEquals(before, publish("bc").get("bc"));
    assertEquals(before, publish("c").get("c"));
    assertEquals(before, publish("abc").get("abc"));
  }

  @Test
  void aGroupThatDisappearsComesBackUnderItsId() {
    var before = publish("ab", "c");
    publish("c");
    assertEquals(before, publish("ab", "c"));
  }

  @Test
  void aListingThatComesBackAloneHasItsOwnIdAgain() {
    var before = publish("a", "b");
    publish("ab");
    assertEquals(before.get("a"), publish("b").get("b"));
    assertEquals(before, publish("a", "b"));
  }

  @Test
  void whoStandsForAGoneListingKeepsToItThroughJoinAndParting() {
    publish("z");
    var before = publish("ab", "z");
    assertEquals(before.get("ab"), publish("b", "z").get("b"));
    assertEquals(before.get("z"), publish("bz").get("bz"));
    assertEquals(before.get("z"), leadsTo("a"));
    assertEquals(before.get("ab"), publish("b", "z").get("b"));
  }

  @Test
  void aGoneListingOfWhichPeopleSaidThatItIsAnotherGroupNamesNobody() {
    var before = publish("ab").get("ab");
    publish("b");
    var parted = new DecisionLog(
        List.of(new Decision.NotSame(Stated.NOW, key("a"), key("b"))));
    assertNotEquals(before, publish(parted, "b").get("b"));
    assertEquals(before, publish("b").get("b"));
  }

  private static Map<String, GroupId> without(String group, Map<String, GroupId> ids) {
    ids.remove(group);
    return ids;
  }

  /// Random joins, partings, disappearances and returns, four listings at most in a group.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void holdsThroughAnyHistory(long seed) {
    var fate = new Random(seed);
    List<String> last = List.of();
    for (int step = 0; step < 200; step++) {
      var now = turn(last, fate);
      var ids = publish(now.toArray(String[]::new));
      assertEquals(ids.size(), new HashSet<>(ids.values()).size(), "one id, one group");
      ids.forEach(this::assertRelated);
      assertOrderDoesNotMatter(ids, now, fate);
      var after = memory;
      assertEquals(ids, publish(now.toArray(String[]::new)), "a second time nothing changes");
      assertEquals(after, memory);
      assertJoiningAndPartingRestores(ids, now, fate);
      memory = after;
      last = now;
    }
  }

  /// Groups of some of the letters a to p: those of before with a few changes.
  private static List<String> turn(List<String> last, Random fate) {
    var groupOf = new TreeMap<Character, Integer>();
    for (int i = 0; i < last.size(); i++) {
      for (var letter : last.get(i).toCharArray()) {
        groupOf.put(letter, i);
      }
    }
    for (int change = fate.nextInt(4); change >= 0; change--) {
      var letter = (char) ('a' + fate.nextInt(16));
      if (groupOf.containsKey(letter) && fate.nextInt(3) == 0) {
        groupOf.remove(letter);
      } else {
        groupOf.put(letter, fate.nextInt(6));
      }
    }
    var groups = new HashMap<Integer, String>();
    groupOf.forEach((letter, group) -> groups.merge(group, letter.toString(), String::concat));
    return new ArrayList<>(groups.values());
  }

  /// The id is the own id of one of its listings, or of one that is gone and was together with one of them.
  private void assertRelated(String group, GroupId id) {
    var owner = memory.entrySet()
        .stream()
        .filter(entry -> entry.getValue().own().equals(id))
        .findFirst()
        .orElseThrow()
        .getKey();
    assertEquals(id, Objects.requireNonNull(memory.get(owner)).group());
    var heirs = new TreeSet<ListingKey>();
    for (var next = Optional.of(owner); next.isPresent(); next = Objects
        .requireNonNull(memory.get(next.get()))
        .heir()) {
      heirs.add(next.get());
    }
    heirs.retainAll(listings(group));
    assertTrue(!heirs.isEmpty(), group + " is called by a listing it has nothing to do with");
  }

  private void assertOrderDoesNotMatter(
      Map<String, GroupId> ids, List<String> groups, Random fate) {
    var after = memory;
    var shuffled = new ArrayList<>(groups);
    Collections.shuffle(shuffled, fate);
    assertEquals(ids, publish(shuffled.toArray(String[]::new)));
    assertEquals(after, memory);
  }

  private void assertJoiningAndPartingRestores(
      Map<String, GroupId> ids, List<String> groups, Random fate) {
    if (groups.size() < 2) {
      return;
    }
    var joined = new ArrayList<>(groups);
    Collections.shuffle(joined, fate);
    var one = joined.removeLast();
    var other = joined.removeLast();
    joined.add(one + other);
    var id = publish(joined.toArray(String[]::new)).get(one + other);
    assertTrue(List.of(ids.get(one), ids.get(other)).contains(id));
    joined.removeLast();
    joined.add(one);
    joined.add(other);
    assertEquals(ids, publish(joined.toArray(String[]::new)));
  }
}
