package org.nearkin.crawl.fetch.robots;

import java.util.Optional;
import org.nearkin.crawl.fetch.robots.RobotsAnswer.Outage;

/// Whether one address may be asked for.
///
/// @param line the line of robots.txt that decided, as written there; empty if no rule did
/// @param reason a few words for the operator
/// @param outage why the file could not be read, if that is what decided
public record RobotsDecision(boolean allowed, Optional<String> line, String reason,
    Optional<Outage> outage) {
  static final RobotsDecision NO_RULE = allowed("no rule matches");
  static final RobotsDecision NO_FILE = allowed(
      "there is no robots.txt, so everything is allowed");
  static final RobotsDecision NO_SITE = denied("the address names no host");
  static final RobotsDecision ROBOTS_ITSELF = allowed("robots.txt itself is always allowed");
  static final RobotsDecision TOO_COMPLEX = denied("robots.txt is too complex");

  static RobotsDecision of(RobotsRule rule) {
    return new RobotsDecision(rule.isAllow(), Optional.of(rule.line()),
        (rule.isAllow() ? "robots.txt allows it: " : "robots.txt forbids it: ") + rule.line(),
        Optional.empty());
  }

  static RobotsDecision allowed(String reason) {
    return new RobotsDecision(true, Optional.empty(), reason, Optional.empty());
  }

  static RobotsDecision denied(String reason) {
    return new RobotsDecision(false, Optional.empty(), reason, Optional.empty());
  }

  static RobotsDecision unreachable(String reason, Outage outage) {
    return new RobotsDecision(false, Optional.empty(), reason, Optional.of(outage));
  }
}
