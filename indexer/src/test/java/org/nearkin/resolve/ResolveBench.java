package org.nearkin.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import org.nearkin.claim.Claims;
import org.nearkin.claim.Decision;
import org.nearkin.claim.Field;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.ListingVersion;
import org.nearkin.group.Membership;
import org.nearkin.place.Gazetteer;

/// Measures what it takes to make groups of many claims, and to do so again when one of them has changed.
public final class ResolveBench {
  private static final List<String> WORDS = List.of("Hope", "Serenity", "Harbor", "Lantern",
      "Willow", "Summit", "Bridge", "Anchor", "Sunrise", "Cedar", "River", "Beacon", "Garden",
      "Meadow", "Compass", "Sparrow", "Maple", "Granite", "Prairie", "Juniper");
  private static final List<String> CONDITIONS = List.of("Stroke", "Breast Cancer", "Diabetes",
      "Grief", "Depression", "Lupus", "COPD", "Epilepsy", "Anxiety", "Multiple Sclerosis",
      "Gambling", "Dementia");
  private static final List<String> DAYS = List.of("Mondays", "Tuesdays", "Wednesdays", "Thursdays",
      "Fridays", "1st Saturday of the month", "2nd and 4th Sunday");
  /// The resolver works on one thread; its time on a processor is told even if others use the machine.
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LISTINGS_IN_TOWN = 60;
  private static final int DECISIONS = 2_000;

  private final RandomGenerator random = new SplittableRandom(1);
  private final List<String> towns;
  private final Resolver resolver = new Resolver(List.of(), Knowledge.bundled(Gazetteer.bundled()),
      random);

  private ResolveBench(int listings) throws IOException {
    this.towns = towns(Math.max(1, listings / LISTINGS_IN_TOWN));
  }

  /// Prints a table for people and one line for programs.
  ///
  /// @param arguments number of listings
  public static void main(String[] arguments) throws IOException {
    var listings = Integer.parseInt(arguments[0]);
    new ResolveBench(listings).measure(listings);
  }

  private void measure(int listings) {
    var versions = versions(listings);
    var decisions = decisions(versions);
    System.out.printf("%-28s %10s %10s %10s %10s%n", "listings " + listings, "seconds", "cpu",
        "groups", "MB kept");
    var first = timed("all, never seen before", versions, decisions, Map.of());
    var memory = first.resolution.memberships();
    var again = timed("all again", versions, decisions, memory);
    versions.set(listings / 2, told(listings / 2, "Changed Hope Circle", towns.getFirst(),
        "Mondays at 5 pm", "508-555-0142"));
    var one = timed("all, one of them changed", versions, decisions, memory);
    System.out.printf(
        "bench=resolve n=%d groups=%d first_s=%.1f first_cpu_s=%.1f"
            + " again_s=%.1f one_changed_ms=%.0f kept_mb=%d%n",
        listings, first.resolution.groups().size(), first.seconds, first.cpu, again.seconds,
        one.seconds * 1000, first.megabytes);
  }

  private record Timed(Resolution resolution, double seconds, double cpu, long megabytes) {}

  private Timed timed(String what, List<ListingVersion> versions, List<Decision> decisions,
      Map<ListingKey, Membership> memory) {
    var start = System.nanoTime();
    var cpuStart = THREADS.getCurrentThreadCpuTime();
    var resolution = resolver.resolve(new Claims(versions, decisions), memory, Stated.NOW);
    var seconds = (System.nanoTime() - start) / 1e9;
    var cpu = (THREADS.getCurrentThreadCpuTime() - cpuStart) / 1e9;
    System.gc();
    var runtime = Runtime.getRuntime();
    var kept = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    System.out.printf("%-28s %10.1f %10.1f %10d %10d%n", what, seconds, cpu,
        resolution.groups().size(), kept);
    return new Timed(resolution, seconds, cpu, kept);
  }

  /// Meetings, each told by one to three sources in other words.
  private List<ListingVersion> versions(int listings) {
    var versions = new ArrayList<ListingVersion>(listings);
    while (versions.size() < listings) {
      var town = pick(towns);
      var word = pick(WORDS);
      var condition = pick(CONDITIONS);
      var when = pick(DAYS) + " at " + (1 + random.nextInt(9)) + " pm";
      var house = random.nextInt(100, 9_000) + " " + pick(WORDS) + " ";
      var phone = "508-%03d-%04d".formatted(random.nextInt(200, 900), random.nextInt(10_000));
      for (int i = random.nextInt(3); i >= 0 && versions.size() < listings; i--) {
        versions.add(told(versions.size(),
            word + " " + condition + (i == 0 ? " Support Group" : " Circle"),
            house + (i == 0 ? "Street" : "St.") + ", " + town, when, phone));
      }
    }
    return versions;
  }

  private static ListingVersion told(
      int number, String name, String place, String when, String phone) {
    return Stated.stated("source-" + number % 80, "" + number)
        .as(name)
        .where(place)
        .when(when)
        .say(Field.PHONE, phone)
        .version();
  }

  private List<Decision> decisions(List<ListingVersion> versions) {
    var decisions = new ArrayList<Decision>();
    for (int i = 0; i < Math.min(DECISIONS, versions.size() / 10); i++) {
      var one = pick(versions).key();
      switch (i % 4) {
        case 0 -> decisions.add(new Decision.NotSame(Stated.NOW, one, pick(versions).key()));
        case 1 -> decisions.add(new Decision.Confirm(Stated.NOW, one));
        case 2 -> decisions.add(new Decision.Edit(Stated.NOW, one, Field.COST, "Free"));
        default -> decisions.add(new Decision.OptOut(Stated.NOW, one));
      }
    }
    return decisions;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// Such as `Melrose, OH 45861`, all over the country.
  private static List<String> towns(int count) throws IOException {
    var table = Objects.requireNonNull(
        Gazetteer.class.getResourceAsStream("us_zip.tsv.gz"), "us_zip.tsv.gz");
    try (var reader = new BufferedReader(
        new InputStreamReader(new GZIPInputStream(table), StandardCharsets.UTF_8))) {
      var all = reader.lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .map(cells -> cells[3] + ", " + cells[4] + " " + cells[0])
          .toList();
      var step = Math.max(1, all.size() / count);
      var towns = new ArrayList<String>();
      for (int i = 0; i < all.size() && towns.size() < count; i += step) {
        towns.add(all.get(i));
      }
      return towns;
    }
  }
}
