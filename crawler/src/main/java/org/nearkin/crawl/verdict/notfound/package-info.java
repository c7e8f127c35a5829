/// How a site's page for what it has not can be told from its other pages.
@NullMarked
package org.nearkin.crawl.verdict.notfound;

import org.jspecify.annotations.NullMarked;
