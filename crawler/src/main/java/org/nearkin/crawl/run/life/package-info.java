/// Whether a listing is still there: evidence, run by run.
@NullMarked
package org.nearkin.crawl.run.life;

import org.jspecify.annotations.NullMarked;
