package org.nearkin.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language the site speaks.
public enum Language {
  ENGLISH("English", Locale.US),
  /// Of the United States: 1,234 and not 1.234.
  SPANISH("Español", Locale.of("es", "US"));

  private static final int LONGEST_HEADER = 500;
  private final String ownName;
  private final Locale locale;

  Language(String ownName, Locale locale) {
    this.ownName = ownName;
    this.locale = locale;
  }

  /// What its speakers call it.
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  /// `en`, `es`.
  public String tag() {
    return locale.getLanguage();
  }

  public static List<String> tags() {
    return Arrays.stream(values()).map(Language::tag).toList();
  }

  public static Optional<Language> find(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /// The language a query names, however wrong the rest of it may be.
  public static Optional<Language> findIn(String query) {
    return Arrays.stream(values())
        .filter(language -> Arrays.asList(query.split("&"))
            .contains(Parameters.LANGUAGE + '=' + language.tag()))
        .findFirst();
  }

  /// The best of an `Accept-Language` header; English when it names none of ours or cannot be read.
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
      return ENGLISH;
    }
    try {
      var ranges = Locale.LanguageRange.parse(acceptLanguage);
      return Optional.ofNullable(Locale.lookupTag(ranges, tags()))
          .flatMap(Language::find)
          .orElse(ENGLISH);
    } catch (IllegalArgumentException _) {
      return ENGLISH;
    }
  }
}
