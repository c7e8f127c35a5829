package org.nearkin.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.Decision;
import org.nearkin.claim.DecisionStore;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.Run;
import org.nearkin.claim.RunStore;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.run.RunPageStore;
import org.nearkin.crawl.run.RunPageStore.Shown;
import org.nearkin.crawl.run.close.RunClosing;
import org.nearkin.place.PostalAddress;
import org.nearkin.resolve.GroupPublisher;
import org.nearkin.resolve.Resolver;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

/// Measures how long somebody who sends something waits while a large run is closed and published.
public final class PublishBench {
  private static final String SOURCE = "large";
  private static final int ON_A_PAGE = 20;
  private static final List<String> DAYS = List.of("Mondays", "Tuesdays", "Wednesdays",
      "Thursdays", "Fridays");

  private final DataStore store;
  private final InstantSource clock = InstantSource.system();

  private PublishBench(DataStore store) {
    this.store = store;
  }

  /// Prints one line for people and one for programs.
  ///
  /// @param arguments number of listings
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var listings = Integer.parseInt(arguments[0]);
    var home = Files.createTempDirectory("publish-bench");
    try (var store = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      new PublishBench(store).measure(listings, home);
    }
  }

  private void measure(int listings, Path home) throws InterruptedException {
    var source = source();
    var closing = new RunClosing(store, clock);
    var publisher = new GroupPublisher(store);
    var resolver = new Resolver(List.of(source),
        Bundled.load(home.resolve("places")).forResolving(), new Random(1));
    var first = stage(listings, 0);
    closing.close(first, source, Optional.empty());
    publisher.publish(resolver, clock.instant());
    // Every listing says something else now, and the groups all change.
    var second = stage(listings, 1);
    var alone = waits(() -> Thread.sleep(3_000));
    var closed = waits(() -> closing.close(second, source, Optional.empty()));
    var published = waits(() -> publisher.publish(resolver, clock.instant()));
    System.out.printf("%d listings change: a submission waits at most %.0f ms while the run is"
        + " closed (%.1f s), %.0f ms while it is published (%.1f s), %.0f ms otherwise%n",
        listings, closed.longest, closed.seconds, published.longest, published.seconds,
        alone.longest);
    System.out.printf("bench=publish listings=%d close_wait_ms=%.0f publish_wait_ms=%.0f"
        + " alone_wait_ms=%.0f close_s=%.1f publish_s=%.1f samples=%d%n", listings, closed.longest,
        published.longest, alone.longest, closed.seconds, published.seconds,
        closed.samples + published.samples);
  }

  /// @param longest wait, in milliseconds
  private record Waits(double longest, int samples, double seconds) {}

  private interface Work {
    void run() throws InterruptedException;
  }

  /// What somebody waits who sends something every ten milliseconds while other work is done.
  private Waits waits(Work work) throws InterruptedException {
    var working = new AtomicBoolean(true);
    var times = new ArrayList<Double>();
    var decisions = new DecisionStore(store);
    var sender = Thread.ofPlatform().start(() -> {
      while (working.get()) {
        var start = System.nanoTime();
        store.inTransaction(() -> {
          decisions.append(new Decision.Confirm(clock.instant(), new ListingKey("person", "x")));
          return true;
        });
        times.add((System.nanoTime() - start) / 1e6);
        sleep();
      }
    });
    var start = System.nanoTime();
    work.run();
    var seconds = (System.nanoTime() - start) / 1e9;
    working.set(false);
    sender.join();
    return new Waits(times.stream().mapToDouble(time -> time).max().orElse(0), times.size(),
        seconds);
  }

  private static void sleep() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Run stage(int listings, int round) {
    var run = new RunStore(store).begin(SOURCE, clock.instant());
    var claims = new ClaimStore(store);
    var pages = new RunPageStore(store);
    var random = new SplittableRandom(1);
    IntStream.range(0, (listings + ON_A_PAGE - 1) / ON_A_PAGE).forEach(page -> store.inStep(() -> {
      var address = URI.create("https://large.example.org/groups/" + page);
      var shown = new ArrayList<Shown>();
      for (var number = page * ON_A_PAGE; number < Math.min(listings,
          (page + 1) * ON_A_PAGE); number++) {
        var listing = listing(number, round, address, random);
        claims.stage(run.id(), SOURCE, listing, clock.instant());
        shown.add(new Shown(run.id(), address, listing.key(), false));
      }
      pages.addShown(SOURCE, shown);
      return true;
    }));
    return run;
  }

  private static StatedListing listing(int number, int round, URI page, SplittableRandom random) {
    var said = Map.of(
        Field.NAME, "Stroke Circle No. " + number,
        Field.SCHEDULE, DAYS.get(number % DAYS.size()) + ", " + (1 + (number / 5 + round) % 9)
            + " pm",
        Field.PLACE, (100 + number) + " Lantern Street, Worcester, MA 01608",
        Field.PHONE, "508-555-01%02d".formatted(random.nextInt(100)));
    return new StatedListing("number-" + number, page, "en", said.entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Statement(entry.getKey(), entry.getValue(),
            new Evidence(page, "li:nth-of-type(" + number % ON_A_PAGE + ")",
                Evidence.Method.SEGMENT, 0.9)))
        .toList());
  }

  private static SourceDefinition source() {
    var page = URI.create("https://large.example.org/");
    return new SourceDefinition(SOURCE, "Large", SourceDefinition.Organizer.ASSOCIATION, false,
        "en", new SourceDefinition.Home(page,
            new PostalAddress(Optional.empty(), Optional.of("Worcester"), Optional.of("MA"),
                Optional.empty(), Optional.of("US")),
            Optional.of("508"), Optional.of(ZoneId.of("America/New_York"))),
        new CrawlPlan(List.of(page), Duration.ofDays(7), Duration.ofSeconds(2), 10), List.of());
  }
}
