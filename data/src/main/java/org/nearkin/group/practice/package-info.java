/// What attending a group asks and offers, as values: how to join, who leads, ages, cost, access, safety.
///
/// The readers that find them in words are in `org.nearkin.fact`.
@NullMarked
package org.nearkin.group.practice;

import org.jspecify.annotations.NullMarked;
