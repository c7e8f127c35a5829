package org.nearkin.crawl.fetch;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.crawl.feed.FeedSource;
import org.nearkin.crawl.fetch.FetchResult.Failed;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Gone;
import org.nearkin.crawl.fetch.FetchResult.NotModified;
import org.nearkin.crawl.fetch.FetchResult.Redirected;
import org.nearkin.crawl.fetch.FetchResult.Refused;
import org.nearkin.crawl.fetch.FetchResult.Throttled;
import org.nearkin.crawl.fetch.FetchResult.Untrusted;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.crawl.fetch.robots.Robots;
import org.nearkin.crawl.fetch.robots.RobotsStore;
import org.nearkin.source.PageRule;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

/// Servers that mean harm, or are only badly made, cost the crawler a few seconds and nobody else anything.
class HostileServersIT {
  private static final Duration TOTAL = Duration.ofSeconds(3);
  /// Threads of a busy machine may wake up late.
  private static final Duration LATE = Duration.ofSeconds(2);
  private static final Duration CALM = Duration.ofSeconds(1);
  private static final Duration LONGEST_READING = Duration.ofSeconds(30);
  private static final int FEWEST_CALM_ANSWERS = 10;
  private static final long MOST_GROWTH = 64L * 1024 * 1024;
  private static final String GOOD_PAGE = "<p>Groups meet on Mondays.</p>";

  private final HostileManners hostile;
  private HostileServer server;
  private Fetcher fetcher;

  HostileServersIT() throws IOException {
    hostile = HostileManners.all();
  }

  @BeforeEach
  void open() throws IOException {
    hostile.manners()
        .put("calm", HostileServer.page("Content-Type: text/html\r\n",
            GOOD_PAGE.getBytes(StandardCharsets.UTF_8)));
    server = HostileServer.open(hostile.manners());
    fetcher = new Fetcher(TestCrawler.IDENTITY, new Reach.SampleFarm(server.port()),
        new Fetcher.Limits(TOTAL, Duration.ofMillis(500), 4 * 1024 * 1024),
        InstantSource.system());
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  @Test
  void noServerHoldsTheCrawlerUpOrKeepsItFromOthers() throws Exception {
    calmAnswer();
    var before = usedMemory();
    var outcomes = new ConcurrentSkipListMap<String, String>();
    var running = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calm = threads.submit(() -> calmAnswers(running));
      try (var hosts = Executors.newVirtualThreadPerTaskExecutor()) {
        hostile.outcomes()
            .keySet()
            .forEach(host -> hosts.execute(() -> outcomes.put(host, outcome("http", host))));
      }
      running.set(false);
      var slow = calm.get().stream().filter(took -> took.compareTo(CALM) > 0).toList();
      assertTrue(slow.size() * 10 <= calm.get().size(),
          "a calm host had to wait: " + slow + " of " + calm.get().size());
    }
    assertEquals(Map.of(), unexpected(outcomes));
    assertTrue(outcomes.size() >= 60, outcomes.size() + " hosts");
    var growth = usedMemory() - before;
    assertTrue(growth < MOST_GROWTH, "the heap grew by " + growth + " bytes");
  }

  private Map<String, String> unexpected(Map<String, String> outcomes) {
    var unexpected = new TreeMap<String, String>();
    hostile.outcomes().forEach((host, expected) -> {
      var outcome = outcomes.getOrDefault(host, "nothing at all");
      if (!outcome.startsWith(expected)) {
        unexpected.put(host, outcome + " instead of " + expected);
      }
    });
    return unexpected;
  }

  private String outcome(String scheme, String host) {
    var start = System.nanoTime();
    try {
      var outcome = describe(
          fetcher.fetch(server.address(scheme, host), Validators.NONE, () -> {}));
      var took = Duration.ofNanos(System.nanoTime() - start);
      return took.compareTo(TOTAL.plus(LATE)) > 0 ? "after " + took + " " + outcome : outcome;
    } catch (InterruptedException | RuntimeException e) {
      return "threw " + e;
    }
  }

  private static String describe(FetchResult result) {
    return switch (result) {
      case Fetched page -> "fetched " + (page.body().whole() ? "whole " : "cut ") + page.mediaType()
          + " of " + page.text().length();
      case NotModified() -> "not modified";
      case Redirected(var target, _) -> "redirected to " + target;
      case Throttled(var after) -> "throttled "
          + after.map(time -> time.toSeconds() + " s").orElse("?");
      case Gone(var status) -> "gone " + status;
      case Refused(var status, _) -> "refused " + status;
      case Failed(var reason, var passing) -> "failed " + reason + (passing ? " for now" : "");
      case Untrusted(var reason) -> "failed " + reason;
    };
  }

