/// What sites allow a crawler to read (RFC 9309) and what pages allow to be done with them.
@NullMarked
package org.nearkin.crawl.fetch.robots;

import org.jspecify.annotations.NullMarked;
