/// Home page and results.
@NullMarked
package org.nearkin.web.search;

import org.jspecify.annotations.NullMarked;
