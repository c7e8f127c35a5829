package org.nearkin.place;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The first half of a Canadian or British postal code, which people type to name their quarter.
final class HalfPostcode {
  private static final Pattern CANADIAN = Pattern.compile("(?i)[ABCEGHJ-NPRSTVXY]\\d[A-Z]");
  /// A letter behind the figure stands in a few districts of London only.
  private static final Pattern BRITISH = Pattern.compile(
      "(?i)[A-Z]{1,2}\\d{1,2}|E1W|N1[CP]|(?:W|EC|SW|WC)\\d[A-Z]|(?:NW1W|SE1P)");

  private HalfPostcode() {}

  /// The countries in which the text may be half a code.
  static Stream<String> countries(String text) {
    return Stream.concat(
        CANADIAN.matcher(text).matches() ? Stream.of("CA") : Stream.empty(),
        BRITISH.matcher(text).matches() && BritishPostcodes.BUNDLED.findArea(text).isPresent()
            ? Stream.of("GB")
            : Stream.empty());
  }
}
