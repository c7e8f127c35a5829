package org.nearkin.web.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.group.Format;
import org.nearkin.web.group.ConditionNames;
import org.nearkin.web.page.Frame;
import org.nearkin.web.page.Hyperlink;

/// What to try when no group was found nearby or none at all: a wider circle, online groups, a wider condition.
record WaysOn(Search search, ConditionNames names, Frame frame) {
  private static final Set<Format> FROM_ANYWHERE = Set.of(Format.ONLINE, Format.PHONE,
      Format.FORUM);

  List<Hyperlink> links() {
    if (search.results().local().total() > 0) {
      return List.of();
    }
    return Stream
        .of(wider(), withoutFormats(), anywhere(), fromAnywhere(), widerConditions(), all())
        .flatMap(each -> each)
        .toList();
  }

  private Stream<Hyperlink> wider() {
    return search.findCenter().isEmpty()
        ? Stream.empty()
        : search.terms()
            .findWiderRadius()
            .map(miles -> link("ways.wider", search.terms().within(miles), miles))
            .stream();
  }

  private Stream<Hyperlink> withoutFormats() {
    return search.terms().formats().isEmpty()
        ? Stream.empty()
        : Stream.of(link("ways.formats", search.terms().withFormats(Set.of())));
  }

  private Stream<Hyperlink> anywhere() {
    return search.terms().place().isEmpty()
        ? Stream.empty()
        : Stream.of(link("ways.anywhere", search.terms().withPlace("")));
  }

  private Stream<Hyperlink> fromAnywhere() {
    return search.terms().formats().equals(FROM_ANYWHERE)
        ? Stream.empty()
        : Stream.of(link("ways.online",
            search.terms().withPlace("").withFormats(FROM_ANYWHERE)));
  }

  private Stream<Hyperlink> widerConditions() {
    var parents = search.results()
        .conditions()
        .stream()
        .flatMap(id -> names.parents().apply(id).stream())
        .distinct()
        .toList();
    return names.list(parents, frame.language().locale())
        .stream()
        .map(name -> link("ways.condition", search.terms().withWords(name), name));
  }

  private Stream<Hyperlink> all() {
    return search.terms().words().isEmpty()
        ? Stream.empty()
        : Stream.of(link("ways.all", search.terms().withWords("")));
  }

  private Hyperlink link(String key, SearchTerms terms, Object... arguments) {
    return SearchPages.link(frame.words().of(key, arguments), terms, frame);
  }
}
