package org.nearkin.crawl.sitemap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastmodTrustTest {

  @ParameterizedTest
  @CsvSource({
      // moved and changed, moved only, changed only, neither
      "10, 0, 0, 0, true", "9, 0, 0, 0, false", "8, 2, 0, 0, true", "7, 3, 0, 0, false",
      "8, 0, 2, 0, true", "7, 0, 3, 0, false", "1, 0, 0, 9, true", "0, 0, 0, 99, false",
      "0, 0, 0, 0, false", "4, 1, 0, 5, true", "79, 20, 0, 0, false"})
  void datesAreBelievedOnceTheyHaveProvedTrue(
      int both, int moved, int changed, int neither, boolean believed) {
    var trust = LastmodTrust.NONE;
    trust = repeat(trust, both, true, true);
    trust = repeat(trust, moved, true, false);
    trust = repeat(trust, changed, false, true);
    trust = repeat(trust, neither, false, false);
    assertEquals(believed, trust.isBelieved());
  }

  private static LastmodTrust repeat(
      LastmodTrust trust, int times, boolean moved, boolean changed) {
    var after = trust;
    for (var i = 0; i < times; i++) {
      after = after.observe(moved, changed);
    }
    return after;
  }
}
