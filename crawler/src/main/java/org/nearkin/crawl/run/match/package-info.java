/// Which listing of the last healthy run goes on under another key.
@NullMarked
package org.nearkin.crawl.run.match;

import org.jspecify.annotations.NullMarked;
