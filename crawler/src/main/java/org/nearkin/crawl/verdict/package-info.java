/// Whether an answer is the page that was asked for.
@NullMarked
package org.nearkin.crawl.verdict;

import org.jspecify.annotations.NullMarked;
