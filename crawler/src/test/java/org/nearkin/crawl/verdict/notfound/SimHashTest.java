package org.nearkin.crawl.verdict.notfound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimHashTest {

  @Test
  void caseAndPunctuationMakeNoDifference() {
    assertEquals(SimHash.of("Sorry, that page is gone."), SimHash.of("sorry THAT page... is gone"));
  }

  @Test
  void orderMakesADifference() {
    assertFalse(SimHash.of("one two three four").isNear(SimHash.of("four three two one")));
  }

  @Test
  void oneWordMoreInALongTextIsNear() {
    var text = words(1, 400);
    assertTrue(SimHash.of(text).isNear(SimHash.of(text + " more")));
  }

  @Test
  void textsWithoutCommonWordsDifferInAboutHalfOfTheBits() {
    var distances = IntStream.range(0, 50)
        .map(seed -> SimHash.of(words(seed, 100)).distance(SimHash.of(words(1000 + seed, 100))))
        .summaryStatistics();
    assertEquals(32, distances.getAverage(), 3);
    assertTrue(distances.getMin() > SimHash.NEAR);
  }

  @Test
  void anEmptyTextHasAFingerprint() {
    assertEquals(new SimHash(0), SimHash.of(""));
  }

  private static String words(int seed, int count) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> Long.toString(random.nextLong(1L << 40), 36))
        .collect(Collectors.joining(" "));
  }
}
