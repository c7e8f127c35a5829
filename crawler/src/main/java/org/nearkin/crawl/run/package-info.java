/// What a finished run amounts to, and whether it may be published.
@NullMarked
package org.nearkin.crawl.run;

import org.jspecify.annotations.NullMarked;
