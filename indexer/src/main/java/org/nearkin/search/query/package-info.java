/// What one line of a visitor's words asks for.
@NullMarked
package org.nearkin.search.query;

import org.jspecify.annotations.NullMarked;
