/// Finds out what a site offers when nobody has written a rule for it: lists of groups, feeds, structured data; and
/// proposes the source file.
@NullMarked
package org.nearkin.crawl.discovery;

import org.jspecify.annotations.NullMarked;
