package org.nearkin.crawl;

import java.net.URI;
import java.time.Duration;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.extract.PageContent;

/// What came of visiting one page; nothing of it is written down yet.
sealed interface Visit {

  record Read(PageContent content) implements Visit {}

  /// The page redirects to another page of the source.
  record Moved(URI target) implements Visit {}

  record Denied(String reason) implements Visit {}

  record Failed(Issue.Kind kind, String reason) implements Visit {}

  /// It did not work now, but may later in this run.
  ///
  /// @param pause least time until the next attempt
  record Later(Duration pause) implements Visit {}
}
