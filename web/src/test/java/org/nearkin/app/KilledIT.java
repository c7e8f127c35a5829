package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.group.GroupStore;
import org.nearkin.group.ListingLink;
import org.nearkin.group.SupportGroup;
import org.nearkin.source.SourceFile;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

/// Killed at any moment of a crawl and started again, the program ends with the same directory.
class KilledIT {
  private static final int LONGEST_CRAWL_MILLIS = 4_000;
  private static final int READY_SECONDS = 120;

  @TempDir
  Path directory;

  private Path sites = Path.of("");
  private int farmPort;

  /// A part of the sample with a longer interval, so that the crawl lasts long enough to be killed in.
  @BeforeEach
  void slowDown() throws IOException {
    sites = directory.resolve("sites");
    for (var site : List.of("lakeside-fellowship", "quabbin-mha", "wachusett-regional")) {
      copy(Path.of("../data/sample-sites", site), sites.resolve(site));
      var source = sites.resolve(site).resolve(SourceFile.NAME);
      Files.writeString(source, Files.readString(source).replace("PT0.1S", "PT0.6S"));
    }
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      farmPort = free.getLocalPort();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void aCrawlKilledFiveTimesEndsInTheSameDirectory() throws Exception {
    killAndCompare(5);
  }

  @Test
  @Tag("soak")
  void aCrawlKilledFiftyTimesEndsInTheSameDirectory() throws Exception {
    killAndCompare(50);
  }

  private void killAndCompare(int kills) throws Exception {
    var undisturbed = runToTheEnd("undisturbed");
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (int kill = 0; kill < kills; kill++) {
      killAfter("killed", random.nextInt(LONGEST_CRAWL_MILLIS));
    }
    var killed = runToTheEnd("killed");
    assertTrue(undisturbed.size() > 50, undisturbed.toString());
    assertEquals(undisturbed, killed, "seed " + seed);
  }

  private void killAfter(String home, int millis) throws Exception {
    var process = serve(home);
    var database = directory.resolve(home).resolve("nearkin.db");
    while (!Files.exists(database) && process.isAlive()) {
      Thread.sleep(20);
    }
    Thread.sleep(millis);
    process.destroyForcibly().waitFor();
  }

  private List<String> runToTheEnd(String home) throws Exception {
    var process = serve(home);
    var said = directory.resolve(home + ".log");
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (!Files.readString(said).contains("is ready")) {
      assertTrue(process.isAlive() && System.nanoTime() < deadline, Files.readString(said));
      Thread.sleep(50);
    }
    process.destroy();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS), "it did not end within 10 s");
    try (var store = DataStore.open(
        directory.resolve(home).resolve("nearkin.db"), World.SAMPLE)) {
      return new GroupStore(store).all()
          .values()
          .stream()
          .map(KilledIT::content)
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private Process serve(String home) throws IOException {
    var classPath = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
        .orElseGet(() -> System.getProperty("java.class.path"));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-Xmx512m",
        "-cp", classPath, "org.nearkin.app.Main", "serve", "--sample",
        "--home", directory.resolve(home).toString(), "--sources", sites.toString(),
        "--port", "0", "--farm-port", String.valueOf(farmPort))
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve(home + ".log").toFile())
        .start();
  }

  /// All that people read, without ids and hours of reading, which differ from run to run.
  private static String content(SupportGroup group) {
    var listings = group.provenance()
        .listings()
        .stream()
        .map(ListingLink::listing)
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(","));
    return String.join(" | ", group.name().toString(), group.kind().name(),
        group.subject().conditions().toString(), group.meetings().size() + " meetings",
        group.meetings()
            .stream()
            .map(meeting -> meeting.schedule() + "" + meeting.venue())
            .collect(Collectors.joining(",")),
        group.contacts().toString(), listings);
  }
}
