/// From a web page to the listings it states: a ladder of readers, surest first.
@NullMarked
package org.nearkin.crawl.extract;

import org.jspecify.annotations.NullMarked;
