package org.nearkin.crawl.fetch.robots;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// One `Allow` or `Disallow` line, ready to be compared (RFC 9309, sections 2.2.2 and 2.2.3).
///
/// A pattern is cheap to compare: most are told apart by their first octets or by an octet that the path does not
/// hold, and the others take the last `*` back step by step, which a [Work] counts.
final class RobotsRule {
  /// The order in which the first match decides: the most octets, and of equally many `Allow`.
  static final Comparator<RobotsRule> MOST_SPECIFIC_FIRST = Comparator
      .comparingInt((RobotsRule rule) -> -rule.length)
      .thenComparing(rule -> !rule.isAllow);

  private static final Pattern INDEX = Pattern.compile("(.*/)index\\.html?");
  private static final Pattern STARS = Pattern.compile("\\*+");

  private final boolean isAllow;
  private final String line;
  private final int length;
  private final String pattern;
  private final boolean isAnchored;
  private final String tail;
  private final long mask;
  private final int fewest;

  /// How many comparisons are left for one address.
  static final class Work {
    private long left;

    Work(long most) {
      left = most;
    }

    boolean isDone() {
      return left < 0;
    }
  }

  /// @param path the rule's path as written, each octet one character
  /// @param line the whole line, for people
  RobotsRule(boolean isAllow, String path, String line) {
    var normal = RobotsPath.normalize(path, true);
    this.isAllow = isAllow;
    this.line = line;
    this.length = normal.length();
    this.isAnchored = normal.endsWith("$");
    var unanchored = isAnchored ? normal.substring(0, normal.length() - 1) : normal;
    // A sign for the end that does not stand there is an ordinary character.
    this.pattern = STARS.matcher(unanchored.replace("$", "%24")).replaceAll("*");
    this.tail = pattern.substring(pattern.lastIndexOf('*') + 1);
    var literals = pattern.replace("*", "");
    this.mask = RobotsPath.mask(literals);
    this.fewest = literals.length();
  }

  /// For `Allow: /a/index.html` the rule that the directory itself is allowed, as Google reads it. A `Disallow` of a
  /// start page says nothing about its directory.
  static Optional<RobotsRule> findDirectory(RobotsRule rule) {
    var index = INDEX.matcher(rule.pattern);
    return rule.isAllow && index.matches()
        ? Optional.of(new RobotsRule(true, index.group(1) + "$", rule.line))
        : Optional.empty();
  }

  boolean isAllow() {
    return isAllow;
  }

  String line() {
    return line;
  }

  /// Whether the rule speaks of a path; false also if the work came to its end, which is to be asked afterwards.
  boolean matches(RobotsPath path, Work work) {
    work.left--;
    return fewest <= path.octets().length()
        && (mask & ~path.mask()) == 0
        && (!isAnchored || path.octets().endsWith(tail))
        && matches(path.octets(), work);
  }

  private boolean matches(String octets, Work work) {
    var at = 0;
    var afterStar = -1;
    var tried = 0;
    var from = 0;
    var left = work.left;
    while (from < pattern.length() && left >= 0) {
      left--;
      var wanted = pattern.charAt(from);
      if (wanted == '*') {
        afterStar = ++from;
        tried = at;
      } else if (at == octets.length()) {
        break;
      } else if (wanted == octets.charAt(at)) {
        from++;
        at++;
      } else if (afterStar < 0) {
        break;
      } else {
        from = afterStar;
        at = ++tried;
      }
    }
    work.left = left;
    // Behind the last star stands the tail, which is known to end the path; there only needs to be room for it.
    return from == pattern.length() && (!isAnchored || at == octets.length() || afterStar >= 0);
  }
}
