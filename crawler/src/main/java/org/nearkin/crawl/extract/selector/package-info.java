/// Listings by the CSS selectors of a source.
@NullMarked
package org.nearkin.crawl.extract.selector;

import org.jspecify.annotations.NullMarked;
