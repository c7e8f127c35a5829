/// What a listing says of a group beside subject, time and place: kind, ways, cost, who leads, and the like.
///
/// Each reader is a pure function from words, English or Spanish, to values with the words they stand on. What is not
/// stated is left out; nothing follows from silence. The words stand in tables (`*.tsv`) that anybody can extend.
@NullMarked
package org.nearkin.fact;

import org.jspecify.annotations.NullMarked;
