/// Phone numbers, e-mail addresses and web addresses.
@NullMarked
package org.nearkin.contact;

import org.jspecify.annotations.NullMarked;
