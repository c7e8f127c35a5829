/// From a feed's records to listings.
@NullMarked
package org.nearkin.crawl.feed;

import org.jspecify.annotations.NullMarked;
