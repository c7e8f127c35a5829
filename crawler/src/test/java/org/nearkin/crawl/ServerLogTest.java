package org.nearkin.crawl;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.fetch.pace.HostMemory;
import org.nearkin.crawl.fetch.pace.HostPacer;

/// Whether we are polite is for the server's log to say, not for ours.
class ServerLogTest {
  private static final Duration INTERVAL = Duration.ofMillis(100);
  /// The log counts whole milliseconds.
  private static final long SHORTEST_MILLIS = INTERVAL.toMillis() - 1;

  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private final TestSite site;

  ServerLogTest(@TempDir Path home) {
    site = new TestSite(SERVER, home);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void theServerNeverSeesTwoRequestsTooCloseTogether() throws InterruptedException {
    for (var page = 1; page <= 6; page++) {
      site.page("/groups/" + page, "group g link /groups/" + (page + 1));
    }
    var pacer = new HostPacer(new HostPacer.Terms(INTERVAL, Duration.ofMinutes(5)),
        new HostPacer.Timing(System::nanoTime, InstantSource.system(), Thread::sleep),
        _ -> Optional.empty(), HostMemory.NONE);
    site.crawl(WordReader::read, pacer).crawl(site.source(INTERVAL, "/groups/1"));
    var times = SERVER.getAllServeEvents()
        .reversed()
        .stream()
        .map(event -> event.getRequest().getLoggedDate().toInstant().toEpochMilli())
        .toList();
    assertTrue(times.size() >= 7);
    for (var request = 1; request < times.size(); request++) {
      assertTrue(times.get(request) - times.get(request - 1) >= SHORTEST_MILLIS, times.toString());
    }
  }
}
