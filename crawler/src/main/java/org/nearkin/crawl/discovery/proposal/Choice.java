package org.nearkin.crawl.discovery.proposal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.discovery.Finding;
import org.nearkin.crawl.discovery.SiteFindings;
import org.nearkin.crawl.feed.Fingerprint;

/// What a source should read of all that was found: feeds where they give as much as the pages, else the pages.
///
/// @param feeds to be read; if there are any, no page is
/// @param pages to be read
/// @param others feeds that give less
record Choice(List<Finding.Feed> feeds, List<Finding.ListPage> pages, List<Finding.Feed> others) {
  private static final double NEW_ENOUGH = 0.5;
  /// Names that are read by the look of a page are not all names.
  private static final double ENOUGH = 0.8;

  static Choice of(SiteFindings findings) {
    var all = findings.list(Finding.Feed.class);
    var feeds = worthReading(all.stream().filter(feed -> !feed.listings().isEmpty()).toList());
    var pages = findings.list(Finding.ListPage.class);
    var byFeeds = names(feeds.stream().map(Finding.Feed::listings).toList());
    var byPages = names(pages.stream().map(Finding.ListPage::listings).toList());
    var feedsSuffice = !feeds.isEmpty() && byFeeds.size() >= ENOUGH * byPages.size();
    return feedsSuffice
        ? new Choice(feeds, List.of(), without(all, feeds))
        : new Choice(List.of(), pages, all);
  }

  boolean isEmpty() {
    return feeds.isEmpty() && pages.isEmpty();
  }

  /// All that the choice says.
  List<StatedListing> listings() {
    return Stream.concat(feeds.stream().map(Finding.Feed::listings),
        pages.stream().map(Finding.ListPage::listings)).flatMap(List::stream).toList();
  }

  /// The fullest feed, and those that mostly tell of other groups.
  private static List<Finding.Feed> worthReading(List<Finding.Feed> feeds) {
    var chosen = new ArrayList<Finding.Feed>();
    Set<String> known = new HashSet<>();
    feeds.stream()
        .sorted(Comparator.comparingInt((Finding.Feed feed) -> -feed.listings().size())
            .thenComparing(feed -> feed.sign().kind()))
        .forEach(feed -> {
          var names = names(List.of(feed.listings()));
          var fresh = names.stream().filter(name -> !known.contains(name)).count();
          if (fresh > NEW_ENOUGH * names.size()) {
            chosen.add(feed);
            known.addAll(names);
          }
        });
    return chosen;
  }

  private static List<Finding.Feed> without(List<Finding.Feed> all, List<Finding.Feed> chosen) {
    return all.stream().filter(feed -> !chosen.contains(feed)).toList();
  }

  private static Set<String> names(List<List<StatedListing>> listings) {
    return listings.stream()
        .flatMap(List::stream)
        .map(listing -> Fingerprint.normalize(listing.findText(Field.NAME).orElse("")))
        .collect(Collectors.toSet());
  }

  /// Where the chosen feeds and pages begin.
  List<URI> start() {
    return feeds.isEmpty()
        ? new PagePaths(pages).start()
        : feeds.stream().map(feed -> feed.sign().address()).toList();
  }
}
