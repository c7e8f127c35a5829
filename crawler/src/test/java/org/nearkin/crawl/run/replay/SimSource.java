package org.nearkin.crawl.run.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.nearkin.crawl.run.PageShape;
import org.nearkin.crawl.run.life.ListingTrace.OwnPage;
import org.nearkin.crawl.run.replay.Answer.Failed;
import org.nearkin.crawl.run.replay.Answer.Missing;
import org.nearkin.crawl.run.replay.Answer.Shown;
import org.nearkin.crawl.run.replay.SimPage.ListPage;
import org.nearkin.crawl.run.replay.SimPage.Own;

/// A simulated site: what it truly shows, and what it answers.
final class SimSource {
  private static final double PASSING_FAILURE = 0.002;
  private static final PageShape NONE = PageShape.EMPTY;

  enum Kind {
    LIST,
    LIST_WITH_OWN_PAGES,
    FEED
  }

  /// A fault and its time.
  record Window(Fault fault, Hours time) {}

  final String id;
  final Kind kind;
  final int pageSize;
  final boolean sitemap;
  final List<SimListing> listings = new ArrayList<>();
  final List<Window> faults = new ArrayList<>();
  /// Before and after its keys change.
  private final Map<Integer, Map<String, SimListing>> byKey = new HashMap<>();
  /// When all keys change for good; never, if far away.
  long rekeyed = Long.MAX_VALUE;

  SimSource(String id, Kind kind, int pageSize, boolean sitemap) {
    this.id = id;
    this.kind = kind;
    this.pageSize = pageSize;
    this.sitemap = sitemap;
  }

  Optional<Fault> fault(long hour) {
    return faults.stream()
        .filter(window -> window.time().contains(hour))
        .map(Window::fault)
        .findFirst();
  }

  /// The keys that the site truly shows.
  Set<String> truth(long hour) {
    return shown(hour).stream().map(listing -> key(listing, hour)).collect(Collectors.toSet());
  }

  Answer answer(SimPage page, long hour, RandomGenerator random) {
    if (random.nextDouble() < PASSING_FAILURE) {
      return new Failed();
    }
    var sound = sound(page, hour, random);
    return fault(hour)
        .map(fault -> FaultyAnswers.distort(fault, page, sound,
            () -> sound(new ListPage(1), hour, random), random))
        .orElse(sound);
  }

  /// Whether a sitemap that was true so far names a page; a broken one is empty, and not trusted, or half of it.
  boolean isOnSitemap(String key, long hour) {
    return truth(hour).contains(key) && fault(hour).filter(Fault.SITEMAP_EMPTY::equals).isEmpty();
  }

  private Answer sound(SimPage page, long hour, RandomGenerator random) {
    return switch (page) {
      case ListPage(var number) -> list(number, hour, random);
      case Own(var key) -> own(key, hour);
    };
  }

  private Answer list(int number, long hour, RandomGenerator random) {
    var all = shown(hour);
    var from = (number - 1) * pageSize;
    if (from > 0 && from >= all.size()) {
      return new Missing(OwnPage.NOT_FOUND);
    }
    var page = all.subList(from, Math.min(all.size(), from + pageSize));
    var named = page.stream()
        .filter(listing -> listing.isBroken(hour))
        .map(listing -> key(listing, hour))
        .collect(Collectors.toSet());
    var keys = page.stream()
        .map(listing -> key(listing, hour))
        .filter(key -> !named.contains(key))
        .toList();
    var text = kind == Kind.FEED ? 0 : 900 + 90.0 * page.size() + random.nextInt(200);
    return new Shown(keys, named, from + pageSize < all.size(), false, text, shape(hour, 0),
        0.9 + 0.05 * random.nextDouble());
  }

  private Answer own(String key, long hour) {
    var listing = byKey(hour).get(key);
    if (listing == null) {
      return new Missing(OwnPage.MOVED);
    }
    return listing.isThere(hour)
        ? new Shown(List.of(key), Set.of(), false, false, 1100, shape(hour, 20), 0.95)
        : new Missing(listing.ending);
  }

  private Map<String, SimListing> byKey(long hour) {
    var era = hour < rekeyed ? 0 : 1;
    return byKey.computeIfAbsent(era, _ -> listings.stream()
        .collect(Collectors.toMap(listing -> key(listing, hour), listing -> listing)));
  }

  private List<SimListing> shown(long hour) {
    return listings.stream().filter(listing -> listing.isThere(hour)).toList();
  }

  private String key(SimListing listing, long hour) {
    return hour < rekeyed ? listing.key : listing.key + "-new";
  }

  private PageShape shape(long hour, int part) {
    if (kind == Kind.FEED) {
      return NONE;
    }
    var designs = faults.stream()
        .filter(window -> window.fault().isRedesign() && window.time().until() <= hour)
        .count();
    return FaultyAnswers.shape(1000 * designs + part, 1000 * designs + part + 60);
  }
}
