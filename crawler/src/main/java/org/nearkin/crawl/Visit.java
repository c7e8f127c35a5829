package org.nearkin.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.archive.PageHash;
import org.nearkin.crawl.archive.PageMemory;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.fetch.FetchResult.Fetched;

/// What came of visiting one page; nothing of it is written down yet.
sealed interface Visit {

  /// The page was read.
  ///
  /// @param copy what becomes of the copy in the archive
  record Read(PageContent content, Copy copy) implements Visit {}

  /// The page redirects to another page of the source.
  ///
  /// @param permanent whether for good (301, 308) or for now
  record Moved(URI target, boolean permanent) implements Visit {}

  record Denied(String reason) implements Visit {}

  /// It cannot be read in this run.
  ///
  /// @param status of an answer that says something of the page itself, such as 404
  record Failed(Issue.Kind kind, String reason, Optional<Integer> status) implements Visit {}

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

    /// It is as it was, and was read from the archive.
    record AsBefore(PageMemory memory) implements Copy {}
  }
}
