/// A page as its readers see it: lines, labels, headings, and where they stand.
@NullMarked
package org.nearkin.crawl.extract.layout;

import org.jspecify.annotations.NullMarked;
