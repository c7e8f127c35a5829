package org.nearkin.web.search;

import org.nearkin.web.group.ConditionNames;
import org.nearkin.web.page.Words;

/// Says what was understood: "Showing groups about lupus within 25 miles of Worcester, MA".
///
/// @param names of the conditions
record Heading(Search search, ConditionNames names, Words words) {

  String text() {
    var about = about();
    if (search.findCenter().isPresent()) {
      return words.of("heading.within", about, search.terms().miles(),
          search.findCenter().get().label());
    }
    return search.found().map(place -> words.of("heading.in", about, place.label())).orElse(about);
  }

  private String about() {
    var conditions = names.list(search.results().conditions(), words.locale());
    if (!conditions.isEmpty()) {
      return words.of("heading.about", words.and(conditions));
    }
    return search.terms().words().isEmpty()
        ? words.of("heading.all")
        : words.of("heading.words", search.terms().words());
  }
}
