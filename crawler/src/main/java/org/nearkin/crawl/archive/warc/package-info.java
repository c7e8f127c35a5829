/// The files of the page archive: WARC 1.1, so that any tool for web archives can read them.
@NullMarked
package org.nearkin.crawl.archive.warc;

import org.jspecify.annotations.NullMarked;
