/// What pages looked like when they were fetched, and what is remembered of each. Private: nothing of it is shown.
@NullMarked
package org.nearkin.crawl.archive;

import org.jspecify.annotations.NullMarked;
