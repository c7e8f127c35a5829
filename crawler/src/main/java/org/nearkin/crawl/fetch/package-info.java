/// Fetching one address politely and safely.
@NullMarked
package org.nearkin.crawl.fetch;

import org.jspecify.annotations.NullMarked;
