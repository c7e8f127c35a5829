package org.nearkin.place;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the letters of a British postcode tell: the part of the country around a post town.
final class BritishPostcodes {
  static final BritishPostcodes BUNDLED = new BritishPostcodes();
  private static final Pattern CODE = Pattern
      .compile("(?i)([A-Z]{1,2})\\d[A-Z\\d]?(?: ?\\d[A-Z]{2})?");

  private final Map<String, PostalArea> areas = new HashMap<>();

  private BritishPostcodes() {
    TableReader.readBundled("gb_postcode_area.tsv", 5,
        row -> areas.put(row.text(0), new PostalArea(row.text(1), "",
            Coordinates.point(row.degrees(2), row.degrees(3)), Precision.valueOf(row.text(4)))));
  }

  /// The area of a postcode (`LS1 3AB`) or its first half (`LS1`).
  Optional<PostalArea> findArea(String code) {
    var matcher = CODE.matcher(code.strip());
    return matcher.matches()
        ? Optional.ofNullable(areas.get(matcher.group(1).toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }
}
