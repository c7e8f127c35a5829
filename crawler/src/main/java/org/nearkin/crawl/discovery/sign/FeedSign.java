package org.nearkin.crawl.discovery.sign;

import java.net.URI;

/// A feed that a page names, or that its software has at a well-known address. Nobody has looked whether it is there.
///
/// @param sign what gave it away, in a few words for the operator
/// @param seenOn the page
public record FeedSign(FeedKind kind, URI address, String sign, URI seenOn) {}
