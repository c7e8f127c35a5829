package org.nearkin.web.search;

import java.util.Arrays;
import java.util.List;
import org.nearkin.group.Format;
import org.nearkin.web.group.ConditionNames;
import org.nearkin.web.page.Frame;
import org.nearkin.web.page.Hyperlink;
import org.nearkin.web.page.Words;

/// The first page: the search, common conditions and the kinds of support.
public record HomePage(SearchForm form, List<Hyperlink> conditions, List<Support> kinds) {

  public HomePage {
    conditions = List.copyOf(conditions);
    kinds = List.copyOf(kinds);
  }

  /// A format, a link to its groups, and one sentence on it.
  public record Support(Hyperlink name, String explanation) {}

  public static HomePage of(ConditionNames names, Frame frame) {
    return new HomePage(
        SearchForm.of(SearchTerms.empty(), frame.words()),
        names.list(names.headings(), frame.language().locale())
            .stream()
            .map(name -> SearchPages.link(name, SearchTerms.empty().withWords(name), frame))
            .toList(),
        Arrays.stream(Format.values()).map(format -> support(format, frame)).toList());
  }

  private static Support support(Format format, Frame frame) {
    var terms = SearchTerms.empty().withFormats(java.util.Set.of(format));
    return new Support(SearchPages.link(frame.words().term(format), terms, frame),
        frame.words().of("support." + Words.code(format)));
  }
}
