/// A year of sixty sources whose truth is known, with all that can go wrong.
@NullMarked
package org.nearkin.crawl.run.replay;

import org.jspecify.annotations.NullMarked;
