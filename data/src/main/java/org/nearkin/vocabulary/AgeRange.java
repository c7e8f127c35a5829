package org.nearkin.vocabulary;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ages stated in figures: "ages 13-17", "55+", "under 27".
record AgeRange(int youngest, int oldest) {
  private static final int NO_LIMIT = 120;
  private static final Pattern BETWEEN = Pattern.compile(
      "(?i)\\b(?:age[sd]?|edades|entre|de)\\s+(?:de\\s+)?(\\d{1,2})\\s{0,2}(?:-|–|to|through|and|a|y)\\s{0,2}(\\d{1,2})\\b(?!:|\\s?[ap]\\.?m)");
  private static final Pattern FROM = Pattern.compile(
      "(?i)\\b(18|21|50|55|60|62|65)\\s?(?:\\+|and (?:over|older|up|better)|years and older|o más|y más|años o más)");
  private static final Pattern UNDER = Pattern.compile(
      "(?i)\\b(?:under(?: the age of)?|younger than|menores de)\\s(\\d{2})\\b(?!\\s?(?:min|lb|pound|\\$|percent|%))");

  /// The audiences whose ages a text states.
  static Set<Audience> audiences(String text) {
    Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    collect(BETWEEN.matcher(text), audiences);
    collect(FROM.matcher(text), audiences);
    Matcher under = UNDER.matcher(text);
    while (under.find()) {
      new AgeRange(0, Integer.parseInt(under.group(1))).addTo(audiences);
    }
    return audiences;
  }

  private static void collect(Matcher ages, Set<Audience> audiences) {
    while (ages.find()) {
      int oldest = ages.groupCount() > 1 ? Integer.parseInt(ages.group(2)) : NO_LIMIT;
      new AgeRange(Integer.parseInt(ages.group(1)), oldest).addTo(audiences);
    }
  }

  private void addTo(Set<Audience> audiences) {
    if (oldest <= 13) {
      audiences.add(Audience.CHILDREN);
    } else if (youngest >= 10 && oldest <= 19) {
      audiences.add(Audience.TEENS);
    } else if (oldest > 19 && oldest <= 45) {
      audiences.add(Audience.YOUNG_ADULTS);
    } else if (youngest >= 50) {
      audiences.add(Audience.OLDER_ADULTS);
    } else if (youngest >= 18) {
      audiences.add(Audience.ADULTS);
    }
  }
}
