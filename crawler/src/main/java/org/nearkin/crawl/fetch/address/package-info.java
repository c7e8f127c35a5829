/// Which addresses of the Internet lead to anybody, and which to nobody or to ourselves.
@NullMarked
package org.nearkin.crawl.fetch.address;

import org.jspecify.annotations.NullMarked;
