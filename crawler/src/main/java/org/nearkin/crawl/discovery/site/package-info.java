/// What a site says of itself: its name, language, town; and what its host is called.
@NullMarked
package org.nearkin.crawl.discovery.site;

import org.jspecify.annotations.NullMarked;
