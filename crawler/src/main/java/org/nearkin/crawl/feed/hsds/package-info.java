/// Support groups among the services of an Open Referral directory.
@NullMarked
package org.nearkin.crawl.feed.hsds;

import org.jspecify.annotations.NullMarked;
