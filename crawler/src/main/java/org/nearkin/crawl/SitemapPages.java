package org.nearkin.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.fetch.FetchResult;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.Want;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.crawl.sitemap.SitemapCounts;
import org.nearkin.crawl.sitemap.SitemapEntry;
import org.nearkin.crawl.sitemap.SitemapWalk;
import org.nearkin.source.SourceDefinition;

/// Finds pages of a source in the sitemaps that the site's robots.txt names.
///
/// Each sitemap passes the same gates as a page: register, robots.txt, pause. It is unpacked into a file that is gone
/// when it has been read, because it may be larger than what should be in memory.
final class SitemapPages {
  private final SourceDefinition source;
  private final SourceScope scope;
  private final CrawlTools tools;
  private final Set<URI> found = new LinkedHashSet<>();

  SitemapPages(SourceDefinition source, SourceScope scope, CrawlTools tools) {
    this.source = source;
    this.scope = scope;
    this.tools = tools;
  }

  /// What sitemaps gave.
  ///
  /// @param pages that a rule of the source reads, no more than one run visits
  record Found(List<URI> pages, Optional<Issue> issue) {}

  Found find() throws InterruptedException {
    var home = source.crawl().start().getFirst();
    tools.pacer().keepInterval(home, source.crawl().interval());
    var counts = SitemapWalk.walk(tools.robots().sitemaps(home), this::open, scope::isSameSite,
        this::take);
    return new Found(List.copyOf(found), findIssue(home, counts));
  }

  private void take(SitemapEntry entry) {
    if (found.size() < source.crawl().maxPages()) {
      CanonicalAddress.find(entry.address())
          .filter(page -> scope.findRule(page).isPresent())
          .ifPresent(found::add);
    }
  }

  private Optional<InputStream> open(URI sitemap) throws InterruptedException {
    if (!tools.robots().isAllowed(sitemap)) {
      return Optional.empty();
    }
    try {
      var file = Files.createTempFile("nearkin-sitemap", ".xml");
      var isThere = tools.pacer()
          .fetch(sitemap, answered -> fetch(sitemap, file, answered)) instanceof Fetched;
      if (isThere) {
        return Optional.of(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
      }
      Files.delete(file);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("a sitemap cannot be kept for reading", e);
    }
  }

  private FetchResult fetch(URI sitemap, Path file, Runnable answered)
      throws InterruptedException {
    try (var sink = Files.newOutputStream(file)) {
      return tools.fetcher().fetchInto(sink, sitemap, Want.SITEMAP, answered);
    } catch (IOException e) {
      throw new UncheckedIOException("a sitemap cannot be kept for reading", e);
    }
  }

  private static Optional<Issue> findIssue(URI home, SitemapCounts counts) {
    var files = counts.files();
    var entries = counts.entries();
    var isWell = files.read() > 0 && files.missing() + files.refused() + files.cut()
        + files.beyondCaps() + entries.unreadable() + entries.beyondCaps() == 0;
    return isWell
        ? Optional.empty()
        : Optional.of(new Issue(Issue.Kind.SITEMAP_NOT_READ, home.resolve("/").toString(),
            "of its sitemaps %d were read, %d were missing, %d no sitemaps, %d broken off, %d too many"
                .formatted(files.read(), files.missing(), files.refused(), files.cut(),
                    files.beyondCaps())
                + "; %d addresses in them cannot be read".formatted(entries.unreadable())));
  }
}
