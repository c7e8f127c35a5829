/// One crawl of one source, from its first page to its last listing.
@NullMarked
package org.nearkin.crawl;

import org.jspecify.annotations.NullMarked;
