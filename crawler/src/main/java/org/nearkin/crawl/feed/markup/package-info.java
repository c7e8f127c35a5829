/// Events that a page marks up in its elements: microdata, RDFa Lite and microformats, as the JSON-LD of the same meaning.
@NullMarked
package org.nearkin.crawl.feed.markup;

import org.jspecify.annotations.NullMarked;
