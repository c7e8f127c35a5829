package org.nearkin.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nearkin.claim.Run;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.crawl.frontier.FrontierPage;
import org.nearkin.crawl.run.HostTerms;
import org.nearkin.crawl.run.RunLook;
import org.nearkin.crawl.run.close.ClosedRun;
import org.nearkin.crawl.run.close.RunClosing;
import org.nearkin.crawl.run.close.SourceMemory;
import org.nearkin.source.SourceDefinition;

/// Crawls one source from its start pages to its last listing, and publishes what it saw if the run looks healthy.
///
/// Each page is one transaction: its listings, its links and its place in the frontier are written together. So the
/// crawl can be killed at any moment; called again it takes the open run up where it was, and asks again for no more
/// than the one page that was under way.
public final class SourceCrawl {
  private static final Duration BETWEEN_TELLING = Duration.ofMillis(300);

  private final CrawlStores stores;
  private final VisitRecorder recorder;
  private final RunClosing closing;
  private final CrawlTools tools;
  private final InstantSource clock;
  private final Consumer<CrawlProgress> progress;

  public SourceCrawl(
      CrawlStores stores,
      CrawlTools tools,
      InstantSource clock,
      Consumer<CrawlProgress> progress) {
    this.stores = stores;
    this.recorder = new VisitRecorder(stores, clock);
    this.closing = new RunClosing(stores.data(), clock);
    this.tools = tools;
    this.clock = clock;
    this.progress = progress;
  }

  /// Crawls a source, or goes on with the run of it that was broken off.
  ///
  /// @throws InterruptedException if told to stop; the run stays open and the next call takes it up
  public ClosedRun crawl(SourceDefinition source) throws InterruptedException {
    try {
      return goOn(source);
    } catch (IllegalStateException e) {
      if (Thread.interrupted()) {
        // The sign to stop came while we waited for the store.
        throw stopped(source);
      }
      throw e;
    }
  }

  private ClosedRun goOn(SourceDefinition source) throws InterruptedException {
    var scope = new SourceScope(source);
    var reading = new AnswerReading(source, tools.identity(), tools.reader(), clock);
    var visitor = new PageVisitor(source, scope, tools, stores.pages(), reading);
    var memory = closing.memory(source.id());
    var run = open(source, scope);
    var going = new RunningCrawl(run, source, scope, memory.byPage(),
        stores.shown().look(run.id()));
    var told = Instant.EPOCH;
    for (var page = next(going, memory); page.isPresent(); page = next(going, memory)) {
      var visit = visitor.visit(page.get());
      recorder.record(going, page.get(), visit, visitor.bytes());
      told = tell(going, told);
    }
    return closing.close(run, source, Optional.of(terms(source)));
  }

  /// How the hosts of a source stand now that it has been crawled; of several the one that most concerns an operator.
  private HostTerms terms(SourceDefinition source) {
    var starts = source.crawl().start();
    return new HostTerms(
        starts.stream().map(tools.pacer()::interval).max(Duration::compareTo),
        starts.stream()
            .flatMap(page -> tools.fetcher().findCertificateEnd(page).stream())
            .min(Instant::compareTo));
  }

  /// Counting costs more than some pages, and nobody reads a line that stands for less than a moment.
  ///
  /// @param told when the listener was told last
  private Instant tell(RunningCrawl going, Instant told) {
    var now = clock.instant();
    if (now.isBefore(told.plus(BETWEEN_TELLING))) {
      return told;
    }
    progress.accept(recorder.progress(going));
    return now;
  }

  /// The run that was broken off, or a new one. Its first pages are written down together with it, so that sitemaps are
  /// asked for once.
  private Run open(SourceDefinition source, SourceScope scope) throws InterruptedException {
    var open = stores.runs().findOpen(source.id());
    return open.isPresent() ? open.get() : begin(source, findInSitemaps(source, scope));
  }

  private SitemapPages.Found findInSitemaps(SourceDefinition source, SourceScope scope)
      throws InterruptedException {
    if (!source.crawl().sitemaps()) {
      return new SitemapPages.Found(List.of(), Optional.empty());
    }
    var now = clock.instant();
    tools.pacer().rest(Duration.between(now, source.nextVisit(now)));
    return new SitemapPages(source, scope, tools).find();
  }

  private Run begin(SourceDefinition source, SitemapPages.Found found) {
    return stores.data().inStep(() -> {
      var run = stores.runs().begin(source.id(), clock.instant());
      found.issue().ifPresent(issue -> stores.runs().report(run, issue));
      var most = Math.max(source.crawl().maxPages(), source.crawl().start().size());
      var pages = Stream.concat(source.crawl().start().stream(), found.pages().stream())
          .map(address -> CanonicalAddress.find(address).orElse(address))
          .distinct()
          .toList();
      pages.stream()
          .limit(most)
          .forEach(address -> stores.frontier().add(run.id(), FrontierPage.start(address)));
      if (pages.size() > most) {
        stores.shown().save(run.id(), RunLook.NONE, RunLook.NONE.asCut());
      }
      return run;
    });
  }

  /// The page to visit next, when its time and the source's hours have come; empty when none is left.
  private Optional<FrontierPage> next(RunningCrawl going, SourceMemory memory)
      throws InterruptedException {
    while (true) {
      if (Thread.interrupted()) {
        throw stopped(going.source());
      }
      var now = clock.instant();
      var due = stores.frontier().findNext(going.run().id(), now);
      if (due.isEmpty()) {
        if (recorder.addKnown(going, memory.pages())) {
          continue;
        }
        return Optional.empty();
      }
      var wait = Duration.between(now, going.source().nextVisit(latest(now, due.get().time())));
      if (!wait.isPositive()) {
        return Optional.of(due.get().page());
      }
      tools.pacer().rest(wait);
    }
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static InterruptedException stopped(SourceDefinition source) {
    return new InterruptedException("the crawl of " + source.id() + " was told to stop");
  }
}
