package org.nearkin.crawl.fetch.content;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bytes as the tables of the tests write them: ASCII, `\xNN` for a byte, `\n`, `\r`, `\t`, and `{N}` for N blanks.
final class Escaped {
  private static final Pattern ESCAPE = Pattern
      .compile("\\\\x(\\p{XDigit}{2})|\\\\([nrt])|\\{(\\d+)}");

  private Escaped() {}

  static byte[] bytes(String notation) {
    return ESCAPE.matcher(notation)
        .replaceAll(found -> Matcher.quoteReplacement(unescape(found)))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String unescape(MatchResult found) {
    if (found.group(1) != null) {
      return String.valueOf((char) Integer.parseInt(found.group(1), 16));
    }
    if (found.group(3) != null) {
      return " ".repeat(Integer.parseInt(found.group(3)));
    }
    return switch (found.group(2)) {
      case "n" -> "\n";
      case "r" -> "\r";
      default -> "\t";
    };
  }
}
