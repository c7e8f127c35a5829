package org.nearkin.crawl.farm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.ClaimStore;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

/// Kills the crawling process (SIGKILL) at random pages: what is public in the end is the same as without, and no more
/// is asked for twice than was under way.
class KilledCrawlIT {
  private static final int HOSTS = 5;

  @TempDir
  Path directory;

  @Test
  void aCrawlOf500PagesKilledFiveTimesEndsAsIfNothingHadHappened() throws Exception {
    killAndCompare(5, 100);
  }

  @Test
  @Tag("soak")
  void aCrawlOf500PagesKilled25TimesEndsAsIfNothingHadHappened() throws Exception {
    killAndCompare(25, 100);
  }

  @Test
  @Tag("soak")
  void aCrawlOf2000PagesKilled100TimesEndsAsIfNothingHadHappened() throws Exception {
    killAndCompare(100, 400);
  }

  private void killAndCompare(int kills, int pages) throws Exception {
    var random = new SplittableRandom(kills);
    try (var farm = Farm.start((host, path) -> answer(host, path, pages))) {
      var undisturbed = Files.createDirectory(directory.resolve("undisturbed"));
      try (var crawl = new FarmCrawl(undisturbed, farm.port(), DoomedCrawl.INTERVAL)) {
        assertEquals(HOSTS * pages, crawl.crawl(DoomedCrawl.NAME, HOSTS, pages));
      }
      var before = requests(farm);
      assertEquals(HOSTS * pages, before);
      var home = Files.createDirectory(directory.resolve("killed"));
      for (var kill = 0; kill < kills; kill++) {
        killAfter(random.nextInt(1, HOSTS * pages / kills), farm, home, pages, random);
      }
      assertEquals(0, start(farm, home, pages).waitFor(), "the last start comes to its end");
      var extra = requests(farm) - 2 * before;
      System.out.println("killed: kills=" + kills + " pages=" + HOSTS * pages + " asked twice="
          + extra + " allowed=" + kills * HOSTS);
      assertTrue(extra <= kills * HOSTS, extra + " pages were asked for again");
      assertEquals(published(undisturbed), published(home));
    }
  }

  private static FarmAnswer answer(String host, String path, int pages) {
    if (path.equals("/robots.txt")) {
      return new FarmAnswer(200, List.of("Content-Type: text/plain"), "");
    }
    var page = Integer.parseInt(path.replaceAll("\\D", ""));
    var link = page < pages ? " link /groups/" + (page + 1) : "";
    return new FarmAnswer(200, List.of("Content-Type: text/html"),
        "group " + host + "-" + page + link);
  }

  private static int requests(Farm farm) {
    return (int) farm.log().stream().filter(each -> each.path().startsWith("/groups/")).count();
  }

  /// Kills the crawl a random moment after it has asked for some more pages.
  private static void killAfter(int pages, Farm farm, Path home, int all, RandomGenerator random)
      throws IOException, InterruptedException {
    var goal = requests(farm) + pages;
    var process = start(farm, home, all);
    while (process.isAlive() && requests(farm) < goal) {
      Thread.sleep(5);
    }
    Thread.sleep(random.nextInt(10));
    process.destroyForcibly().waitFor();
  }

  private static Process start(Farm farm, Path home, int pages) throws IOException {
    var classPath = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
        .orElseGet(() -> System.getProperty("java.class.path"));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-cp",
        classPath, DoomedCrawl.class.getName(), home.toString(), String.valueOf(farm.port()),
        String.valueOf(HOSTS), String.valueOf(pages))
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("said.log").toFile())
        .start();
  }

  /// All that is public, but for the hours of reading.
  private static List<String> published(Path home) {
    try (var store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      return new ClaimStore(store).listPublished()
          .stream()
          .map(each -> each.key() + " " + each.said() + " " + each.presence())
          .toList();
    }
  }
}
