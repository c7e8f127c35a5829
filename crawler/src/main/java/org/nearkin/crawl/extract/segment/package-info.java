/// Listings of pages for which nobody wrote a rule: many cheap ways to cut a page into pieces, and the recognisers decide
/// which of them looks most like one listing per piece.
@NullMarked
package org.nearkin.crawl.extract.segment;

import org.jspecify.annotations.NullMarked;
