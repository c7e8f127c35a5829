package org.nearkin.crawl.farm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether we are polite is for the servers' log to say, not for ours.
class PolitenessIT {
  private static final Duration INTERVAL = Duration.ofMillis(20);

  @TempDir
  private Path home;

  @Test
  void twentyThousandRequestsHurryNobody() throws Exception {
    assertPolite(200, 100, 20_000);
  }

  @Test
  @Tag("soak")
  void aHundredThousandRequestsHurryNobody() throws Exception {
    assertPolite(400, 250, 100_000);
  }

  private void assertPolite(int hosts, int pages, int leastRequests) throws Exception {
    try (var farm = new PoliteFarm(pages, INTERVAL);
        var crawl = new FarmCrawl(home, farm.farm.port(), INTERVAL)) {
      assertEquals(hosts * pages, crawl.crawl("host", hosts, pages),
          "every page was read in the end");
      var verdict = farm.referee();
      assertTrue(verdict.requests() >= leastRequests, verdict.toString());
      assertEquals(0, verdict.tooEarly(), verdict.toString());
      assertEquals(0, verdict.overlaps(), verdict.toString());
      assertEquals(0, verdict.denied(), verdict.toString());
    }
  }
}
