package org.nearkin.crawl;

/// How far a run has come.
///
/// @param source the source's id
/// @param pagesDone pages visited, whatever came of it
/// @param pagesKnown pages visited or still to be visited
/// @param listings seen so far
public record CrawlProgress(String source, int pagesDone, int pagesKnown, int listings) {}
