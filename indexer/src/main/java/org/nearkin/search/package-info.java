/// The searchable form of the directory.
@NullMarked
package org.nearkin.search;

import org.jspecify.annotations.NullMarked;
