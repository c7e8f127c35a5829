/// From a published field back to the words of the page it was read from.
@NullMarked
package org.nearkin.crawl.evidence;

import org.jspecify.annotations.NullMarked;
