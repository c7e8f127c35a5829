package org.nearkin.crawl;

import static org.nearkin.claim.Issue.Kind.PAGE_FAILED;
import static org.nearkin.claim.Issue.Kind.PAGE_MOVED_AWAY;
import static org.nearkin.claim.Issue.Kind.PAGE_REFUSED;
import static org.nearkin.claim.Issue.Kind.PAGE_UNREADABLE;
import static org.nearkin.claim.Issue.Kind.PAGE_UNTRUSTED;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nearkin.crawl.archive.PageHash;
import org.nearkin.crawl.archive.PageMemory;
import org.nearkin.crawl.archive.PageRecorder;
import org.nearkin.crawl.archive.warc.StoredPage;
import org.nearkin.crawl.fetch.FetchResult;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Gone;
import org.nearkin.crawl.fetch.FetchResult.NotModified;
import org.nearkin.crawl.fetch.FetchResult.Redirected;
import org.nearkin.crawl.fetch.FetchResult.Refused;
import org.nearkin.crawl.fetch.FetchResult.Throttled;
import org.nearkin.crawl.fetch.FetchResult.Untrusted;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.crawl.frontier.FrontierPage;
import org.nearkin.crawl.frontier.FrontierPage.State;
import org.nearkin.crawl.verdict.PageJudge;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Visits pages of one source during one run: rule, register, robots.txt, pause, request, reading.
///
/// A redirect is not followed here: its target becomes a page of the frontier and passes all of these by itself.
final class PageVisitor {
  private static final Logger LOG = LoggerFactory.getLogger(PageVisitor.class);
  private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(30),
      Duration.ofSeconds(120));
  /// A host that wants to be left alone for longer is asked again by a later run.
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_HOPS = 5;
  private static final int GONE_FOR_GOOD = 410;
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 451);

  private final SourceDefinition source;
  private final SourceScope scope;
  private final CrawlTools tools;
  private final PageRecorder recorder;
  private final AnswerReading reading;
  private long bytes;

  PageVisitor(SourceDefinition source, SourceScope scope, CrawlTools tools, PageRecorder recorder,
      AnswerReading reading) {
    this.source = source;
    this.scope = scope;
    this.tools = tools;
    this.recorder = recorder;
    this.reading = reading;
  }

  /// Bytes of all answers to the last visit, unpacked.
  long bytes() {
    return bytes;
  }

  Visit visit(FrontierPage page) throws InterruptedException {
    bytes = 0;
    var rule = scope.findRule(page.address());
    if (rule.isEmpty()) {
      return new Visit.Failed(PAGE_UNREADABLE, "no page rule of the source matches its path",
          State.UNFIT);
    }
    if (!scope.isSameSite(page.address())) {
      return unfit("is not on the source's site");
    }
    tools.pacer().keepInterval(page.address(), source.crawl().interval());
    var denial = Permission.findDenial(tools, page.address());
    if (denial.isPresent()) {
      return denial.get();
    }
    var memory = recorder.findMemory(source.id(), page.address());
    var known = memory.map(PageMemory::nextValidators).orElse(Validators.NONE);
    return judge(page, rule.get(), memory, fetch(page.address(), known));
  }

  private FetchResult fetch(URI address, Validators known) throws InterruptedException {
    var result = tools.pacer()
        .fetch(address, answered -> tools.fetcher().fetch(address, known, answered));
    bytes += switch (result) {
      case Fetched answer -> answer.body().bytes().length;
      case Refused(_, var instead) -> instead.map(sent -> sent.body().bytes().length).orElse(0);
      case NotModified _,Redirected _,Throttled _,Gone _,FetchResult.Failed _,Untrusted _ -> 0;
    };
    return result;
  }

  private Visit judge(FrontierPage page, PageRule rule, Optional<PageMemory> memory,
      FetchResult result) throws InterruptedException {
    return switch (result) {
      case Fetched answer -> read(page, rule, memory, answer);
      case NotModified _ -> readAgain(page, rule, memory);
      case Redirected(var target, var permanent) -> moved(page, target, permanent);
      case Throttled(var pause) -> again(page, "the host asks us to come back later", pause);
      case FetchResult.Failed(var reason, var passing) ->
        passing ? again(page, reason, Optional.empty()) : failed(reason);
      case Gone(var status) ->
        new Visit.Failed(PAGE_FAILED, "answers " + status,
            status == GONE_FOR_GOOD ? State.GONE : State.NOT_FOUND);
      case Refused(var status, var instead) -> instead.flatMap(sent -> reading.findRefusal(sent))
          .orElseGet(() -> new Visit.Failed(REFUSALS.contains(status) ? PAGE_REFUSED : PAGE_FAILED,
              "answers " + status, State.FAILED));
      case Untrusted(var reason) -> new Visit.Failed(PAGE_UNTRUSTED, reason, State.FAILED);
    };
  }

  private Visit read(FrontierPage page, PageRule rule, Optional<PageMemory> memory,
      Fetched answer) throws InterruptedException {
    if (!answer.body().whole()) {
      // Half a page may hold half a listing.
      return tools.fetcher().isFull(answer.body())
          ? failed("is too large to be read whole")
          : again(page, "was broken off while it was sent", Optional.empty());
    }
    return tools.threads()
        .call(() -> reading.read(answer, rule,
            isAllowed -> new Visit.Copy.Fresh(answer,
                memory.map(known -> PageHash.of(answer, Optional.of(known.hash())))
                    .orElseGet(() -> PageHash.first(answer)),
                isAllowed)));
  }

  /// Reads the archived page with the readers of today.
  private Visit readAgain(FrontierPage page, PageRule rule, Optional<PageMemory> memory)
      throws InterruptedException {
    var archived = memory.flatMap(this::findArchived);
    if (archived.isPresent()) {
      var copy = new Visit.Copy.AsBefore(memory.get());
      return tools.threads().call(() -> reading.read(archived.get().page(), rule, _ -> copy));
    }
    return switch (fetch(page.address(), Validators.NONE)) {
      case NotModified _ -> failed("answers 304 to a question that was not asked");
      case FetchResult result -> judge(page, rule, memory, result);
    };
  }

  private Optional<StoredPage> findArchived(PageMemory memory) {
    try {
      return recorder.findArchived(memory);
    } catch (UncheckedIOException e) {
      LOG.warn("The archived copy of {} is damaged; the page is fetched again", memory.address());
      return Optional.empty();
    }
  }

  private Visit moved(FrontierPage page, URI target, boolean permanent) {
    var verdict = PageJudge.judgeRedirect(page.address(), target)
        .flatMap(AnswerReading::findFailure)
        .map(PageVisitor::toRoot);
    if (verdict.isPresent()) {
      return verdict.get();
    }
    var canonical = CanonicalAddress.find(target);
    if (canonical.isEmpty() || !scope.isSameSite(canonical.get())) {
      return permanent && canonical.isPresent()
          ? new Visit.Failed(PAGE_MOVED_AWAY,
              "redirects for good to another site: " + canonical.get().getHost(), State.UNFIT)
          : unfit("redirects to another site");
    }
    if (canonical.get().equals(page.address())) {
      return unfit("redirects to itself");
    }
    return page.hops() >= MOST_HOPS
        ? unfit("comes after " + MOST_HOPS + " redirects and redirects again")
        : new Visit.Moved(canonical.get(), permanent);
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
    return new Visit.Failed(PAGE_FAILED, reason, State.FAILED);
  }

  /// The page is there, but not for us.
  private static Visit unfit(String reason) {
    return new Visit.Failed(PAGE_FAILED, reason, State.UNFIT);
  }

  private static Visit toRoot(Visit visit) {
    return visit instanceof Visit.Failed(var kind, var reason, var state)
        && state == State.SOFT_NOT_FOUND ? new Visit.Failed(kind, reason, State.TO_ROOT) : visit;
  }
}
