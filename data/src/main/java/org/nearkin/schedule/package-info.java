/// Schedules: text to rule, rule to dates, rule to text.
@NullMarked
package org.nearkin.schedule;

import org.jspecify.annotations.NullMarked;
