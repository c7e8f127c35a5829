/// What all pages share: languages and words, links, parameters, the crisis line, static files.
@NullMarked
package org.nearkin.web.page;

import org.jspecify.annotations.NullMarked;
