package org.nearkin.crawl;

import java.time.InstantSource;
import java.util.List;
import org.nearkin.crawl.archive.PageMemory;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.frontier.FrontierPage;
import org.nearkin.crawl.run.close.ClosedRun;
import org.nearkin.crawl.run.close.RunClosing;
import org.nearkin.source.SourceDefinition;

/// Reads the archived pages of a source's last run again, with the rules and readers of today, and closes that as a run
/// of its own. The site is not asked for anything.
public final class ArchivedCrawl {
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
    var scope = new SourceScope(source);
    var run = stores.runs().begin(source.id(), clock.instant());
    var going = new RunningCrawl(run, source, scope, closing.memory(source.id()).byPage(),
        stores.shown().look(run.id()));
    for (var page : pages) {
      read(going, page);
    }
    return closing.close(run, source);
  }

  private void read(RunningCrawl going, PageMemory memory) throws InterruptedException {
    var rule = going.scope().findRule(memory.address());
    var archived = stores.pages().findArchived(memory);
    if (rule.isEmpty() || archived.isEmpty()) {
      return;
    }
    InstantSource then = memory.visits()::lastSeen;
    var reading = new AnswerReading(going.source(), tools.identity(), tools.reader(), then);
    var visit = tools.threads()
        .call(() -> reading.read(archived.get().page(), rule.get(), _ -> new Visit.Copy.Kept()));
    var page = FrontierPage.start(memory.address());
    stores.frontier().add(going.run().id(), page);
    new VisitRecorder(stores, then).record(going, page, withoutLinks(visit));
  }

  private static Visit withoutLinks(Visit visit) {
    return visit instanceof Visit.Read(var content, var sight, var copy)
        ? new Visit.Read(new PageContent(content.listings(), List.of(), content.issues()), sight,
            copy)
        : visit;
  }
}
