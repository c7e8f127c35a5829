package org.nearkin.crawl.discovery;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.PageTrial;
import org.nearkin.crawl.PageTrial.Outcome;
import org.nearkin.crawl.discovery.sign.FeedShape;
import org.nearkin.crawl.discovery.sign.FeedSign;
import org.nearkin.crawl.discovery.sign.FeedSigns;
import org.nearkin.crawl.discovery.site.Site;
import org.nearkin.crawl.discovery.site.SiteName;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.source.SourceDefinition;

/// Looks at a site for which nobody has written a source: a few pages, the most promising first, and the feeds they name.
///
/// Every request passes the gates of a crawl; pages of other sites are not asked for, feeds only where the site itself
/// names them. Nothing is written down.
public final class SiteLook {
  private static final int DEEPEST = 2;
  private static final int MOST_FEEDS = 6;
  private static final int MOST_FEED_PAGES = 4;
  private static final int MOST_HOPS = 5;
  private static final Set<Field> HOW_TO_COME = Set.of(Field.SCHEDULE, Field.RECURRENCE,
      Field.PLACE, Field.VENUE, Field.PHONE, Field.EMAIL, Field.CONTACT, Field.MEETING_LINK);
  private static final double PER_STEP = 0.2;
  /// Pages of single groups say again what their list says.
  private static final double DETAIL = 0.15;

  private final PageTrial visits;
  private SourceDefinition provisional;
  private final Limits limits;
  private final Set<URI> known = new HashSet<>();
  private final Map<URI, FeedSign> signs = new LinkedHashMap<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final PriorityQueue<Way> ways = new PriorityQueue<>(
      Comparator.comparingDouble(Way::worth).reversed());

  /// How far a look goes.
  ///
  /// @param pages most pages that are asked for; feeds come on top of them, no more than six
  /// @param interval least time between two requests to one host
  public record Limits(int pages, Duration interval) {}

  /// A link and how far it is from the start.
  private record Way(Finding.LikelyLink link, int depth) {

    double worth() {
      return link.score() > 0 ? link.score() - depth * PER_STEP : -1;
    }
  }

  private SiteLook(PageTrial visits, SourceDefinition provisional, Limits limits) {
    this.visits = visits;
    this.provisional = provisional;
    this.limits = limits;
  }

  /// Looks at a site.
  ///
  /// @param start where to begin: a front page, a list, or a feed
  /// @throws InterruptedException if the caller is told to stop
  public static SiteFindings look(PageTrial visits, URI start, Limits limits)
      throws InterruptedException {
    var address = CanonicalAddress.find(start).orElse(start);
    var look = new SiteLook(visits, Provisional.source(address, limits.interval()), limits);
    var first = look.explore(address);
    look.readFeeds();
    look.ways.stream()
        .sorted(Comparator.comparingDouble(Way::worth).reversed())
        .map(Way::link)
        .filter(link -> link.score() > 0)
        .forEach(look.findings::add);
    return new SiteFindings(first, look.pages, look.findings, look.provisional);
  }

  /// @return the start after redirects
  private URI explore(URI start) throws InterruptedException {
    known.add(start);
    var first = visit(start, 0).orElse(start);
    for (var asked = 1; asked < limits.pages() && isWorthGoingOn(); asked++) {
      var way = ways.remove();
      visit(way.link().address(), way.depth());
    }
    return first;
  }

  /// Links that promise nothing are tried only as long as nothing was found.
  private boolean isWorthGoingOn() {
    return !ways.isEmpty() && (ways.element().link().score() > 0
        || (signs.isEmpty() && findings.stream().noneMatch(Finding.ListPage.class::isInstance)));
  }

  /// @return where the page really is, if it was read
  private Optional<URI> visit(URI address, int depth) throws InterruptedException {
    return switch (follow(address, depth == 0)) {
      case Outcome.Read(var page, var content, var mayFollow) -> {
        take(page, depth == 0 ? readAgain(page) : content, mayFollow ? depth : DEEPEST);
        yield Optional.of(page.address());
      }
      case Outcome.Moved(var target, _) -> {
        findings.add(new Finding.Unread(address, "redirects to another site: " + target));
        yield Optional.empty();
      }
      case Outcome.Unread(_, var reason) -> {
        findings.add(new Finding.Unread(address, reason));
        yield Optional.empty();
      }
    };
  }

