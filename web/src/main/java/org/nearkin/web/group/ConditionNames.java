package org.nearkin.web.group;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What the pages know of the vocabulary of conditions.
///
/// @param find the name of a condition by its id
/// @param parents ids of the next wider conditions
/// @param headings ids of those most often looked for, in order
public record ConditionNames(
    BiFunction<String, Locale, Optional<String>> find,
    Function<String, List<String>> parents,
    List<String> headings) {

  public ConditionNames {
    headings = List.copyOf(headings);
  }

  /// Names of those ids that have one.
  public List<String> list(List<String> ids, Locale locale) {
    return ids.stream().flatMap(id -> find.apply(id, locale).stream()).toList();
  }
}
