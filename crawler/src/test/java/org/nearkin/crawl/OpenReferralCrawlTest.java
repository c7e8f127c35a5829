package org.nearkin.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.Field;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.PageRule;

/// From the first page of a directory's list to the details of the groups on its last.
class OpenReferralCrawlTest {
  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private final TestSite site;

  OpenReferralCrawlTest(@TempDir Path home) {
    site = new TestSite(SERVER, home);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void theListLeadsToItsPagesAndToTheDetailsOfGroupsOnly() throws InterruptedException {
    site.page("/robots.txt", "User-agent: *\n");
    json("/api/services?per_page=2", page(1, service("a1", "Grief Support Group", ""),
        service("b2", "Food Bank", "")));
    json("/api/services?page=2&per_page=2", page(2, service("c3", "Stroke Circle",
        ", \"schedules\": [{\"freq\": \"MONTHLY\", \"byday\": \"2TU\", \"opens_at\": \"18:00\"}]")));
    json("/api/services/a1", service("a1", "Grief Support Group",
        ", \"schedules\": [{\"freq\": \"WEEKLY\", \"byday\": \"MO\", \"opens_at\": \"10:00\"}]"));
    var plan = new CrawlPlan(List.of(site.address("/api/services?per_page=2")), Duration.ofDays(7),
        Duration.ofSeconds(2), 10);
    var counts = site.crawl(PageReader::read)
        .crawl(site.source(plan,
            new PageRule(List.of("/api/services/**"), new PageRule.Automatic(), List.of())))
        .counts();
    assertEquals(3, counts.fetched());
    assertEquals(List.of("a1", "c3"), site.published());
    assertEquals(List.of("FREQ=WEEKLY;BYDAY=MO;10:00-", "FREQ=MONTHLY;BYDAY=2TU;18:00-"),
        site.published(Field.RECURRENCE));
    assertEquals(
        List.of("NOT_LISTED /api/services?per_page=2 1 of 2 services are no support groups"),
        site.issues());
  }

  private void json(String path, String answer) {
    site.answer(path, okJson(answer));
  }

  private static String page(int number, String... services) {
    return "{\"page_number\": %d, \"total_pages\": 2, \"last_page\": %b, \"contents\": [%s]}"
        .formatted(number, number == 2, String.join(", ", services));
  }

  private static String service(String id, String name, String more) {
    return "{\"id\": \"%s\", \"name\": \"%s\", \"description\": \"Come.\", \"organization_id\": \"o\"%s}"
        .formatted(id, name, more);
  }
}
