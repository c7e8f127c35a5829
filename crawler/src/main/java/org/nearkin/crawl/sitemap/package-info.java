/// A site's own lists of its pages (sitemaps.org protocol 0.9), read as streams.
@NullMarked
package org.nearkin.crawl.sitemap;

import org.jspecify.annotations.NullMarked;
