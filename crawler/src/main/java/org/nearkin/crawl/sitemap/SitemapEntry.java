package org.nearkin.crawl.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// An address in a sitemap.
///
/// @param lastModified when it is said to have changed last; of a bare day, month or year its start in UTC
/// @param isSitemap whether it is a further sitemap, not a page
public record SitemapEntry(URI address, Optional<Instant> lastModified, boolean isSitemap) {}
