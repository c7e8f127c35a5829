package org.nearkin.crawl.discovery;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.PageTrial;
import org.nearkin.crawl.PageTrial.Outcome;
import org.nearkin.crawl.TrialListings;
import org.nearkin.crawl.discovery.sign.FeedSign;
import org.nearkin.crawl.discovery.site.Site;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.source.SourceDefinition;

/// Reads the first pages of a feed to see whether it is one, and what it holds.
final class FeedReading {
  private final PageTrial visits;
  private final SourceDefinition provisional;
  private final int mostPages;

  FeedReading(PageTrial visits, SourceDefinition provisional, int mostPages) {
    this.visits = visits;
    this.provisional = provisional;
    this.mostPages = mostPages;
  }

  /// @param pages gets the pages that were read
  Finding read(FeedSign sign, List<Page> pages) throws InterruptedException {
    var found = new TrialListings();
    Deque<URI> waiting = new ArrayDeque<>(List.of(sign.address()));
    var asked = 0;
    while (!waiting.isEmpty() && asked < mostPages) {
      var address = waiting.removeFirst();
      asked++;
      switch (visits.visit(address, provisional, provisional.pages().getFirst())) {
        case Outcome.Read(var page, var content, _) -> {
          if (page.isDocument()) {
            return new Finding.DeadFeed(sign, "is a web page where a feed should be");
          }
          found.add(content);
          pages.add(page);
          content.links().forEach(waiting::addLast);
        }
        case Outcome.Moved(var target, _) -> {
          if (!Site.isSame(target, sign.address())) {
            return new Finding.DeadFeed(sign, "redirects to another site: " + target);
          }
          waiting.addFirst(target);
        }
        case Outcome.Unread(var kind, var reason) -> {
          if (found.listings().isEmpty()) {
            return new Finding.DeadFeed(sign, reason);
          }
          found.add(new Issue(kind, address.toString(), reason));
        }
      }
    }
    return found.listings().isEmpty()
        ? new Finding.DeadFeed(sign, reason(found.issues()))
        : new Finding.Feed(sign, found.listings(), !waiting.isEmpty());
  }

  /// Why a feed gave nothing.
  static String reason(PageContent content) {
    return reason(content.issues());
  }

  private static String reason(List<Issue> issues) {
    return switch (issues.size()) {
      case 0 -> "holds no groups";
      case 1 -> "holds no groups: " + issues.getFirst().detail();
      default -> "holds no groups: " + issues.getFirst().detail() + ", and " + (issues.size() - 1)
          + " more left out";
    };
  }
}