  private List<Duration> calmAnswers(AtomicBoolean running) throws InterruptedException {
    var answers = new ArrayList<Duration>();
    while (running.get() || answers.size() < FEWEST_CALM_ANSWERS) {
      answers.add(calmAnswer());
      Thread.sleep(50);
    }
    return answers;
  }

  private Duration calmAnswer() throws InterruptedException {
    var start = System.nanoTime();
    var page = assertInstanceOf(Fetched.class,
        fetcher.fetch(server.address("http", "calm"), Validators.NONE, () -> {}));
    assertEquals(GOOD_PAGE, page.text());
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void whatIsNoSecureConnectionIsNotRead() throws InterruptedException {
    assertTrue(outcome("https", "silent").startsWith("failed"));
    assertTrue(outcome("https", "hangs-up").startsWith("failed"));
    var site = new WireMockServer(options().dynamicPort().dynamicHttpsPort());
    site.start();
    try {
      // A certificate nobody vouches for, and no certificate at all: neither will be better in a minute.
      var answers = new LinkedHashMap<Integer, FetchResult>();
      answers.put(site.httpsPort(), new Untrusted("nobody we trust vouches for its certificate"));
      answers.put(site.port(), new Failed("no secure connection", false));
      for (var port : answers.keySet()) {
        try (var crawler = new Fetcher(TestCrawler.IDENTITY, new Reach.SampleFarm(port),
            Fetcher.Limits.USUAL, InstantSource.system())) {
          assertEquals(answers.get(port),
              TestCrawler.fetch(crawler, "https://site.localhost:" + port + "/"));
        }
      }
    } finally {
      site.stop();
    }
  }

  @Test
  void aSecondAnswerToOneQuestionIsNotTakenForTheNext() throws InterruptedException {
    var answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n";
    hostile.manners().put("poison", HostileServer.say(answer + "good" + answer + "evil"));
    for (var request = 0; request < 4; request++) {
      var result = fetcher.fetch(server.address("http", "poison"), Validators.NONE, () -> {});
      if (result instanceof Fetched page) {
        assertEquals("good", page.text());
      }
    }
  }

  @Test
  void aPageOfAMillionLinksIsReadInTime() {
    var page = new StringBuilder("<ul>");
    for (var number = 0; page.length() < 4 * 1024 * 1024 - 40; number++) {
      page.append("<a href=/").append(number).append(">x</a>\n");
    }
    assertIsReadInTime(page.toString());
  }

  @Test
  void deepPagesAreReadInTime() {
    assertIsReadInTime("<div>".repeat(100_000) + "<p>Grief group, Mondays 7 pm</p>");
    assertIsReadInTime("<ul><li>".repeat(100_000) + "Grief group, Mondays 7 pm");
    assertIsReadInTime("<table><tr><td>".repeat(50_000) + "Grief group, Mondays 7 pm");
    assertIsReadInTime("<b><p>".repeat(50_000) + "Grief group, Mondays 7 pm");
  }

  private static void assertIsReadInTime(String html) {
    var rule = new PageRule(List.of("/**"), new PageRule.Automatic(), List.of("a"));
    var before = cpuTime();
    PageReader.read(new Page(FeedSource.ADDRESS, "text/html", html), FeedSource.eastern(), rule);
    var took = cpuTime().minus(before);
    assertTrue(took.compareTo(LONGEST_READING) < 0, "took " + took);
  }

  /// Of this thread, so that other work of the machine does not count.
  private static Duration cpuTime() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  @Test
  void aRobotsFileOfManyStarsIsReadInTime(@TempDir Path home) throws InterruptedException {
    var rules = "Disallow: /*a*b*c*d*e*f*$\n".repeat(19_000);
    hostile.manners()
        .put("stars", HostileServer.page("Content-Type: text/plain\r\n",
            ("User-agent: *\n" + rules).getBytes(StandardCharsets.US_ASCII)));
    var time = new FakeTime();
    var before = cpuTime();
    try (var data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      var robots = new Robots(TestCrawler.IDENTITY, fetcher, time.pacer(Duration.ofSeconds(1)),
          new RobotsStore(data), time);
      var page = URI.create(server.address("http", "stars") + "/" + "abcde".repeat(300));
      assertFalse(robots.isAllowed(page), "too complex to be trusted");
    }
    var took = cpuTime().minus(before);
    assertTrue(took.compareTo(LONGEST_READING) < 0, "took " + took);
  }
}
