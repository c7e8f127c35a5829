/// Routes, headers and error pages of the site.
@NullMarked
package org.nearkin.web;

import org.jspecify.annotations.NullMarked;
