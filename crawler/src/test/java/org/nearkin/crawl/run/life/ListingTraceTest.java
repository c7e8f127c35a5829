package org.nearkin.crawl.run.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.crawl.run.life.ListingTrace.OnList;
import org.nearkin.crawl.run.life.ListingTrace.OnSitemap;
import org.nearkin.crawl.run.life.ListingTrace.OwnPage;

class ListingTraceTest {

  @ParameterizedTest
  @CsvSource({
      "true, NONE, NONE, NONE, seen",
      "true, NOT_FOUND, NONE, NONE, seen",
      "true, FAILED, NONE, ABSENT, seen",
      "true, DISBANDED, NONE, NONE, [DISBANDED]",
      "false, NONE, ABSENT, NONE, [ABSENT_FROM_LIST]",
      "false, NOT_FOUND, ABSENT, ABSENT, '[OWN_PAGE_NOT_FOUND, ABSENT_FROM_LIST, ABSENT_FROM_SITEMAP]'",
      "false, GONE, NONE, NONE, [OWN_PAGE_GONE]",
      "false, TO_ROOT, NONE, NONE, [OWN_PAGE_TO_ROOT]",
      "false, SOFT_NOT_FOUND, NONE, NONE, [OWN_PAGE_SOFT_NOT_FOUND]",
      "false, MOVED, ABSENT, NONE, [ABSENT_FROM_LIST]",
      "false, MOVED, NONE, NONE, silent",
      "false, NONE, NONE, NONE, silent",
      // One failure spoils all.
      "false, FAILED, ABSENT, ABSENT, silent",
      "false, GONE, FAILED, ABSENT, silent",
      "false, NOT_FOUND, NOT_TELLING, NONE, silent",
      "false, NOT_FOUND, STILL_NAMED, NONE, silent"
  })
  void whatARunMetIsWeighed(boolean seen, OwnPage page, OnList list, OnSitemap sitemap,
      String evidence) {
    var weighed = new ListingTrace(seen, page, list, sitemap).weigh("run");
    assertEquals(evidence, switch (weighed) {
      case RunEvidence.Seen() -> "seen";
      case RunEvidence.Silent() -> "silent";
      case RunEvidence.Missed(var _, var signs) -> new TreeSet<>(signs).toString();
    });
  }

  @ParameterizedTest
  @CsvSource({"a b c d, b c d, true", "a b c d, a b x y, false", "a b c, a b x, false",
      "a b, b, false", "a b, x a y b, true", "a, a, true", "a, x y z, false", "a b, '', false",
      "'', a b, false"})
  void aListTellsWhenThreeQuartersOfTheNeighboursAreSeenAgain(String neighbours, String now,
      boolean telling) {
    assertEquals(telling, ListingTrace.isTelling(keys(neighbours), keys(now)));
  }

  private static Set<String> keys(String words) {
    return Arrays.stream(words.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
