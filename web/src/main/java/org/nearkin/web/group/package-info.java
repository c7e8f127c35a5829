/// The page of one group.
@NullMarked
package org.nearkin.web.group;

import org.jspecify.annotations.NullMarked;
