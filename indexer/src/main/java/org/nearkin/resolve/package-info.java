/// From many claims to one support group.
@NullMarked
package org.nearkin.resolve;

import org.jspecify.annotations.NullMarked;
