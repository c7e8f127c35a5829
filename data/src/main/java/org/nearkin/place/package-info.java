/// Addresses, the gazetteer and distances.
@NullMarked
package org.nearkin.place;

import org.jspecify.annotations.NullMarked;
