package org.nearkin.source.sample;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/// The letters and digits of a page or feed: crude, and enough to see whether something stands on it.
final class Unmarked {
  private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<[^>]*>");
  private static final Pattern FOLDED_LINE = Pattern.compile("\\r?\\n[ \\t]");

  private Unmarked() {}

  static String of(String text) {
    // iCalendar folds long lines, JSON and entities hide letters.
    var unfolded = FOLDED_LINE.matcher(text).replaceAll("");
    var plain = unfolded.contains("\\u") || unfolded.contains("\\\"") || unfolded.contains("\\/")
        ? unfolded + " " + StringEscapeUtils.unescapeJson(unfolded.replaceAll("\\\\([,;])", "$1"))
        : unfolded.replaceAll("\\\\([,;])", "$1");
    return TAG.matcher(StringEscapeUtils.unescapeHtml4(TAG.matcher(plain).replaceAll("")))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
