package org.nearkin.crawl;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nearkin.claim.Issue;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.archive.PageRecorder;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.feed.event.SeriesPages;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.crawl.frontier.FrontierPage;
import org.nearkin.crawl.frontier.FrontierPage.State;
import org.nearkin.crawl.run.PageSight;
import org.nearkin.crawl.run.RunLook;
import org.nearkin.crawl.run.RunPageStore.Shown;

/// Writes down what came of each visit: its listings, its links, its copy in the archive and its place in the frontier.
final class VisitRecorder {
  private final CrawlStores stores;
  private final InstantSource clock;

  VisitRecorder(CrawlStores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /// Writes a visit down, in one transaction.
  ///
  /// @param bytes that the page was sent in, unpacked
  void record(RunningCrawl going, FrontierPage page, Visit visit, long bytes) {
    stores.data().inStep(() -> {
      if (bytes > 0 && !(visit instanceof Visit.Read)) {
        look(going, going.look().withBytes(bytes));
      }
      switch (visit) {
        case Visit.Read(var content, var sight, var copy) -> {
          look(going, going.look().withBytes(bytes).with(sight));
          recordContent(going, page, content, sight);
          keep(going, copy);
        }
        case Visit.Moved(var target, var permanent) -> {
          stores.frontier()
              .mark(going.run().id(), page.address(), State.MOVED,
                  (permanent ? "for good to " : "for now to ") + target);
          stores.frontier().add(going.run().id(), page.redirect(target));
        }
        case Visit.Denied(var kind, var reason) -> recordIssue(going, page, State.DENIED,
            new Issue(kind, page.address().toString(), reason));
        case Visit.Failed(var kind, var reason, var state) -> {
          recordIssue(going, page, state, new Issue(kind, page.address().toString(), reason));
          status(state).ifPresent(answer -> stores.pages()
              .recordStatus(going.source().id(), page.address(), answer, clock.instant()));
        }
        case Visit.Later(var pause) -> stores.frontier()
            .postpone(going.run().id(), page.address(), clock.instant().plus(pause));
      }
      return visit;
    });
  }

  private static Optional<Integer> status(State state) {
    return switch (state) {
      case GONE -> Optional.of(410);
      case NOT_FOUND -> Optional.of(404);
      case PENDING, DONE, MOVED, FAILED, DENIED, UNFIT, TO_ROOT, SOFT_NOT_FOUND -> Optional.empty();
    };
  }

  private void look(RunningCrawl going, RunLook now) {
    stores.shown().save(going.run().id(), going.look(), now);
    going.look(now);
  }

  private void keep(RunningCrawl going, Visit.Copy copy) {
    switch (copy) {
      case Visit.Copy.Kept() -> {}
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

  private void recordContent(RunningCrawl going, FrontierPage page, PageContent content,
      PageSight sight) {
    var runId = going.run().id();
    stores.frontier().mark(runId, page.address(), State.DONE, "");
    // What one page says is seen at one moment, or its listings would differ in age by chance.
    var seenAt = clock.instant();
    content.listings().forEach(listing -> stage(going, listing, seenAt));
    var keys = content.listings().stream().map(StatedListing::key).collect(Collectors.toSet());
    stores.shown()
        .addShown(going.source().id(), keys.stream()
            .map(key -> new Shown(runId, page.address(), key,
                key.equals(page.address().getRawPath())))
            .toList());
    noteNamed(going, page, keys, sight);
    for (var issue : content.issues()) {
      stores.runs().report(going.run(), issue);
    }
    addLinks(going, page, content.links());
  }

  /// Of listings that the page showed before, those whose names it still says.
  private void noteNamed(RunningCrawl going, FrontierPage page, Set<String> keys,
      PageSight sight) {
    var names = new HashMap<String, String>();
    for (var key : going.remembered(page.address())) {
      if (!keys.contains(key)) {
        stores.claims()
            .findName(new ListingKey(going.source().id(), key))
            .ifPresent(name -> names.put(key, name));
      }
    }
    stores.shown().addNamed(going.run().id(), sight.findNamed(names));
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
      add(going, wanted, link -> stores.frontier().add(going.run().id(), page.link(link)));
    }
  }

  /// Adds pages as far as the source's limit has room for them.
  ///
  /// @param adding says whether the page was new
  /// @return how many were new
  private int add(RunningCrawl going, List<URI> pages, Predicate<URI> adding) {
    var runId = going.run().id();
    var most = going.source().crawl().maxPages() - stores.frontier().countKnown(runId);
    var added = 0;
    for (var page : pages) {
      if (added < most) {
        added += adding.test(page) ? 1 : 0;
      } else if (!going.look().cut() && !stores.frontier().knows(runId, page)) {
        look(going, going.look().asCut());
      }
    }
    return added;
  }

  /// Adds those pages that the run should have met by now but has found no link to.
  ///
  /// @return whether there are any
  boolean addKnown(RunningCrawl going, List<URI> pages) {
    var wanted = pages.stream().filter(page -> isWanted(going, page)).toList();
    return stores.data()
        .inStep(() -> add(going, wanted,
            page -> stores.frontier().addUnlinked(going.run().id(), page)) > 0);
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
