package org.nearkin.crawl;

import static org.nearkin.claim.Issue.Kind.PAGE_FAILED;
import static org.nearkin.claim.Issue.Kind.PAGE_UNTRUSTED;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.fetch.FetchResult;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Gone;
import org.nearkin.crawl.fetch.FetchResult.NotModified;
import org.nearkin.crawl.fetch.FetchResult.Redirected;
import org.nearkin.crawl.fetch.FetchResult.Refused;
import org.nearkin.crawl.fetch.FetchResult.Throttled;
import org.nearkin.crawl.fetch.FetchResult.Untrusted;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.crawl.fetch.robots.PageDirectives;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.crawl.verdict.PageJudge;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;

/// Visits single pages as a crawl does, with all its gates (register, robots.txt, pause, guard), and writes nothing down.
///
/// It asks once: what a crawl would try again later is here said to have failed.
public final class PageTrial {
  private final CrawlTools tools;
  private final InstantSource clock;

  public PageTrial(CrawlTools tools, InstantSource clock) {
    this.tools = tools;
    this.clock = clock;
  }

  /// What came of one visit.
  public sealed interface Outcome {

    /// The page was read.
    ///
    /// @param mayFollow whether the page lets its links be followed
    record Read(Page page, PageContent content, boolean mayFollow) implements Outcome {}

    /// The page is elsewhere; nobody has looked whether we may go there.
    ///
    /// @param permanent whether for good (301, 308) or for now
    record Moved(URI target, boolean permanent) implements Outcome {}

    /// It was not read.
    ///
    /// @param reason a few words for the operator, to follow the page's address
    record Unread(Issue.Kind kind, String reason) implements Outcome {}
  }

  /// Asks for a page and reads it.
  ///
  /// @throws InterruptedException if the caller is told to stop
  public Outcome visit(URI address, SourceDefinition source, PageRule rule)
      throws InterruptedException {
    tools.pacer().keepInterval(address, source.crawl().interval());
    var denial = Permission.findDenial(tools, address);
    if (denial.isPresent()) {
      return outcome(denial.get());
    }
    var result = tools.pacer()
        .fetch(address, answered -> tools.fetcher().fetch(address, Validators.NONE, answered));
    var reading = new Reading(source, rule);
    return switch (result) {
      case Fetched answer -> read(answer, reading);
      case Redirected(var target, var permanent) -> moved(address, target, permanent);
      case Throttled _ -> failed("asks us to come back later");
      case Gone(var status) -> failed("answers " + status);
      case NotModified _ -> failed("answers 304 to a question that was not asked");
      case FetchResult.Failed(var reason, _) -> failed(reason);
      case Untrusted(var reason) -> new Outcome.Unread(PAGE_UNTRUSTED, reason);
      case Refused(var status, var instead) -> instead.flatMap(reading::findRefusal)
          .orElseGet(() -> failed("answers " + status));
    };
  }

  private Outcome read(Fetched answer, Reading reading) throws InterruptedException {
    return answer.body().whole()
        ? tools.threads().call(() -> reading.read(answer))
        : failed(tools.fetcher().isFull(answer.body())
            ? "is too large to be read whole"
            : "was broken off while it was sent");
  }

  private static Outcome moved(URI address, URI target, boolean permanent) {
    var verdict = PageJudge.judgeRedirect(address, target).flatMap(AnswerReading::findFailure);
    var canonical = CanonicalAddress.find(target);
    if (verdict.isPresent()) {
      return outcome(verdict.get());
    }
    return canonical.filter(there -> !there.equals(address))
        .<Outcome>map(there -> new Outcome.Moved(there, permanent))
        .orElseGet(() -> failed("redirects to " + (canonical.isPresent() ? "itself" : target)));
  }

  private static Outcome failed(String reason) {
    return new Outcome.Unread(PAGE_FAILED, reason);
  }

  private static Outcome outcome(Visit visit) {
    return switch (visit) {
      case Visit.Failed(var kind, var reason, _) -> new Outcome.Unread(kind, reason);
      case Visit.Denied(var kind, var reason) -> new Outcome.Unread(kind, reason);
      case Visit.Moved(var target, var permanent) -> new Outcome.Moved(target, permanent);
      case Visit.Later _ -> failed("may be there later");
      case Visit.Read _ -> throw new IllegalStateException("a page that was read is no failure");
    };
  }

  /// Reads one answer and keeps hold of the page, which a crawl forgets.
  private final class Reading {
    private final AtomicReference<Page> seen = new AtomicReference<>();
    private final PageRule rule;
    private final AnswerReading reading;

    Reading(SourceDefinition source, PageRule rule) {
      this.rule = rule;
      this.reading = new AnswerReading(source, tools.identity(), (page, from, by) -> {
        seen.set(page);
        return tools.reader().read(page, from, by);
      }, clock);
    }

    Outcome read(Fetched answer) {
      var visit = reading.read(answer, rule, _ -> new Visit.Copy.Kept());
      return visit instanceof Visit.Read(var content, _, _)
          ? new Outcome.Read(seen.get(), content, mayFollow(answer, seen.get()))
          : outcome(visit);
    }

    Optional<Outcome> findRefusal(Fetched instead) {
      return reading.findRefusal(instead).map(PageTrial::outcome);
    }

    private boolean mayFollow(Fetched answer, Page page) {
      var name = tools.identity().robotsName();
      var tags = answer.headers().robotsTags();
      var directives = page.isDocument()
          ? PageDirectives.of(tags, page.document(), name, clock.instant())
          : PageDirectives.of(tags, name, clock.instant());
      return !directives.nofollow();
    }
  }
}
