/// Many hosts on the loopback interface that keep their own log: the referee of our politeness.
@NullMarked
package org.nearkin.crawl.farm;

import org.jspecify.annotations.NullMarked;
