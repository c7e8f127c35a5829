package org.nearkin.web.page;

/// Who reads other people's sites for this directory, as it presents itself to them.
///
/// @param name under which robots.txt speaks to it
/// @param userAgent the whole header of its requests
/// @param mail an address that a person reads
/// @param secondsApart the usual pause between two requests to one host
public record CrawlerCard(String name, String userAgent, String mail, long secondsApart) {}
