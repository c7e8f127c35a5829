package org.nearkin.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Countries by their English and Spanish names, as the JDK (CLDR) knows them.
final class Countries {
  private static final Map<String, String> SHORT_NAMES = Map.of(
      "usa", "US", "us", "US", "united states of america", "US", "america", "US", "uk", "GB",
      "great britain", "GB");
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  private static Map<String, String> codes() {
    var codes = new HashMap<>(SHORT_NAMES);
    for (var code : Locale.getISOCountries()) {
      for (var language : List.of(Locale.ENGLISH, Locale.of("es"))) {
        codes.putIfAbsent(PlaceName.fold(Locale.of("", code).getDisplayCountry(language)), code);
      }
    }
    return Map.copyOf(codes);
  }

  /// The two-letter code for a (folded) name.
  static Optional<String> findCode(String folded) {
    return Optional.ofNullable(CODES.get(folded));
  }

  static String englishName(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }
}
