package org.nearkin.crawl.run.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.extract.SampleListings;
import org.nearkin.source.sample.SampleSite;

/// How often listings changed at random are found again, and whether ever for another one.
class RematchMeasureIT {
  private static final int SEEDS = 10;
  private static final int MOST_TOLD_TWICE = 10;
  /// What is missed lost its name, or changed twice, or changed although it has an id of its own.
  private static final double LEAST_RIGHT = 0.75;
  private static final Path SITES = Path.of("../data/sample-sites");
  private static final Map<String, List<StatedListing>> READ = new TreeMap<>();

  @BeforeAll
  static void readAllSites() throws IOException {
    for (var site : SampleSite.list(SITES).values()) {
      READ.put(site.name(), SampleListings.read(site, site.newest()));
    }
  }

  /// In a redesign, every listing gets another key and most get other words.
  @Test
  void afterARedesignNoListingIsTakenForAnother() {
    assertTrue(measure("redesign", 100).rightShare() > LEAST_RIGHT);
  }

  /// Few listings change, so that those that vanished and those that are new weigh more.
  @Test
  void onAnOrdinaryDayNoListingIsTakenForAnother() {
    assertTrue(measure("ordinary", 15).rightShare() > LEAST_RIGHT);
  }

  private static Tally measure(String title, int touched) {
    var tally = new Tally();
    for (var seed = 1; seed <= SEEDS; seed++) {
      var random = new Random(seed);
      for (var site : READ.keySet()) {
        tally.add(Scene.make(random, site, touched));
      }
    }
    System.out.println("rematch " + title + " " + tally);
    assertEquals(List.of(), tally.mistakes);
    assertTrue(tally.toldTwice <= MOST_TOLD_TWICE, tally::toString);
    return tally;
  }

  private static final class Tally {
    private final List<String> mistakes = new ArrayList<>();
    private int n;
    private int right;
    private int toldTwice;

    void add(Scene scene) {
      n += scene.origins.size();
      Rematch.find(scene.lost, scene.fresh, scene.kept).forEach((now, before) -> {
        if (before.equals(scene.origins.get(now))) {
          right++;
        } else if (isOneGroup(get(scene.lost, before), scene.origin(now))) {
          toldTwice++;
        } else {
          mistakes.add(get(scene.lost, before) + "\n   -> " + get(scene.fresh, now));
        }
      });
    }

    double rightShare() {
      return (double) right / n;
    }

    @Override
    public String toString() {
      return "n=" + n + " right=" + right + " wrong=" + mistakes.size()
          + " (besides, the same group told twice: " + toldTwice + ") missed=" + (n - right);
    }
  }

  private static StatedListing get(List<StatedListing> listings, String key) {
    return listings.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }

  /// A group told twice under one name, by two pages or two sites, or with two meetings, may go on as the other one.
  private static boolean isOneGroup(StatedListing one, StatedListing other) {
    return one.findText(Field.NAME).equals(other.findText(Field.NAME))
        && Stream.of(Field.STREET, Field.EMAIL)
            .flatMap(one::all)
            .map(Statement::text)
            .anyMatch(words -> Stream.of(Field.STREET, Field.PLACE, Field.EMAIL)
                .flatMap(other::all)
                .anyMatch(said -> said.text().contains(words)));
  }

  /// @param kept what stands under the same key in both runs
  /// @param origins what each changed listing was before, by key
  private record Scene(List<StatedListing> lost, List<StatedListing> fresh,
      List<StatedListing> kept, Map<String, String> origins) {

    /// A tenth vanishes, a tenth is new (of the same site, so that chapters meet chapters), and as many come from others.
    static Scene make(Random random, String site, int touched) {
      var all = new ArrayList<>(READ.getOrDefault(site, List.of()));
      Collections.shuffle(all, random);
      var others = READ.entrySet()
          .stream()
          .filter(entry -> !entry.getKey().equals(site))
          .flatMap(entry -> entry.getValue().stream())
          .toList();
      var tenth = (all.size() + 5) / 10;
      var rewriting = new Rewriting(random, others);
      var scene = new Scene(new ArrayList<>(all.subList(0, tenth)), new ArrayList<>(),
          new ArrayList<>(), new HashMap<>());
      all.subList(tenth, 2 * tenth).forEach(each -> scene.fresh.add(rewriting.rekey(each)));
      random.ints(tenth, 0, others.size())
          .forEach(at -> scene.fresh.add(rewriting.rekey(others.get(at))));
      all.subList(2 * tenth, all.size())
          .forEach(each -> scene.add(each, random.nextInt(100) < touched, rewriting));
      return scene;
    }

    /// A listing as it was before it was rewritten.
    StatedListing origin(String key) {
      return Optional.ofNullable(origins.get(key))
          .map(before -> get(lost, before))
          .orElseGet(() -> get(fresh, key));
    }

    private void add(StatedListing listing, boolean touched, Rewriting rewriting) {
      if (touched) {
        var later = rewriting.rewrite(listing);
        lost.add(listing);
        fresh.add(later);
        origins.put(later.key(), listing.key());
      } else {
        kept.add(listing);
      }
    }
  }
}
