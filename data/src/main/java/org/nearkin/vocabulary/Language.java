package org.nearkin.vocabulary;

import java.util.Locale;

/// A language that groups are held in.
///
/// @param code language tag such as `es` or `zh-Hans`
/// @param nativeName what its speakers call it
public record Language(String code, String english, String spanish, String nativeName) {
  /// The name to show: Spanish for a Spanish locale, else English.
  public String label(Locale locale) {
    return locale.getLanguage().equals("es") ? spanish : english;
  }
}
