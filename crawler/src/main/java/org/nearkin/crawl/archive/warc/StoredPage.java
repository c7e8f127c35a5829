package org.nearkin.crawl.archive.warc;

import java.time.Instant;
import org.nearkin.crawl.fetch.FetchResult.Fetched;

/// A page read back from the archive.
///
/// @param fetchedAt when the server sent it
public record StoredPage(Instant fetchedAt, Fetched page) {}
