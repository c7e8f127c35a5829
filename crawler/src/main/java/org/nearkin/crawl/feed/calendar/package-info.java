/// Events from iCalendar files, which nearly every calendar can give.
@NullMarked
package org.nearkin.crawl.feed.calendar;

import org.jspecify.annotations.NullMarked;
