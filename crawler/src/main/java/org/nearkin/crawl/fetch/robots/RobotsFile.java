package org.nearkin.crawl.fetch.robots;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/// What one robots.txt file tells one crawler (RFC 9309). Nobody changes it.
///
/// Of all rules that match an address the longest decides, counted in octets; of equally long ones `Allow`. Where no
/// rule matches, all is allowed.
public final class RobotsFile {
  private static final Pattern AGENT = Pattern.compile("[A-Za-z_-]+");
  private static final int MOST_RULES = 5000;
  /// Comparisons of octets for one address, some 12 milliseconds. Honest files need some thousands.
  private static final long MOST_WORK = 5_000_000;

  /// What holds for every address, if something does.
  private final Optional<RobotsDecision> always;
  private final List<RobotsRule> rules;
  private final Optional<Duration> crawlDelay;
  private final List<String> sitemaps;

  private RobotsFile(
      Optional<RobotsDecision> always,
      List<RobotsRule> rules,
      Optional<Duration> crawlDelay,
      List<String> sitemaps) {
    this.always = always;
    this.rules = List.copyOf(rules);
    this.crawlDelay = crawlDelay;
    this.sitemaps = sitemaps;
  }

  /// Reads a file.
  ///
  /// @param file where it stands, to which relative addresses of sitemaps belong
  /// @param agent the crawler's name, made of letters, `-` and `_`; its case does not matter
  /// @throws IllegalArgumentException if robots.txt cannot speak of such a name
  public static RobotsFile parse(RobotsText text, URI file, String agent) {
    if (!AGENT.matcher(agent).matches()) {
      throw new IllegalArgumentException("a crawler's name is made of letters, not " + agent);
    }
    if (text.isPage()) {
      return always(RobotsDecision.allowed("robots.txt is a web page, which forbids nothing"));
    }
    var parser = new RobotsParser(text, file, agent.toLowerCase(Locale.ROOT));
    var isSimple = parser.countRules() <= MOST_RULES;
    return new RobotsFile(isSimple ? Optional.empty() : Optional.of(RobotsDecision.TOO_COMPLEX),
        isSimple ? parser.listRules() : List.of(), parser.findDelay(), parser.listSitemaps());
  }

  /// What an answer means to a crawler, also one without a file.
  ///
  /// @param file where it was asked for
  public static RobotsFile of(RobotsAnswer answer, URI file, String agent) {
    return switch (answer) {
      case RobotsAnswer.Found(var text) -> parse(text, file, agent);
      case RobotsAnswer.Missing() -> always(RobotsDecision.NO_FILE);
      case RobotsAnswer.Refused(var reason) -> always(RobotsDecision
          .allowed("robots.txt is not given to us (" + reason + "), so everything is allowed"));
      case RobotsAnswer.Unreachable(var reason, var outage) -> always(RobotsDecision.unreachable(
          "robots.txt cannot be read (" + reason + "), so nothing is read for now", outage));
    };
  }

  private static RobotsFile always(RobotsDecision decision) {
    return new RobotsFile(Optional.of(decision), List.of(), Optional.empty(), List.of());
  }

  /// Decides about an address.
  ///
  /// @param address in any spelling, also one that is no correct URI; or a path. Its site does not matter.
  public RobotsDecision decide(String address) {
    return decide(RobotsPath.of(address));
  }

  private RobotsDecision decide(RobotsPath path) {
    if (path.octets().equals("/robots.txt")) {
      return RobotsDecision.ROBOTS_ITSELF;
    }
    return always.orElseGet(() -> decideByRules(path));
  }

  private RobotsDecision decideByRules(RobotsPath path) {
    var work = new RobotsRule.Work(MOST_WORK);
    for (var rule : rules) {
      if (rule.matches(path, work)) {
        return RobotsDecision.of(rule);
      }
      if (work.isDone()) {
        return RobotsDecision.TOO_COMPLEX;
      }
    }
    return RobotsDecision.NO_RULE;
  }

  /// Decides about many addresses in limited time; those left when it is over are denied.
  ///
  /// @param nanoTime such as `System::nanoTime`
  public List<RobotsDecision> decideAll(
      List<String> addresses, Duration limit, LongSupplier nanoTime) {
    var start = nanoTime.getAsLong();
    var decisions = new ArrayList<RobotsDecision>();
    for (var address : addresses) {
      decisions.add(nanoTime.getAsLong() - start < limit.toNanos()
          ? decide(address)
          : RobotsDecision.TOO_COMPLEX);
    }
    return decisions;
  }

  /// What the operator should know: that the file is refused, unreachable, a web page or too complex.
  public Optional<String> findRemark() {
    return always.filter(decision -> !decision.equals(RobotsDecision.NO_FILE))
        .map(RobotsDecision::reason);
  }

  /// How long to wait between two requests.
  public Optional<Duration> crawlDelay() {
    return crawlDelay;
  }

  /// Where the site lists its pages, as written.
  public List<String> sitemaps() {
    return sitemaps;
  }
}
