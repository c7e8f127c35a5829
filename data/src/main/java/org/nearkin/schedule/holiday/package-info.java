/// Holidays of the United States, the United Kingdom and Canada, computed for any year.
@NullMarked
package org.nearkin.schedule.holiday;

import org.jspecify.annotations.NullMarked;
