/// The fictional sites of `data/sample-sites`: which versions there are, and what their servers answer.
@NullMarked
package org.nearkin.source.sample;

import org.jspecify.annotations.NullMarked;
