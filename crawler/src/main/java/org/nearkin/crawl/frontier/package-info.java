/// Which pages a run still has to visit.
@NullMarked
package org.nearkin.crawl.frontier;

import org.jspecify.annotations.NullMarked;
