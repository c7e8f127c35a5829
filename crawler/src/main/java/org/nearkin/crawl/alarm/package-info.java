/// What operators are told without asking, and what they have been told.
@NullMarked
package org.nearkin.crawl.alarm;

import org.jspecify.annotations.NullMarked;
