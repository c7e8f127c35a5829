/// The source file that a look at a site amounts to.
@NullMarked
package org.nearkin.crawl.discovery.proposal;

import org.jspecify.annotations.NullMarked;
