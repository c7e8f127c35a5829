package org.nearkin.crawl;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.PageTrial.Outcome;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.source.SourceDefinition;

/// Asks sources for their robots.txt and start pages once, as politely as a crawl would, and stores nothing.
public final class LiveCheck {
  private static final int MOST_REDIRECTS = 5;

  private final PageTrial visits;
  private final Fetcher fetcher;
  private final InstantSource clock;

  /// @param fetcher the one with which pages are visited
  public LiveCheck(PageTrial visits, Fetcher fetcher, InstantSource clock) {
    this.visits = visits;
    this.fetcher = fetcher;
    this.clock = clock;
  }

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

  /// Checks the start pages of a source. Outside its visiting hours none is asked for.
  public List<CheckedPage> check(SourceDefinition source) throws InterruptedException {
    var pages = new ArrayList<CheckedPage>();
    for (var page : source.crawl().start()) {
      pages.add(check(page, source));
    }
    return pages;
  }

  private record Answer(boolean allowed, String said, OptionalInt listings) {

    static Answer failed(String said) {
      return new Answer(true, said, OptionalInt.empty());
    }
  }

  private CheckedPage check(URI start, SourceDefinition source) throws InterruptedException {
    var redirects = new ArrayList<URI>();
    var now = clock.instant();
    var open = source.nextVisit(now);
    var answer = open.isAfter(now)
        ? Answer.failed("was not asked for: the site may be visited from " + open + " on")
        : ask(start, source, redirects);
    var end = redirects.isEmpty() ? start : redirects.getLast();
    return new CheckedPage(start, answer.allowed(), answer.said(), redirects, answer.listings(),
        fetcher.findCertificateEnd(end));
  }

  private Answer ask(URI address, SourceDefinition source, List<URI> redirects)
      throws InterruptedException {
    var rule = new SourceScope(source).findRule(address);
    if (rule.isEmpty()) {
      return Answer.failed("no page rule of the source matches its path");
    }
    return switch (visits.visit(address, source, rule.get())) {
      case Outcome.Read(_, var content, _) ->
        new Answer(true, "can be read", OptionalInt.of(content.listings().size()));
      case Outcome.Moved(var target, var permanent) -> {
        redirects.add(target);
        yield follow(target, permanent, source, redirects);
      }
      case Outcome.Unread(var kind, var reason) ->
        new Answer(kind != Issue.Kind.PAGE_DENIED, reason, OptionalInt.empty());
    };
  }

  private Answer follow(URI target, boolean permanent, SourceDefinition source,
      List<URI> redirects) throws InterruptedException {
    if (!new SourceScope(source).isSameSite(target)) {
      return Answer.failed(permanent
          ? "redirects for good to another site"
          : "redirects to another site for now");
    }
    return redirects.size() > MOST_REDIRECTS
        ? Answer.failed("redirects again after " + MOST_REDIRECTS + " redirects")
        : ask(target, source, redirects);
  }
}
