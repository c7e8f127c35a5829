package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.group.GroupState;
import org.nearkin.group.GroupStore;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

/// An operator's orders to a directory that is being served.
class OrdersIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir
  Path home;

  @Test
  void aRunIsTakenBackAndCrawledAgainWhileTheDirectoryIsServed() throws InterruptedException {
    try (var _ = SampleDirectory.start(home)) {
      var groups = living("quabbin-mha");
      assertTrue(groups > 20, groups + " groups");
      assertTrue(line("quabbin-mha").contains("healthy"), line("quabbin-mha"));
      var shown = say(0, "show", "quabbin-mha");
      assertTrue(shown.contains("is healthy.") && shown.contains("Its last runs:"), shown);
      assertTrue(shown.lines().anyMatch(each -> each.matches("Start page http://.*: read")), shown);

      say(0, "undo", "quabbin-mha");
      await(() -> living("quabbin-mha") == 0);
      assertTrue(line("quabbin-mha").contains("paused"), line("quabbin-mha"));

      say(0, "resume", "quabbin-mha");
      say(0, "run", "quabbin-mha");
      await(() -> living("quabbin-mha") == groups);
      assertTrue(line("quabbin-mha").contains("healthy"), line("quabbin-mha"));

      assertTrue(tell(0, "forget", "--source", "quabbin-mha").contains("within seconds"));
      await(() -> archived("quabbin-mha") == 0);
    }
    assertTrue(tell(0, "forget", "--source", "quabbin-mha").contains("no copy"));
    assertTrue(archived("gateway-fibro") > 0);
    assertTrue(tell(0, "forget", "--source", "gateway-fibro").contains("bytes are gone"));
    assertEquals(0, archived("gateway-fibro"));
  }

  /// Pages that the archive's index knows; it forgets them when their bytes are gone from the disk.
  private int archived(String source) {
    try (var store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      return store.with(handle -> handle
          .createQuery("SELECT count(*) FROM archived_page WHERE source = :source")
          .bind("source", source)
          .mapTo(Integer.class)
          .one());
    }
  }

  @Test
  void mistakesAreNamed() {
    assertTrue(say(1, "show", "nowhere").contains("no source \"nowhere\""));
    assertTrue(say(1, "pause", "nowhere", "--why", "test").contains("no source \"nowhere\""));
    assertTrue(say(1, "accept", "quabbin-mha@1").contains("no run \"quabbin-mha@1\""));
    assertTrue(tell(1, "forget", "--page", "example.org").contains("write it whole"));
    assertTrue(tell(1, "explain", "0000000000").contains("no group \"0000000000\""));
  }

  private String say(int code, String... words) {
    return tell(code, Stream.concat(Stream.of("source"), Stream.of(words)).toArray(String[]::new));
  }

  private String tell(int code, String... words) {
    var arguments = new ArrayList<>(List.of(words));
    arguments.addAll(List.of("--sample", "--home", home.toString(), "--sources",
        Path.of("../data/sample-sites").toAbsolutePath().normalize().toString()));
    var out = new StringWriter();
    assertEquals(code, Main.run(new PrintWriter(out, true), new PrintWriter(out, true),
        arguments.toArray(String[]::new)), out.toString());
    return out.toString();
  }

  private String line(String source) {
    return say(0, "list").lines()
        .filter(line -> line.startsWith(source + " "))
        .findFirst()
        .orElse("");
  }

  private int living(String source) {
    try (var store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      return (int) new GroupStore(store).all()
          .values()
          .stream()
          .filter(group -> group.state() != GroupState.GONE)
          .filter(group -> group.provenance()
              .listings()
              .stream()
              .anyMatch(link -> link.listing().source().equals(source)))
          .count();
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    var end = System.nanoTime() + SOON.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it did not happen within " + SOON.toSeconds() + " s");
      Thread.sleep(500);
    }
  }
}
