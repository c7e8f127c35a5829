/// When a host may be asked again, and which hosts may not be asked at all.
@NullMarked
package org.nearkin.crawl.fetch.pace;

import org.jspecify.annotations.NullMarked;