  /// The first page tells the site's name, and many a listing is only by that known to be about help.
  private PageContent readAgain(Page page) {
    if (page.isDocument()) {
      provisional = Provisional.named(provisional, SiteName.find(List.of(page)));
    }
    return PageReader.read(page, provisional, provisional.pages().getFirst());
  }

  /// Follows redirects within the site. The start may also lead to a page met before, which no other may.
  private Outcome follow(URI address, boolean isStart) throws InterruptedException {
    var at = address;
    var rule = provisional.pages().getFirst();
    for (var hop = 0; hop < MOST_HOPS; hop++) {
      var outcome = visits.visit(at, provisional, rule);
      if (!(outcome instanceof Outcome.Moved(var target, _)) || !Site.isSame(target, address)) {
        return outcome;
      }
      if (!known.add(target) && !isStart) {
        return new Outcome.Unread(Issue.Kind.PAGE_FAILED,
            "redirects to " + target + ", which was looked at");
      }
      at = target;
    }
    return new Outcome.Unread(Issue.Kind.PAGE_FAILED,
        "redirects more than " + MOST_HOPS + " times");
  }

  private void take(Page page, PageContent content, int depth) {
    pages.add(page);
    if (!page.isDocument()) {
      takeFeed(page, content);
      return;
    }
    if (content.listings().stream().anyMatch(SiteLook::tellsHowToCome)) {
      findings.add(new Finding.ListPage(page.address(), way(content), content.listings()));
    } else if (!content.listings().isEmpty()) {
      findings.add(new Finding.Unread(page.address(),
          "names what may be a group, but says neither when it meets nor how to come"));
    }
    FeedSigns.find(page).forEach(sign -> signs.putIfAbsent(sign.address(), sign));
    if (depth < DEEPEST) {
      var details = content.listings()
          .stream()
          .map(StatedListing::page)
          .collect(Collectors.toSet());
      LikelyLinks.find(page)
          .stream()
          .filter(link -> depth == 0 || link.score() > 0)
          .filter(link -> known.add(link.address()))
          .map(link -> details.contains(link.address())
              ? new Finding.LikelyLink(link.address(), link.words(), DETAIL)
              : link)
          .forEach(link -> ways.add(new Way(link, depth + 1)));
    }
  }

  /// A story about a group may look like a listing of it.
  private static boolean tellsHowToCome(StatedListing listing) {
    return listing.statements().stream().map(Statement::field).anyMatch(HOW_TO_COME::contains);
  }

  /// The start was a feed itself.
  private void takeFeed(Page page, PageContent content) {
    var kind = FeedShape.judge(page);
    var sign = new FeedSign(kind, page.address(), "the address that was given", page.address());
    findings.add(content.listings().isEmpty() && content.links().isEmpty()
        ? new Finding.DeadFeed(sign, FeedReading.reason(content))
        : new Finding.Feed(sign, content.listings(), !content.links().isEmpty()));
  }

  private void readFeeds() throws InterruptedException {
    var reading = new FeedReading(visits, provisional, MOST_FEED_PAGES);
    var number = 0;
    for (var sign : signs.values()) {
      if (pages.stream().anyMatch(page -> page.address().equals(sign.address()))) {
        continue;
      }
      if (number++ < MOST_FEEDS) {
        findings.add(reading.read(sign, pages));
      } else {
        findings.add(new Finding.DeadFeed(sign, "was not asked for: enough others were"));
      }
    }
  }

  private static String way(PageContent content) {
    var methods = content.listings()
        .stream()
        .flatMap(listing -> listing.statements().stream())
        .map(said -> said.evidence().method())
        .collect(Collectors.toSet());
    return methods.stream()
        .sorted()
        .map(SiteLook::words)
        .collect(Collectors.joining(" and "));
  }

  private static String words(Evidence.Method method) {
    return switch (method) {
      case JSON_LD -> "by its JSON-LD";
      case MARKUP -> "by its microdata, RDFa or microformats";
      case SEGMENT -> "by its look";
      case FEED -> "as a feed";
      case RULE -> "by rules";
      case PERSON -> "by a person";
    };
  }
}
