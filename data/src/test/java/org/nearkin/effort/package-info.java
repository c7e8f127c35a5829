/// What tests need to measure effort.
@NullMarked
package org.nearkin.effort;

import org.jspecify.annotations.NullMarked;
