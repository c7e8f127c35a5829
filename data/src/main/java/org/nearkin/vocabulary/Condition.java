package org.nearkin.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A health condition or life situation that groups are about: `breast-cancer`, `widowed`.
///
/// @param id lower-case words joined by hyphens; never changes
/// @param parents ids of the wider conditions, may be several or none
/// @param audience whom such groups usually address, in words for editors
public record Condition(
    String id,
    Names english,
    Names spanish,
    List<String> parents,
    Codes codes,
    Abbreviations abbreviations,
    String audience) {
  public Condition {
    parents = List.copyOf(parents);
  }

  /// The name to show: Spanish for a Spanish locale, else English.
  public String label(Locale locale) {
    return (locale.getLanguage().equals("es") ? spanish : english).name();
  }

  /// What it is called in one language, misspellings included.
  public record Names(String name, List<String> synonyms) {
    public Names {
      synonyms = List.copyOf(synonyms);
    }
  }

  /// Nearest headings of medical vocabularies; metadata, not to be shown to visitors.
  ///
  /// @param mesh Medical Subject Heading such as `D008180`
  /// @param icd10cm codes or ranges such as `M32`, `C00-D49`
  /// @param evidence where each code was read
  public record Codes(
      Optional<String> mesh,
      List<String> icd10cm,
      Optional<String> doid,
      Optional<String> mondo,
      String evidence) {
    public Codes {
      icd10cm = List.copyOf(icd10cm);
    }
  }

  /// Synonyms in capitals.
  ///
  /// @param ambiguous those that mean something else as often: `MS` is also a state and a degree
  public record Abbreviations(List<String> all, List<String> ambiguous) {
    public Abbreviations {
      all = List.copyOf(all);
      ambiguous = List.copyOf(ambiguous);
    }
  }
}
