package org.nearkin.crawl.farm;

/// One line of a host's own log. Times are readings of `System.nanoTime`.
///
/// @param arrived when the request had been read
/// @param answered before the first byte of the answer was written
/// @param ended after its last byte
record Access(String host, String path, int status, long arrived, long answered, long ended) {}
