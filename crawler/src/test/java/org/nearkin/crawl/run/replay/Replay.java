package org.nearkin.crawl.run.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.nearkin.crawl.run.life.ListingTrace.OwnPage;
import org.nearkin.crawl.run.replay.SimSource.Kind;
import org.nearkin.crawl.run.replay.SimSource.Window;

/// A year of 60 sources with 2,000 listings: each comes to grief several times, and each kind of fault occurs.
final class Replay {
  static final int SOURCES = 60;
  static final int LISTINGS = 2000;
  /// How often each kind of fault occurs at the least.
  private static final int AT_LEAST = 3;
  static final long YEAR = 365L * Hours.DAY;
  private static final List<OwnPage> ENDINGS = List.of(OwnPage.NOT_FOUND, OwnPage.GONE,
      OwnPage.TO_ROOT, OwnPage.SOFT_NOT_FOUND);
  /// Groups of the smallest sources; all others share the rest.
  private static final int[] SMALL = {1, 2, 2, 3, 3, 4, 5, 6, 8, 9};

  final Tally tally = new Tally();
  final List<SimCrawler> crawlers = new ArrayList<>();
  private final RandomGenerator random;
  private final World world;

  enum World {
    /// Groups come and go, and now and then a page fails.
    ORDINARY,
    FAULTY
  }

  Replay(long seed, World world, SimCrawler.Rules rules) {
    this.world = world;
    random = new SplittableRandom(seed);
    var sizes = sizes();
    for (var i = 0; i < SOURCES; i++) {
      var source = source(i, sizes[i]);
      crawlers.add(new SimCrawler(source, rules, tally, random, random.nextInt(7 * Hours.DAY)));
    }
    if (world == World.FAULTY) {
      Arrays.stream(Fault.values()).forEach(this::addSomewhere);
    }
  }

  void run() {
    for (var hour = 0L; hour < YEAR; hour++) {
      for (var crawler : crawlers) {
        crawler.live(hour);
      }
    }
  }

  private int[] sizes() {
    var sizes = Arrays.copyOf(SMALL, SOURCES);
    var rest = LISTINGS - Arrays.stream(SMALL).sum();
    for (var i = SMALL.length; i < SOURCES; i++) {
      var others = SOURCES - i;
      sizes[i] = others == 1
          ? rest
          : Math.max(8, (int) (rest / (double) others * random.nextDouble(0.4, 1.6)));
      rest -= sizes[i];
    }
    return sizes;
  }

  private SimSource source(int number, int size) {
    var kind = List.of(Kind.values()).get(number % 3);
    var pageSize = kind == Kind.FEED ? 10_000 : 5 + random.nextInt(25);
    var source = new SimSource("source-" + number, kind, pageSize, random.nextInt(3) == 0);
    for (var i = 0; i < size; i++) {
      add(source, "/group-" + i, 0);
    }
    for (var i = 0; i < size * 0.15; i++) {
      add(source, "/new-" + i, random.nextLong(YEAR));
    }
    if (world == World.FAULTY) {
      trouble(source, number);
    }
    return source;
  }

  private void trouble(SimSource source, int number) {
    shrink(source, number);
    if (number % 20 == 13) {
      source.rekeyed = random.nextLong(60L * Hours.DAY, 300L * Hours.DAY);
    }
    for (var i = 0; i < 4; i++) {
      var fault = List.of(Fault.values()).get(random.nextInt(Fault.values().length));
      addFault(source, fault);
    }
  }

  /// Two of the sources lose two fifths of their groups on one day.
  private void shrink(SimSource source, int number) {
    if (number % 30 != 17) {
      return;
    }
    var day = random.nextLong(60L * Hours.DAY, 300L * Hours.DAY);
    source.listings.replaceAll(listing -> random.nextInt(5) < 2 && listing.there.contains(day)
        ? new SimListing(listing.key, new Hours(listing.there.from(), day), listing.ending)
        : listing);
  }

  private void add(SimSource source, String key, long from) {
    var fate = random.nextInt(1000);
    var end = from + random.nextLong(20L * Hours.DAY, YEAR + 20L * Hours.DAY);
    var ends = fate < 150;
    var renamed = fate >= 150 && fate < 170;
    var ending = renamed ? OwnPage.MOVED : ENDINGS.get(random.nextInt(ENDINGS.size()));
    var listing = new SimListing(key, new Hours(from, ends || renamed ? end : Long.MAX_VALUE),
        ending);
    if (renamed) {
      source.listings.add(new SimListing(key + "-renamed", new Hours(end, Long.MAX_VALUE), ending));
    } else if (!ends && fate < 220) {
      listing.away.add(Hours.days(random.nextLong(YEAR), 7));
    } else if (!ends && fate < 240) {
      listing.away.add(Hours.days(random.nextLong(YEAR), random.nextLong(60, 90)));
    } else if (!ends && fate < 260) {
      listing.broken.add(Hours.days(random.nextLong(YEAR), random.nextLong(1, 60)));
    }
    source.listings.add(listing);
  }

  private void addSomewhere(Fault fault) {
    var added = 0;
    for (var attempt = 0; attempt < 1000 && added < AT_LEAST; attempt++) {
      added += addFault(crawlers.get(random.nextInt(SOURCES)).source, fault) ? 1 : 0;
    }
    if (added < AT_LEAST) {
      throw new IllegalStateException("no room for " + fault);
    }
  }

  private boolean addFault(SimSource source, Fault fault) {
    var from = random.nextLong(14L * Hours.DAY, YEAR);
    var time = new Hours(from, from + random.nextLong(fault.least, fault.most));
    var free = fault.fits(source)
        && source.faults.stream().noneMatch(window -> window.time().overlaps(time));
    if (free) {
      source.faults.add(new Window(fault, time));
    }
    return free;
  }
}
