/// Source definitions: which sites are read, and how.
@NullMarked
package org.nearkin.source;

import org.jspecify.annotations.NullMarked;
