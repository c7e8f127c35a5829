/// Groups from tables of comma-separated values.
@NullMarked
package org.nearkin.crawl.feed.csv;

import org.jspecify.annotations.NullMarked;
