package org.nearkin.crawl.sitemap;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.crawl.sitemap.SitemapCounts.Entries;

/// Takes what a sitemap says, hands on what is an address of the site, and counts the rest.
final class EntrySink {
  /// Longest address (sitemaps.org: less than 2,048 characters).
  static final int LONGEST = 2047;

  private final URI sitemap;
  private final Predicate<URI> isSameSite;
  private final Consumer<SitemapEntry> taker;
  private int given;
  private int elsewhere;
  private int unreadable;
  private int beyond;

  EntrySink(URI sitemap, Predicate<URI> isSameSite, Consumer<SitemapEntry> taker) {
    this.sitemap = sitemap;
    this.isSameSite = isSameSite;
    this.taker = taker;
  }

  /// Takes an entry as written; false when there have been so many that reading should end.
  boolean take(String location, String modified, boolean isSitemap) {
    if (given + elsewhere + unreadable >= SitemapReader.MOST_ENTRIES) {
      beyond++;
      return false;
    }
    var address = findAddress(location);
    if (address.isEmpty()) {
      unreadable++;
    } else if (!isSameSite.test(address.get())) {
      elsewhere++;
    } else {
      given++;
      taker.accept(new SitemapEntry(address.get(), LastModified.find(modified), isSitemap));
    }
    return true;
  }

  boolean isEmpty() {
    return given + elsewhere == 0;
  }

  Entries counts() {
    return new Entries(given, elsewhere, unreadable, beyond);
  }

  private Optional<URI> findAddress(String location) {
    if (location.isBlank() || location.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var resolved = sitemap.resolve(location.strip().replace(" ", "%20"));
      return WebAddress.parse(resolved.toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
