package org.nearkin.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.group.GroupBuilder.group;
import static org.nearkin.search.Asking.BOSTON;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearkin.group.GroupBuilder;

class PagingTest {
  private static final int GROUPS = 2_000;
  private static final List<String> CONDITIONS = List.of("cancer", "breast-cancer", "lupus",
      "grief");
  private static Asking asking = Asking.groups();

  @BeforeAll
  static void generate() {
    var random = new Random(7);
    asking.close();
    asking = Asking.groups(TestMeaning.small(),
        IntStream.range(0, GROUPS).mapToObj(i -> generated(i, random)).toList());
  }

  @AfterAll
  static void close() {
    asking.close();
  }

  /// Many share a place or a name, so that only the last sort key tells them apart.
  private static GroupBuilder generated(int number, Random random) {
    var group = group("generated-" + number)
        .named("Circle " + number % 50)
        .runBy("generated" + number)
        .about(CONDITIONS.get(random.nextInt(CONDITIONS.size())));
    return switch (number % 4) {
      case 0 -> group.meetsOnline();
      case 1 -> group.meetsAt(42.36, -71.06);
      case 2 -> group.meetsAt(42.36 + random.nextDouble() / 4, -71.06).andOnline();
      case 3 -> group.meetsAt(42.36, -71.06 + random.nextDouble() / 4);
      default -> throw new AssertionError();
    };
  }

  @Test
  void allPagesTogetherHoldEachGroupOnce() {
    assertEachOnce(asking.everywhere(), "", GROUPS);
  }

  @Test
  void soTheyDoNearAPlace() {
    assertEachOnce(asking.near(BOSTON, 100), "", GROUPS);
  }

  @Test
  void soTheyDoForACondition() {
    var results = asking.everywhere().ask("cancer");
    assertEachOnce(asking, "cancer", results.local().total() + results.remote().total());
  }

  @Test
  void aPageBeyondTheLastIsEmptyAndKnowsTheTotal() {
    var results = asking.everywhere().page(Integer.MAX_VALUE).ask("");
    assertEquals(List.of(), Asking.names(results));
    assertEquals(GROUPS, results.local().total() + results.remote().total());
  }

  private static void assertEachOnce(Asking asked, String words, int expected) {
    var ids = asked.allPages(words);
    assertEquals(expected, ids.size());
    assertEquals(expected, new HashSet<>(ids).size());
  }
}
