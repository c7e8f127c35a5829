package org.nearkin.crawl;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.SourceCrawl.RunningCrawl;
import org.nearkin.crawl.archive.PageRecorder;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.feed.event.SeriesPages;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.crawl.frontier.FrontierPage;
import org.nearkin.crawl.frontier.FrontierPage.State;

/// Writes down what came of each visit: its listings, its links, its copy in the archive and its place in the frontier.
final class VisitRecorder {
  private final CrawlStores stores;
  private final InstantSource clock;

  VisitRecorder(CrawlStores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /// Writes a visit down, in one transaction.
  void record(RunningCrawl going, FrontierPage page, Visit visit) {
    stores.data().inStep(() -> {
      switch (visit) {
        case Visit.Read(var content, var copy) -> {
          recordContent(going, page, content);
          keep(going, copy);
        }
        case Visit.Moved(var target, var permanent) -> {
          stores.frontier()
              .mark(going.run().id(), page.address(), State.MOVED,
                  (permanent ? "for good to " : "for now to ") + target);
          stores.frontier().add(going.run().id(), page.redirect(target));
        }
        case Visit.Denied(var reason) -> recordIssue(going, page, State.DENIED,
            new Issue(Issue.Kind.PAGE_DENIED, page.address().toString(), reason));
        case Visit.Failed(var kind, var reason, var status) -> {
          recordIssue(going, page, State.FAILED,
              new Issue(kind, page.address().toString(), reason));
          status.ifPresent(answer -> stores.pages()
              .recordStatus(going.source().id(), page.address(), answer, clock.instant()));
        }
        case Visit.Later(var pause) -> stores.frontier()
            .postpone(going.run().id(), page.address(), clock.instant().plus(pause));
      }
      return visit;
    });
  }

  private void keep(RunningCrawl going, Visit.Copy copy) {
    switch (copy) {
      case Visit.Copy.AsBefore(var memory) ->
        stores.pages().recordNotModified(memory, clock.instant());
      case Visit.Copy.Fresh(var page, var hash, var isAllowed) -> {
        var visit = new PageRecorder.Visit(going.source().id(), going.run().id(), page, hash,
            clock.instant());
        if (isAllowed) {
          stores.pages().record(visit);
        } else {
          stores.pages().recordWithoutBody(visit);
        }
      }
    }
  }

  private void recordContent(RunningCrawl going, FrontierPage page, PageContent content) {
    var runId = going.run().id();
    stores.frontier().mark(runId, page.address(), State.DONE, "");
    // What one page says is seen at one moment, or its listings would differ in age by chance.
    var seenAt = clock.instant();
    content.listings().forEach(listing -> stage(going, listing, seenAt));
    for (var issue : content.issues()) {
      stores.runs().report(going.run(), issue);
    }
    addLinks(going, page, content.links());
  }

  private void addLinks(RunningCrawl going, FrontierPage page, List<URI> links) {
    var wanted = links.stream()
        // Most links lead to pages that no rule reads, and one spelling for all costs much.
        .filter(link -> isWanted(going, link.normalize()))
        .map(CanonicalAddress::find)
        .flatMap(Optional::stream)
        .filter(link -> isWanted(going, link))
        .distinct()
        .toList();
    if (!wanted.isEmpty()) {
      var runId = going.run().id();
      var room = going.source().crawl().maxPages() - stores.frontier().countKnown(runId);
      wanted.stream()
          .limit(Math.max(0, room))
          .forEach(link -> stores.frontier().add(runId, page.link(link)));
    }
  }

  /// What the first page says of a listing counts, until the listing's own page is read; dates of a series on further
  /// pages of a calendar are added.
  private void stage(RunningCrawl going, StatedListing listing, Instant seenAt) {
    var staged = stores.claims().findStaged(going.run().id(), going.source().id(), listing.key());
    var document = listing.statements().getFirst().evidence().document();
    var ownPage = listing.key().equals(document.getRawPath());
    var said = ownPage
        ? listing
        : staged.map(earlier -> SeriesPages.join(earlier, listing).orElse(earlier)).orElse(listing);
    stores.claims().stage(going.run().id(), going.source().id(), said, seenAt);
  }

  private static boolean isWanted(RunningCrawl going, URI link) {
    return going.scope().isSameSite(link) && going.scope().findRule(link).isPresent();
  }

  private void recordIssue(RunningCrawl going, FrontierPage page, State state, Issue issue) {
    stores.frontier().mark(going.run().id(), page.address(), state, issue.detail());
    stores.runs().report(going.run(), issue);
  }

  /// How far the run has come.
  CrawlProgress progress(RunningCrawl going) {
    var pages = stores.frontier().count(going.run().id());
    var known = known(pages);
    return new CrawlProgress(going.source().id(), known - pages.getOrDefault(State.PENDING, 0),
        known,
        stores.claims().countStaged(going.run().id()));
  }

  /// A page that has moved is known under its new address.
  private static int known(Map<State, Integer> pages) {
    return pages.values().stream().mapToInt(Integer::intValue).sum()
        - pages.getOrDefault(State.MOVED, 0);
  }
}
