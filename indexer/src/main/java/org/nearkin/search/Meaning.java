package org.nearkin.search;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What words and conditions mean, as far as searching needs it.
///
/// @param version changes whenever an index made with it may be stale
/// @param conditionsIn the conditions a text names, best first
/// @param ancestorsOf ids of all conditions wider than one
/// @param labelsOf what a condition is called, in every language
public record Meaning(
    String version,
    Function<String, List<Named>> conditionsIn,
    Function<String, Set<String>> ancestorsOf,
    Function<String, List<String>> labelsOf) {

  /// A condition and the words that name it, as written.
  public record Named(String conditionId, String words) {}
}
