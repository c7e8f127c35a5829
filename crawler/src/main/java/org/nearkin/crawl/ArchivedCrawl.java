package org.nearkin.crawl;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nearkin.claim.Issue;
import org.nearkin.claim.Run;
import org.nearkin.crawl.archive.PageMemory;
import org.nearkin.crawl.archive.warc.StoredPage;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.frontier.FrontierPage;
import org.nearkin.crawl.frontier.FrontierPage.State;
import org.nearkin.crawl.run.close.ClosedRun;
import org.nearkin.crawl.run.close.RunClosing;
import org.nearkin.source.SourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the archived pages of a source's last run again, with the rules and readers of today, and closes that as a run
/// of its own. The site is not asked for anything. What that run could not read is not read here, either, so lists that
/// it belongs to tell nothing of listings that are not on them.
public final class ArchivedCrawl {
  private static final Logger LOG = LoggerFactory.getLogger(ArchivedCrawl.class);
  private static final int FIRST_ERROR = 400;

  private final CrawlStores stores;
  private final CrawlTools tools;
  private final InstantSource clock;
  private final RunClosing closing;

  public ArchivedCrawl(CrawlStores stores, CrawlTools tools, InstantSource clock) {
    this.stores = stores;
    this.tools = tools;
    this.clock = clock;
    this.closing = new RunClosing(stores.data(), clock);
  }

  /// Reads a source again. What it says counts as seen when its pages were last visited.
  ///
  /// @throws IllegalArgumentException if the source has no closed run, or one that is under way
  public ClosedRun read(SourceDefinition source) throws InterruptedException {
    var last = stores.runs()
        .findLastClosed(source.id())
        .orElseThrow(() -> new IllegalArgumentException(source.id()
            + " was never crawled, so there is nothing to read again"));
    if (stores.runs().findOpen(source.id()).isPresent()) {
      throw new IllegalArgumentException(
          "a crawl of " + source.id() + " is under way: wait for its end");
    }
    var pages = stores.pages().listVisitedSince(source.id(), last.started());
    var run = begin(source, pages);
    var going = new RunningCrawl(run, source, new SourceScope(source),
        closing.memory(source.id()).byPage(), stores.shown().look(run.id()));
    for (var page : pages) {
      InstantSource then = page.visits()::lastSeen;
      new VisitRecorder(stores, then).record(going, FrontierPage.start(page.address()),
          withoutLinks(visit(going, page, then)), 0);
    }
    return closing.close(run, source, Optional.empty());
  }

  /// All pages are written down together, so that a crawl can take the run up if this is broken off.
  private Run begin(SourceDefinition source, List<PageMemory> pages) {
    return stores.data().inStep(() -> {
      var run = stores.runs().begin(source.id(), clock.instant());
      pages.forEach(
          page -> stores.frontier().add(run.id(), FrontierPage.start(page.address())));
      return run;
    });
  }

  private Visit visit(RunningCrawl going, PageMemory memory, InstantSource then)
      throws InterruptedException {
    var rule = going.scope().findRule(memory.address());
    if (rule.isEmpty()) {
      return failed("no page rule of the source matches its path", State.UNFIT);
    }
    if (memory.status() >= FIRST_ERROR) {
      // What the archive holds is older than this answer.
      return failed("answered " + memory.status(),
          memory.status() == 410 ? State.GONE : State.NOT_FOUND);
    }
    var archived = find(memory);
    if (archived.isEmpty()) {
      return failed("is not in the archive", State.FAILED);
    }
    var reading = new AnswerReading(going.source(), tools.identity(), tools.reader(), then);
    return tools.threads()
        .call(() -> reading.read(archived.get().page(), rule.get(), _ -> new Visit.Copy.Kept()));
  }

  private Optional<StoredPage> find(PageMemory memory) {
    try {
      return stores.pages().findArchived(memory);
    } catch (UncheckedIOException e) {
      LOG.warn("The archived copy of {} is damaged", memory.address());
      return Optional.empty();
    }
  }

  private static Visit failed(String reason, State state) {
    return new Visit.Failed(Issue.Kind.PAGE_FAILED, reason, state);
  }

  private static Visit withoutLinks(Visit visit) {
    return visit instanceof Visit.Read(var content, var sight, var copy)
        ? new Visit.Read(new PageContent(content.listings(), List.of(), content.issues()), sight,
            copy)
        : visit;
  }
}
