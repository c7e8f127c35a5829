/// Pairs of listings of which a person said how they relate: to measure and to fit the comparison.
@NullMarked
package org.nearkin.resolve.pair;

import org.jspecify.annotations.NullMarked;
