package org.nearkin.crawl.archive;

import java.net.URI;
import java.time.Instant;
import org.nearkin.crawl.archive.warc.ArchivedPage;

/// One fetched version of a page, as the index of the archive knows it.
///
/// @param fetchedAt to the millisecond; tells the versions of a page apart
/// @param sha256 of the body, hexadecimal
/// @param truncated whether the body was cut
/// @param keptForField whether a published field changed with this version, so that it is kept for good
public record ArchivedVersion(String source, URI address, Instant fetchedAt, String runId,
    String sha256, ArchivedPage page, boolean truncated, boolean keptForField) {}
