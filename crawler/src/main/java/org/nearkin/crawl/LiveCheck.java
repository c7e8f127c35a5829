package org.nearkin.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nearkin.crawl.fetch.CrawlerIdentity;
import org.nearkin.crawl.fetch.FetchResult;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Gone;
import org.nearkin.crawl.fetch.FetchResult.NotModified;
import org.nearkin.crawl.fetch.FetchResult.Redirected;
import org.nearkin.crawl.fetch.FetchResult.Refused;
import org.nearkin.crawl.fetch.FetchResult.Throttled;
import org.nearkin.crawl.fetch.FetchResult.Untrusted;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.pace.HostPacer;
import org.nearkin.crawl.fetch.robots.Robots;
import org.nearkin.crawl.fetch.robots.RobotsFetcher;
import org.nearkin.crawl.fetch.robots.RobotsFile;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;

/// Asks a source for its robots.txt and its start pages once, as politely as a crawl would, and stores nothing.
public final class LiveCheck {
  private static final int MOST_REDIRECTS = 5;

  private final Tools tools;
  private final SourceDefinition source;
  private final SourceScope scope;
  private final Map<URI, RobotsFile> files = new HashMap<>();

  /// What a check works with; shared by all checks, so that two of them never hurry one host.
  public record Tools(CrawlerIdentity identity, Fetcher fetcher, HostPacer pacer, ReadPage reader,
      InstantSource clock) {}

  /// What came of a start page.
  ///
  /// @param allowed whether robots.txt and the do-not-crawl register let us ask for it
  /// @param said a few words for the operator
  /// @param redirects where it leads, one after the other
  /// @param listings read from it; empty if it could not be read
  /// @param certificateEnd empty where no certificate was seen
  public record CheckedPage(URI page, boolean allowed, String said, List<URI> redirects,
      OptionalInt listings, Optional<Instant> certificateEnd) {

    public CheckedPage {
      redirects = List.copyOf(redirects);
    }
  }

  private LiveCheck(Tools tools, SourceDefinition source) {
    this.tools = tools;
    this.source = source;
    this.scope = new SourceScope(source);
  }

  /// Checks the start pages of a source. Outside its visiting hours none is asked for.
  public static List<CheckedPage> check(SourceDefinition source, Tools tools)
      throws InterruptedException {
    var check = new LiveCheck(tools, source);
    var pages = new ArrayList<CheckedPage>();
    for (var page : source.crawl().start()) {
      pages.add(check.check(page));
    }
    return pages;
  }

  private record Outcome(boolean allowed, String said, OptionalInt listings) {

    static Outcome failed(String said) {
      return new Outcome(true, said, OptionalInt.empty());
    }
  }

  private CheckedPage check(URI start) throws InterruptedException {
    var redirects = new ArrayList<URI>();
    var now = tools.clock().instant();
    var open = source.nextVisit(now);
    var outcome = open.isAfter(now)
        ? Outcome.failed("was not asked for: the site may be visited from " + open + " on")
        : ask(start, redirects);
    var end = redirects.isEmpty() ? start : redirects.getLast();
    return new CheckedPage(start, outcome.allowed(), outcome.said(), redirects, outcome.listings(),
        tools.fetcher().findCertificateEnd(end));
  }

  private Outcome ask(URI address, List<URI> redirects) throws InterruptedException {
    var rule = scope.findRule(address);
    if (rule.isEmpty()) {
      return Outcome.failed("no page rule of the source matches its path");
    }
    tools.pacer().keepInterval(address, source.crawl().interval());
    var denial = findDenial(address);
    if (denial.isPresent()) {
      return new Outcome(false, denial.get(), OptionalInt.empty());
    }
    return switch (fetch(address)) {
      case Fetched answer -> read(answer, rule.get());
      case Redirected(var target, var permanent) -> follow(target, permanent, redirects);
      case NotModified() -> Outcome.failed("answers 304 to a question that was not asked");
      case Throttled _ -> Outcome.failed("the host asks us to come back later");
      case Gone(var status) -> Outcome.failed("answers " + status);
      case Refused(var status, _) -> Outcome.failed("answers " + status);
      case FetchResult.Failed(var reason, _) -> Outcome.failed(reason);
      case Untrusted(var reason) -> Outcome.failed(reason);
    };
  }

  private FetchResult fetch(URI address) throws InterruptedException {
    return tools.pacer()
        .fetch(address, answered -> tools.fetcher().fetch(address, Validators.NONE, answered));
  }

  private Outcome follow(URI target, boolean permanent, List<URI> redirects)
      throws InterruptedException {
    redirects.add(target);
    if (!scope.isSameSite(target)) {
      return Outcome.failed(permanent
          ? "redirects for good to another site"
          : "redirects to another site for now");
    }
    return redirects.size() > MOST_REDIRECTS
        ? Outcome.failed("redirects again after " + MOST_REDIRECTS + " redirects")
        : ask(target, redirects);
  }

  private Optional<String> findDenial(URI address) throws InterruptedException {
    var objection = tools.pacer().findObjection(address);
    var file = Robots.findFileAddress(address);
    if (objection.isPresent() || file.isEmpty()) {
      return objection;
    }
    var decision = file(file.get()).decide(address.toString());
    return decision.allowed() ? Optional.empty() : Optional.of(decision.reason());
  }

  private RobotsFile file(URI address) throws InterruptedException {
    var known = files.get(address);
    if (known != null) {
      return known;
    }
    var answer = new RobotsFetcher(tools.fetcher(), tools.pacer()).fetch(address);
    var file = RobotsFile.of(answer, address, tools.identity().robotsName());
    tools.pacer().setCrawlDelay(address, file.crawlDelay().orElse(Duration.ZERO));
    files.put(address, file);
    return file;
  }

  private Outcome read(Fetched answer, PageRule rule) {
    if (!answer.body().whole()) {
      return Outcome.failed("is too large to be read whole, or was broken off");
    }
    var reading = new AnswerReading(source, tools.identity(), tools.reader(), tools.clock());
    return switch (reading.read(answer, rule, _ -> new Visit.Copy.Kept())) {
      case Visit.Read(var content, _, _) -> new Outcome(true, "answers " + answer.status(),
          OptionalInt.of(content.listings().size()));
      case Visit.Denied(_, var reason) -> new Outcome(false, reason, OptionalInt.empty());
      case Visit.Failed(_, var reason, _) -> Outcome.failed(reason);
      case Visit.Moved _,Visit.Later _ -> throw new IllegalStateException("nobody was asked");
    };
  }
}
