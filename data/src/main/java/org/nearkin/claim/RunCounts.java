package org.nearkin.claim;

/// What came of a run, for the operator.
///
/// @param fetched pages read
/// @param failed pages that could not be read
/// @param denied pages that robots.txt keeps us from
public record RunCounts(int fetched, int failed, int denied, int listings, int issues) {}
