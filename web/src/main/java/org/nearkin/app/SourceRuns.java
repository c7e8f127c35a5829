package org.nearkin.app;

import java.time.InstantSource;
import java.util.stream.Collectors;
import org.nearkin.claim.RunCounts;
import org.nearkin.crawl.ArchivedCrawl;
import org.nearkin.crawl.CrawlProgress;
import org.nearkin.crawl.CrawlStores;
import org.nearkin.crawl.SourceCrawl;
import org.nearkin.crawl.run.GateReason;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.close.ClosedRun;
import org.nearkin.source.SourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Crawls a source, publishes what that changes, and tells the person at the terminal.
final class SourceRuns {
  private static final Logger LOG = LoggerFactory.getLogger(SourceRuns.class);

  private final SourceCrawl crawl;
  private final ArchivedCrawl archived;
  private final Publishing publishing;
  private final Progress progress;

  SourceRuns(OpenDirectory.Parts parts, InstantSource clock, Progress progress) {
    var stores = CrawlStores.of(parts.store(), parts.archive());
    this.crawl = new SourceCrawl(stores, parts.tools(), clock, this::tell);
    this.archived = new ArchivedCrawl(stores, parts.tools(), clock);
    this.publishing = parts.publishing();
    this.progress = progress;
  }

  /// Reads one source to its end, or goes on with the run that was broken off.
  ///
  /// @return whether the crawl came to its end; what went wrong otherwise is in the log
  boolean run(SourceDefinition source) throws InterruptedException {
    return end(source, () -> crawl.crawl(source));
  }

  /// Reads the archived pages of a source's last run again.
  ///
  /// @return whether that came to its end; what went wrong otherwise is in the log
  boolean reread(SourceDefinition source) throws InterruptedException {
    return end(source, () -> archived.read(source));
  }

  private interface Reading {
    ClosedRun read() throws InterruptedException;
  }

  private boolean end(SourceDefinition source, Reading reading) throws InterruptedException {
    try {
      var closed = reading.read();
      publishing.publish();
      progress.line(summary(source, closed.counts()) + remark(closed));
      return true;
    } catch (RuntimeException e) {
      LOG.error("the crawl of {} failed", source.id(), e);
      return false;
    }
  }

  private void tell(CrawlProgress at) {
    progress.step("Reading %s: page %d of %d, %d listings".formatted(
        at.source(), at.pagesDone(), at.pagesKnown(), at.listings()));
  }

  private static String remark(ClosedRun closed) {
    return switch (closed.verdict()) {
      case GateVerdict.Pass() -> "";
      case GateVerdict.Quarantine(var reasons) -> "; NOT PUBLISHED: " + reasons.stream()
          .map(GateReason::sentence)
          .collect(Collectors.joining(" ")) + " See 'nearkin source list'.";
    };
  }

  private static String summary(SourceDefinition source, RunCounts counts) {
    var troubles = counts.failed() + counts.denied() + counts.issues() == 0
        ? ""
        : " (%d pages failed, %d not allowed, %d issues)".formatted(
            counts.failed(), counts.denied(), counts.issues());
    return "%s: %d listings on %d pages%s".formatted(
        source.name(), counts.listings(), counts.fetched(), troubles);
  }
}
