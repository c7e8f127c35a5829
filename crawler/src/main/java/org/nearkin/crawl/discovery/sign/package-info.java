/// Signs by which a page shows that its site has a feed.
@NullMarked
package org.nearkin.crawl.discovery.sign;

import org.jspecify.annotations.NullMarked;
