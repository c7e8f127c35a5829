/// Claims as stated: listings, their versions and sightings, and people's decisions.
@NullMarked
package org.nearkin.claim;

import org.jspecify.annotations.NullMarked;
