package org.nearkin.crawl.sitemap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Reads the sitemaps of a site and those that they name, each once, level by level.
public final class SitemapWalk {
  /// Most levels of indexes, one above the other.
  public static final int MOST_LEVELS = 3;
  /// Most files asked for.
  public static final int MOST_FILES = 50;
  /// Most pages handed on.
  public static final int MOST_PAGES = 200_000;

  private final SitemapFetch fetch;
  private final Predicate<URI> isSameSite;
  private final Consumer<SitemapEntry> pages;
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private final Set<URI> known = new HashSet<>();
  private SitemapCounts counts = SitemapCounts.NONE;
  private int given;
  private int beyond;

  /// Asks a site for a sitemap.
  @FunctionalInterface
  public interface SitemapFetch {
    /// The file, unpacked, which is closed after reading; empty if the site does not give it.
    ///
    /// @throws InterruptedException if told to stop
    Optional<InputStream> open(URI address) throws InterruptedException;
  }

  private record Waiting(URI address, int level) {}

  private SitemapWalk(
      SitemapFetch fetch, Predicate<URI> isSameSite, Consumer<SitemapEntry> pages) {
    this.fetch = fetch;
    this.isSameSite = isSameSite;
    this.pages = pages;
  }

  /// Walks through the sitemaps and hands on the pages they name. A page named twice is handed on twice.
  ///
  /// @param start such as those that robots.txt names
  /// @param isSameSite whether an address belongs to the source; others are dropped, sitemaps too
  /// @throws InterruptedException if told to stop
  public static SitemapCounts walk(
      List<URI> start,
      SitemapFetch fetch,
      Predicate<URI> isSameSite,
      Consumer<SitemapEntry> pages)
      throws InterruptedException {
    var walk = new SitemapWalk(fetch, isSameSite, pages);
    start.forEach(walk::begin);
    return walk.finish();
  }

  private void begin(URI address) {
    if (isSameSite.test(address)) {
      add(address, 0);
    } else {
      counts = counts.plusElsewhere();
    }
  }

  private SitemapCounts finish() throws InterruptedException {
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      read(next);
    }
    var entries = counts.entries();
    return new SitemapCounts(counts.files(), new SitemapCounts.Entries(
        given, entries.elsewhere(), entries.unreadable(), entries.beyondCaps() + beyond));
  }

  private void read(Waiting file) throws InterruptedException {
    if (given >= MOST_PAGES) {
      counts = counts.plusBeyondCaps();
      return;
    }
    var opened = fetch.open(file.address());
    if (opened.isEmpty()) {
      counts = counts.plusMissing();
      return;
    }
    try (var in = opened.get()) {
      // In two steps, because taking an entry counts, too.
      var read = SitemapReader.read(
          in, file.address(), isSameSite, entry -> take(entry, file.level()));
      counts = counts.plus(read);
    } catch (IOException e) {
      // Only closing can fail here, and what was read is read.
      return;
    }
  }

  private void take(SitemapEntry entry, int level) {
    if (entry.isSitemap()) {
      add(entry.address(), level + 1);
    } else if (given >= MOST_PAGES) {
      beyond++;
    } else {
      given++;
      pages.accept(entry);
    }
  }

  private void add(URI address, int level) {
    if (known.contains(address)) {
      counts = counts.plusRepeated();
    } else if (level > MOST_LEVELS || known.size() >= MOST_FILES) {
      counts = counts.plusBeyondCaps();
    } else {
      known.add(address);
      waiting.add(new Waiting(address, level));
    }
  }
}
