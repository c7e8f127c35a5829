/// Health conditions, organisations and languages, and the words people use for them.
@NullMarked
package org.nearkin.vocabulary;

import org.jspecify.annotations.NullMarked;
