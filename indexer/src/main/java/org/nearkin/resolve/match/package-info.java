/// How two listings relate: levels of likeness, their fitted weights, and a verdict with reasons.
@NullMarked
package org.nearkin.resolve.match;

import org.jspecify.annotations.NullMarked;
