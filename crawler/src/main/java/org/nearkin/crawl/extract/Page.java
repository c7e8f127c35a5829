package org.nearkin.crawl.extract;

import java.net.URI;

/// A fetched page or feed, decoded.
///
/// @param address the address it finally came from
/// @param mediaType such as `text/html`, lower case, without parameters
public record Page(URI address, String mediaType, String text) {}
