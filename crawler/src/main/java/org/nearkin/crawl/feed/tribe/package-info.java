/// Events from The Events Calendar, the calendar plugin of many WordPress sites.
@NullMarked
package org.nearkin.crawl.feed.tribe;

import org.jspecify.annotations.NullMarked;
