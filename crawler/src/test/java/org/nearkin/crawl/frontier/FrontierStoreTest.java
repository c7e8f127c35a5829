package org.nearkin.crawl.frontier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.frontier.FrontierPage.State;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class FrontierStoreTest {
  private static final URI HOME = URI.create("http://example.org/");
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final DataStore data;
  private final FrontierStore frontier;
  private String run = "";

  FrontierStoreTest(@TempDir Path home) {
    data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    frontier = new FrontierStore(data);
  }

  @BeforeEach
  void begin() {
    run = new RunStore(data).begin("quabbin", Instant.EPOCH).id();
  }

  @AfterEach
  void close() {
    data.close();
  }

  private Optional<FrontierPage> next() {
    return frontier.findNext(run, NOW).map(FrontierStore.Due::page);
  }

  private static URI page(String path) {
    return HOME.resolve(path);
  }

  @Test
  void pagesComeInTheOrderInWhichTheyWereFound() {
    var home = FrontierPage.start(HOME);
    frontier.add(run, home);
    frontier.add(run, home.link(page("/b")));
    frontier.add(run, home.link(page("/a")));
    frontier.mark(run, HOME, State.DONE, "");
    assertEquals(Optional.of(new FrontierPage(page("/b"), 1, 0, 0)), next());
    frontier.mark(run, page("/b"), State.FAILED, "answers 500");
    assertEquals(Optional.of(page("/a")), next().map(FrontierPage::address));
    frontier.mark(run, page("/a"), State.DENIED, "");
    assertEquals(Optional.empty(), frontier.findNext(run, NOW));
  }

  @Test
  void aKnownPageStaysAsItIs() {
    frontier.add(run, FrontierPage.start(HOME));
    frontier.mark(run, HOME, State.DONE, "");
    frontier.add(run, FrontierPage.start(HOME).redirect(HOME));
    assertEquals(Optional.empty(), frontier.findNext(run, NOW));
    assertEquals(1, frontier.count(run).get(State.DONE));
  }

  @Test
  void hopsAndAttemptsAreKept() {
    frontier.add(run, FrontierPage.start(HOME).redirect(page("/a")).redirect(page("/b")));
    frontier.postpone(run, page("/b"), NOW);
    assertEquals(Optional.of(new FrontierPage(page("/b"), 0, 2, 1)), next());
  }

  @Test
  void aPostponedPageLetsTheOthersPass() {
    frontier.add(run, FrontierPage.start(HOME));
    frontier.add(run, FrontierPage.start(page("/b")));
    frontier.postpone(run, HOME, NOW.plusSeconds(30));
    assertEquals(Optional.of(page("/b")), next().map(FrontierPage::address));
    frontier.mark(run, page("/b"), State.DONE, "");
    assertEquals(
        Optional.of(new FrontierStore.Due(new FrontierPage(HOME, 0, 0, 1), NOW.plusSeconds(30))),
        frontier.findNext(run, NOW));
  }

  @Test
  void aRunThatIsOverIsForgotten() {
    frontier.add(run, FrontierPage.start(HOME));
    assertEquals(1, frontier.count(run).get(State.PENDING));
    frontier.clear(run);
    assertEquals(
        Arrays.stream(State.values()).collect(Collectors.toMap(Function.identity(), _ -> 0)),
        frontier.count(run));
  }
}
