/// When each source is crawled next.
@NullMarked
package org.nearkin.crawl.schedule;

import org.jspecify.annotations.NullMarked;
