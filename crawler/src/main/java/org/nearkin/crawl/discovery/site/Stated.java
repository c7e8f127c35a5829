package org.nearkin.crawl.discovery.site;

/// Something a site says of itself.
///
/// @param where it says so, in a few words
public record Stated(String value, String where) {}
