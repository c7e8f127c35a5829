/// Events in a page's JSON-LD.
@NullMarked
package org.nearkin.crawl.feed.event;

import org.jspecify.annotations.NullMarked;
