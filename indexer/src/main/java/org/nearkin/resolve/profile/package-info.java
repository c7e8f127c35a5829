/// What of a listing is compared with others: name, street and hours in one spelling.
@NullMarked
package org.nearkin.resolve.profile;

import org.jspecify.annotations.NullMarked;
