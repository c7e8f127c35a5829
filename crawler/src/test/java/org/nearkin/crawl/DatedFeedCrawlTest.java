package org.nearkin.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.RunDiff;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;

/// Real crawls of a feed at two dates; what differs is told in `FeedEvaluationTest`.
class DatedFeedCrawlTest {
  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private static final Path FEEDS = Path.of(
      "src", "test", "resources", "org", "nearkin", "crawl", "feed", "dated");

  private final TestSite site;

  DatedFeedCrawlTest(@TempDir Path home) {
    site = new TestSite(SERVER, home);
  }

  @BeforeEach
  void robots() {
    site.page("/robots.txt", "");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private SourceDefinition source() {
    return site.source(
        new CrawlPlan(List.of(site.address("/groups")), Duration.ofDays(7), Duration.ofSeconds(2),
            10),
        new PageRule(List.of("/groups/**"), new PageRule.Automatic(), List.of()));
  }

  private Optional<RunDiff> crawl(String date, int daysAfter)
      throws InterruptedException, IOException {
    var feed = Files.readString(FEEDS.resolve("willow-" + date + ".json"));
    site.answer("/groups", ok(feed).withHeader("Content-Type", "application/json"));
    site.time.pass(Duration.ofDays(daysAfter));
    var closed = site.crawl(PageReader::read).crawl(source());
    assertEquals(new GateVerdict.Pass(), closed.verdict());
    return site.states().get(source(), site.time.instant()).listings().diff();
  }

  @Test
  void theSecondDateOfAFeedTellsWhatIsNewChangedAndGone() throws Exception {
    assertEquals(Optional.of(new RunDiff(17, 0, 0, 0)), crawl("2024-03", 0));
    // Three meetings are new, and a fourth under a slug that one of them has.
    assertEquals(Optional.of(new RunDiff(4, 4, 2, 0)), crawl("2025-03", 7));
    assertEquals(List.of("last-train", "snow-lane"), site.missing());
    assertEquals(Optional.of(new RunDiff(0, 0, 0, 0)), crawl("2025-03", 3));
    assertEquals(Optional.of(new RunDiff(0, 0, 0, 2)), crawl("2025-03", 3));
    assertEquals(19, site.published().size());
  }

  @Test
  void recordsThatAreWrongAreNamedAndSpoilNothing() throws Exception {
    crawl("2025-03", 0);
    assertEquals(19, site.published().size());
    var issues = site.issues();
    assertEquals(3, issues.size(), issues::toString);
    assertTrue(issues.contains("PAGE_UNREADABLE /groups#/0 the record is not an object"),
        issues::toString);
    assertTrue(issues.contains("LISTING_WITHOUT_NAME /groups#/19 the record has no name"),
        issues::toString);
    assertTrue(issues.stream().anyMatch(each -> each.startsWith("SCHEDULE_NOT_READ /groups#/20 ")),
        issues::toString);
  }
}
