package org.nearkin.crawl;

import java.util.regex.Pattern;

/// A pattern over the path of an address: `*` stands for anything within one part, `?` for one character of a part,
/// `**` for anything across parts. A final `/**` also matches the path before it: `/groups/**` matches `/groups`.
final class PathGlob {
  private static final Pattern TOKEN = Pattern.compile("/\\*\\*$|\\*\\*|\\*|\\?|[^*?/]+|/");

  private final Pattern pattern;

  PathGlob(String glob) {
    pattern = Pattern.compile(TOKEN.matcher(glob)
        .results()
        .map(token -> expression(token.group()))
        .reduce("", String::concat), Pattern.DOTALL);
  }

  private static String expression(String token) {
    return switch (token) {
      case "/**" -> "(?:/.*)?";
      case "**" -> ".*";
      case "*" -> "[^/]*";
      case "?" -> "[^/]";
      default -> Pattern.quote(token);
    };
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }
}
