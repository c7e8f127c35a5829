package org.nearkin.crawl;

import static org.nearkin.claim.Issue.Kind.PAGE_FAILED;
import static org.nearkin.claim.Issue.Kind.PAGE_UNREADABLE;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nearkin.crawl.extract.MediaType;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.fetch.FetchResult;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Gone;
import org.nearkin.crawl.fetch.FetchResult.NotModified;
import org.nearkin.crawl.fetch.FetchResult.Redirected;
import org.nearkin.crawl.fetch.FetchResult.Refused;
import org.nearkin.crawl.fetch.FetchResult.Throttled;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.crawl.frontier.FrontierPage;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Visits pages of one source during one run: rule, robots.txt, pause, request, reading.
///
/// A redirect is not followed here: its target becomes a page of the frontier and passes all of these by itself.
final class PageVisitor {
  private static final Logger LOG = LoggerFactory.getLogger(PageVisitor.class);
  private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(30),
      Duration.ofSeconds(120));
  /// A host that wants to be left alone for longer is asked again by a later run.
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_HOPS = 5;

  private final SourceDefinition source;
  private final SourceScope scope;
  private final CrawlTools tools;

  PageVisitor(SourceDefinition source, SourceScope scope, CrawlTools tools) {
    this.source = source;
    this.scope = scope;
    this.tools = tools;
  }

  Visit visit(FrontierPage page) throws InterruptedException {
    var rule = scope.findRule(page.address());
    if (rule.isEmpty()) {
      return new Visit.Failed(PAGE_UNREADABLE, "no page rule of the source matches its path");
    }
    if (!scope.isSameSite(page.address())) {
      return failed("is not on the source's site");
    }
    tools.pacer().keepInterval(page.address(), source.crawl().interval());
    var objection = tools.pacer().findObjection(page.address());
    if (objection.isPresent()) {
      return new Visit.Denied(objection.get());
    }
    var denial = tools.robots().findDenial(page.address());
    if (denial.isPresent()) {
      return new Visit.Denied(denial.get());
    }
    return switch (fetch(page.address())) {
      case Fetched answer -> read(answer, rule.get());
      case Redirected(var target, _) -> moved(page, target);
      case Throttled(var pause) -> again(page, "the host asks us to come back later", pause);
      case FetchResult.Failed(var reason, var passing) ->
        passing ? again(page, reason, Optional.empty()) : failed(reason);
      case Gone(var status) -> failed("answers " + status);
      case Refused(var status) -> failed("answers " + status);
      case NotModified _ -> failed("answers 304 to a question that was not asked");
    };
  }

  private FetchResult fetch(URI address) throws InterruptedException {
    return tools.pacer()
        .fetch(address,
            answered -> tools.fetcher().fetch(address, Validators.NONE, answered));
  }

  private Visit read(Fetched answer, PageRule rule) {
    if (!answer.body().whole()) {
      // Half a page may hold half a listing.
      return failed("is too large to be read whole");
    }
    if (!MediaType.isText(answer.mediaType())) {
      return new Visit.Failed(PAGE_UNREADABLE,
          "is neither page nor feed, but " + answer.mediaType());
    }
    try {
      var page = new Page(answer.address(), answer.mediaType(), answer.text());
      return new Visit.Read(tools.reader().read(page, source, rule));
    } catch (RuntimeException e) {
      // Pages are foreign input: one that trips a reader must not keep the others from being read. The exception's
      // message is left out, because it may quote the page.
      LOG.warn("Reading {} failed with {} at {}", answer.address(), e.getClass().getName(),
          Arrays.stream(e.getStackTrace())
              .findFirst()
              .map(StackTraceElement::toString)
              .orElse("?"));
      return new Visit.Failed(PAGE_UNREADABLE, "the reader failed on it");
    }
  }

  private Visit moved(FrontierPage page, URI target) {
    var canonical = CanonicalAddress.find(target);
    if (canonical.isEmpty() || !scope.isSameSite(canonical.get())) {
      return failed("redirects to another site");
    }
    if (canonical.get().equals(page.address())) {
      return failed("redirects to itself");
    }
    return page.hops() >= MOST_HOPS
        ? failed("comes after " + MOST_HOPS + " redirects and redirects again")
        : new Visit.Moved(canonical.get());
  }

  /// @param asked the pause the host itself asks for
  private Visit again(FrontierPage page, String reason, Optional<Duration> asked) {
    return page.attempts() < PAUSES.size()
        && asked.filter(pause -> pause.compareTo(LONGEST_PAUSE) > 0).isEmpty()
            ? new Visit.Later(asked.orElseGet(() -> scattered(PAUSES.get(page.attempts()))))
            : failed(reason);
  }

  /// Half to one and a half times the pause, so that pages that failed together do not come back together.
  private Duration scattered(Duration pause) {
    return pause.dividedBy(2).plusMillis(tools.random().nextLong(pause.toMillis()));
  }

  private static Visit failed(String reason) {
    return new Visit.Failed(PAGE_FAILED, reason);
  }
}
