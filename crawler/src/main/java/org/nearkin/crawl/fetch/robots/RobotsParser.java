package org.nearkin.crawl.fetch.robots;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the rules that speak to one crawler.
///
/// Which groups those are, how they are joined, and what a slip of the pen was meant to be, is left to the library. It
/// is shown the number of each rule's line in place of its path, so that paths are compared by [RobotsRule] and
/// shown as they are written.
final class RobotsParser {
  /// Names of this shape are `Allow`, `Disallow`, or misspelled; the library knows which.
  private static final Pattern RULE = Pattern
      .compile("(?is)(allow|d[a-z]{3,10})(?:\\s*:\\s*|\\s+)(\\S.*)");
  private static final Pattern EMPTY_RULE = Pattern.compile("(?i)(allow|d[a-z]{3,10})\\s*:");
  /// Any other record: it begins with a letter, but with none of those two.
  private static final Pattern OTHER = Pattern.compile("(?is)[b-ce-z].*");
  /// Characters that the library, but not RFC 9309, takes for the end of a line.
  private static final Pattern OTHER_LINE_END = Pattern.compile("[\u0085\u2028\u2029]");
  private static final int NO_WARNINGS = 0;

  private final List<String> lines;
  private final SimpleRobotRules found;

  /// @param file where it stands, to which relative addresses of sitemaps belong
  /// @param agent in lower case
  RobotsParser(RobotsText text, URI file, String agent) {
    this.lines = text.lines();
    // The library would forbid a whole site for a long delay; here any delay is simply waited for.
    var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, NO_WARNINGS);
    parser.setExactUserAgentMatching(true);
    this.found = parser.parseContent(file.toString(), numbered(), "text/plain", List.of(agent));
  }

  private byte[] numbered() {
    var numbered = new StringBuilder();
    for (var number = 0; number < lines.size(); number++) {
      numbered.append(numbered(number, withoutComment(lines.get(number)))).append('\n');
    }
    return numbered.toString().getBytes(UTF_8);
  }

  private static String numbered(int number, String line) {
    var rule = RULE.matcher(line);
    if (rule.matches()) {
      return rule.group(1) + ": /" + number;
    }
    return EMPTY_RULE.matcher(line).matches() || OTHER.matcher(line).matches()
        ? OTHER_LINE_END.matcher(RobotsText.shown(line)).replaceAll(" ")
        : "";
  }

  private static String withoutComment(String line) {
    var hash = line.indexOf('#');
    return (hash < 0 ? line : line.substring(0, hash)).strip();
  }

  int countRules() {
    return found.getRobotRules().size();
  }

  /// The rules, the most specific first.
  List<RobotsRule> listRules() {
    var rules = new ArrayList<RobotsRule>();
    for (var numbered : found.getRobotRules()) {
      var line = lines.get(Integer.parseInt(numbered.getPrefix().substring(1)));
      var parts = RULE.matcher(withoutComment(line));
      if (parts.matches()) {
        var rule = new RobotsRule(numbered.isAllow(), parts.group(2), RobotsText.shown(line));
        rules.add(rule);
        RobotsRule.findDirectory(rule).ifPresent(rules::add);
      }
    }
    rules.sort(RobotsRule.MOST_SPECIFIC_FIRST);
    return rules;
  }

  Optional<Duration> findDelay() {
    var millis = found.getCrawlDelay();
    return millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis < 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(millis));
  }

  List<String> listSitemaps() {
    return List.copyOf(found.getSitemaps());
  }
}
