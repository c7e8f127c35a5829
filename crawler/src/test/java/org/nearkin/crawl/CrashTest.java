package org.nearkin.crawl;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.RunCounts;

class CrashTest {
  private static final int PAGES = 8;

  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private final TestSite site;

  CrashTest(@TempDir Path home) {
    site = new TestSite(SERVER, home);
  }

  @BeforeEach
  void pages() {
    for (var page = 1; page <= PAGES; page++) {
      site.page("/groups/" + page,
          "group g" + page + " issue i" + page + " link /groups/" + (page % PAGES + 1));
    }
  }

  @AfterEach
  void close() {
    site.close();
  }

  /// Stands for the process being killed: nothing catches it.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void aCrawlKilledWhileReadingAPageEndsAsIfNothingHadHappened(int killedAt)
      throws InterruptedException {
    var pages = new AtomicInteger();
    var doomed = site.crawl((page, source, rule) -> {
      if (pages.incrementAndGet() == killedAt) {
        throw new Killed();
      }
      return WordReader.read(page, source, rule);
    });
    assertThrows(Killed.class, () -> doomed.crawl(site.source("/groups/1")));
    assertEverythingIsPublishedAfterARestart(killedAt);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void aCrawlKilledInTheMiddleOfATransactionEndsAsIfNothingHadHappened(int killedAt)
      throws InterruptedException {
    var pages = new AtomicInteger();
    var doomed = site.crawl((page, source, rule) -> {
      var content = WordReader.read(page, source, rule);
      // The key cannot be written, so the page's transaction breaks after some of its statements.
      return pages.incrementAndGet() == killedAt ? TestSite.withUnwritableIssue(content) : content;
    });
    assertThrows(RuntimeException.class, () -> doomed.crawl(site.source("/groups/1")));
    assertEverythingIsPublishedAfterARestart(killedAt);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 8})
  void aCrawlKilledBetweenTwoPagesOrBeforeItIsPublishedAsksForNothingTwice(int killedAt)
      throws InterruptedException {
    var pages = new AtomicInteger();
    var doomed = site.crawl(WordReader::read, _ -> {
      if (pages.incrementAndGet() == killedAt) {
        throw new Killed();
      }
    });
    assertThrows(Killed.class, () -> doomed.crawl(site.source("/groups/1")));
    assertEverythingIsPublishedAfterARestart(0);
  }

  private void assertEverythingIsPublishedAfterARestart(int killedAt) throws InterruptedException {
    assertTrue(site.published().isEmpty(), "nothing of an open run is public");
    site.restart();
    assertEquals(new RunCounts(PAGES, 0, 0, PAGES, PAGES),
        site.crawl().crawl(site.source("/groups/1")).counts());
    assertEquals(IntStream.rangeClosed(1, PAGES).mapToObj(page -> "g" + page).toList(),
        site.published());
    assertEquals(PAGES, site.issues().size());
    for (var page = 1; page <= PAGES; page++) {
      assertEquals(page == killedAt ? 2 : 1, site.requests("/groups/" + page), "/groups/" + page);
    }
  }
}
