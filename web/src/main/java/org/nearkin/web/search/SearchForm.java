package org.nearkin.web.search;

import java.util.Arrays;
import java.util.List;
import org.nearkin.group.Format;
import org.nearkin.web.page.Words;

/// The fields of the search, filled with what was asked.
public record SearchForm(
    String words,
    String place,
    List<Option> radii,
    List<Option> formats) {

  public SearchForm {
    radii = List.copyOf(radii);
    formats = List.copyOf(formats);
  }

  /// One choice of a list or one box to tick.
  public record Option(String value, String label, boolean chosen) {}

  /// Whether some formats are chosen; the list of formats is then open.
  public boolean narrowed() {
    return formats.stream().anyMatch(Option::chosen);
  }

  public static SearchForm of(SearchTerms terms, Words words) {
    return new SearchForm(
        terms.words(),
        terms.place(),
        SearchTerms.RADII.stream()
            .map(miles -> new Option(String.valueOf(miles), words.count("form.miles", miles),
                miles == terms.miles()))
            .toList(),
        Arrays.stream(Format.values())
            .map(format -> new Option(Words.code(format), words.term(format),
                terms.formats().contains(format)))
            .toList());
  }
}
