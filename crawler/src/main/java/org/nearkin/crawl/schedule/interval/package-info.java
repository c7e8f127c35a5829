/// How often each source is visited: what is known of its changes, what the whole may cost, and when its turn comes. All
/// decisions are functions of what they are given; none asks for the time.
@NullMarked
package org.nearkin.crawl.schedule.interval;

import org.jspecify.annotations.NullMarked;
