/// Closing a run: what it amounts to, whether it is published, and what follows for each listing.
@NullMarked
package org.nearkin.crawl.run.close;

import org.jspecify.annotations.NullMarked;
