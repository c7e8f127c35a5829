package org.nearkin.crawl;

import java.net.URI;
import java.time.Duration;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.archive.PageHash;
import org.nearkin.crawl.archive.PageMemory;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.frontier.FrontierPage.State;
import org.nearkin.crawl.run.PageSight;

/// What came of visiting one page; nothing of it is written down yet.
sealed interface Visit {

  /// The page was read.
  ///
  /// @param copy what becomes of the copy in the archive
  record Read(PageContent content, PageSight sight, Copy copy) implements Visit {}

  /// The page redirects to another page of the source.
  ///
  /// @param permanent whether for good (301, 308) or for now
  record Moved(URI target, boolean permanent) implements Visit {}

  /// It was not asked for, or asks not to be read.
  record Denied(Issue.Kind kind, String reason) implements Visit {}

  /// It cannot be read in this run.
  ///
  /// @param state where that leaves the page
  record Failed(Issue.Kind kind, String reason, State state) implements Visit {}

  /// It did not work now, but may later in this run.
  ///
  /// @param pause least time until the next attempt
  record Later(Duration pause) implements Visit {}

  /// What the archive is to keep of a page that was read.
  sealed interface Copy {

    /// It was sent anew.
    ///
    /// @param isAllowed whether the page lets us keep it
    record Fresh(Fetched page, PageHash hash, boolean isAllowed) implements Copy {}

    /// Nobody was asked, so there is nothing new to keep.
    record Kept() implements Copy {}

    /// It is as it was, and was read from the archive.
    record AsBefore(PageMemory memory) implements Copy {}
  }
}
