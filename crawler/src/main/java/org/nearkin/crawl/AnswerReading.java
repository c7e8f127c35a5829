package org.nearkin.crawl;

import static org.nearkin.claim.Issue.Kind.PAGE_BEHIND_LOGIN;
import static org.nearkin.claim.Issue.Kind.PAGE_CHALLENGED;
import static org.nearkin.claim.Issue.Kind.PAGE_DENIED;
import static org.nearkin.claim.Issue.Kind.PAGE_FAILED;
import static org.nearkin.claim.Issue.Kind.PAGE_IS_PDF;
import static org.nearkin.claim.Issue.Kind.PAGE_OF_WRONG_TYPE;
import static org.nearkin.claim.Issue.Kind.PAGE_SCRIPT_ONLY;
import static org.nearkin.claim.Issue.Kind.PAGE_SOFT_NOT_FOUND;
import static org.nearkin.claim.Issue.Kind.PAGE_UNREADABLE;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.extract.MediaType;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.fetch.CrawlerIdentity;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.robots.PageDirectives;
import org.nearkin.crawl.frontier.FrontierPage.State;
import org.nearkin.crawl.run.PageSight;
import org.nearkin.crawl.verdict.AnsweredPage;
import org.nearkin.crawl.verdict.Expectation;
import org.nearkin.crawl.verdict.PageJudge;
import org.nearkin.crawl.verdict.PageVerdict;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what a server sent: whether it is the page at all, what it asks crawlers to do with it, and what it says.
final class AnswerReading {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerReading.class);

  private final SourceDefinition source;
  private final CrawlerIdentity identity;
  private final ReadPage reader;
  private final InstantSource clock;

  AnswerReading(SourceDefinition source, CrawlerIdentity identity, ReadPage reader,
      InstantSource clock) {
    this.source = source;
    this.identity = identity;
    this.reader = reader;
    this.clock = clock;
  }

  /// @param copy from whether the page lets us keep a copy
  Visit read(Fetched answer, PageRule rule, Function<Boolean, Visit.Copy> copy) {
    var page = new Page(answer.address(), answer.mediaType(), answer.text());
    try {
      var failure = findFailure(judge(answer, page, Expectation.of(rule.reading())), page);
      if (failure.isPresent()) {
        return failure.get();
      }
      var directives = directives(answer, page, clock.instant());
      return directives.noindex()
          ? new Visit.Denied(PAGE_DENIED, "the page asks not to be indexed")
          : new Visit.Read(content(page, rule, directives), PageSight.of(page),
              copy.apply(!directives.noarchive()));
    } catch (RuntimeException e) {
      // Pages are foreign input: one that trips a reader must not keep the others from being read. The exception's
      // message is left out, because it may quote the page.
      LOG.warn("Reading {} failed with {} at {}", answer.address(), e.getClass().getName(),
          Arrays.stream(e.getStackTrace())
              .findFirst()
              .map(StackTraceElement::toString)
              .orElse("?"));
      return failed(PAGE_UNREADABLE, "the reader failed on it", State.FAILED);
    }
  }

  private PageContent content(Page page, PageRule rule, PageDirectives directives) {
    var content = reader.read(page, source, rule);
    return directives.nofollow()
        ? new PageContent(content.listings(), List.of(), content.issues())
        : content;
  }

  private PageDirectives directives(Fetched answer, Page page, Instant now) {
    var tags = answer.headers().robotsTags();
    var name = identity.robotsName();
    return page.isDocument()
        ? PageDirectives.of(tags, page.document(), name, now)
        : PageDirectives.of(tags, name, now);
  }

  /// Why a server refuses a page, if what it sends instead says so.
  Optional<Visit> findRefusal(Fetched answer) {
    var page = new Page(answer.address(), answer.mediaType(), answer.text());
    return switch (judge(answer, page, Expectation.ANY)) {
      case PageVerdict.Challenge verdict -> findFailure(verdict);
      case PageVerdict.Login verdict -> findFailure(verdict);
      case PageVerdict.Usable _,PageVerdict.SoftNotFound _,PageVerdict.ScriptOnly _,PageVerdict.Pdf _,PageVerdict.WrongType _,PageVerdict.Unavailable _ ->
        Optional.empty();
    };
  }

  private static PageVerdict judge(Fetched answer, Page page, Expectation expected) {
    return PageJudge.judge(new AnsweredPage(page.address(), answer.status(), page.mediaType(),
        page.text()), page::document, expected);
  }

  private Optional<Visit> findFailure(PageVerdict verdict, Page page) {
    return findFailure(verdict).or(() -> MediaType.isText(page.mediaType())
        ? Optional.empty()
        : Optional.of(failed(PAGE_UNREADABLE, "is neither page nor feed, but " + page.mediaType(),
            State.UNFIT)));
  }

  /// What a verdict means to the run; nothing for a page that can be read.
  static Optional<Visit> findFailure(PageVerdict verdict) {
    return switch (verdict) {
      case PageVerdict.Usable() -> Optional.empty();
      case PageVerdict.Challenge(var sign) ->
        Optional.of(failed(PAGE_CHALLENGED, "a test for robots stands in its place: " + sign,
            State.FAILED));
      case PageVerdict.Login(var sign) ->
        Optional.of(
            failed(PAGE_BEHIND_LOGIN, "a sign-in page stands in its place: " + sign, State.FAILED));
      case PageVerdict.SoftNotFound(var sign) ->
        Optional.of(failed(PAGE_SOFT_NOT_FOUND, "there is no such page, though the server does"
            + " not say so: " + sign, State.SOFT_NOT_FOUND));
      case PageVerdict.ScriptOnly(var sign) ->
        Optional.of(failed(PAGE_SCRIPT_ONLY, "its content comes by script: " + sign, State.UNFIT));
      case PageVerdict.Pdf() ->
        Optional.of(failed(PAGE_IS_PDF, "is a PDF, which is not read", State.UNFIT));
      case PageVerdict.WrongType(var expected, var found) ->
        Optional.of(failed(PAGE_OF_WRONG_TYPE, "is " + found + " where " + expected + " is due",
            State.UNFIT));
      case PageVerdict.Unavailable(var sign) ->
        Optional.of(failed(PAGE_FAILED, "is not available: " + sign, State.FAILED));
    };
  }

  private static Visit failed(Issue.Kind kind, String reason, State state) {
    return new Visit.Failed(kind, reason, state);
  }
}
