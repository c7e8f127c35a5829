/// Meetings from the JSON of a BMLT server, as fellowships run them.
@NullMarked
package org.nearkin.crawl.feed.bmlt;

import org.jspecify.annotations.NullMarked;
