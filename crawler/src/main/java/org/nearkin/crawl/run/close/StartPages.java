package org.nearkin.crawl.run.close;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.frontier.FrontierPage.State;
import org.nearkin.crawl.frontier.FrontierStore.Visited;
import org.nearkin.crawl.run.RunReport.Fate;
import org.nearkin.crawl.run.RunReport.StartPage;

/// What became of the start pages of a run whose last page has been visited.
final class StartPages {
  private static final int MOST_HOPS = 10;
  private static final Set<Issue.Kind> REFUSALS = EnumSet.of(Issue.Kind.PAGE_REFUSED,
      Issue.Kind.PAGE_BEHIND_LOGIN, Issue.Kind.PAGE_CHALLENGED);

  private final Map<URI, Visited> pages;
  private final Map<String, Set<Issue.Kind>> issues;

  StartPages(Map<URI, Visited> pages, List<Issue> issues) {
    this.pages = pages;
    this.issues = issues.stream()
        .collect(Collectors.groupingBy(Issue::subject,
            Collectors.mapping(Issue::kind, Collectors.toSet())));
  }

  List<StartPage> list(List<URI> starts) {
    return starts.stream().map(this::look).toList();
  }

  private StartPage look(URI start) {
    var page = follow(start);
    return page == null
        ? new StartPage(start, Fate.UNFIT, "was left out, since the run may not visit more pages")
        : new StartPage(start, fate(page), page.state() == State.DONE ? "" : page.detail());
  }

  /// Where its redirects end.
  private @Nullable Visited follow(URI start) {
    var page = pages.get(start);
    for (var hop = 0; hop < MOST_HOPS && page != null && page.state() == State.MOVED; hop++) {
      page = pages.get(URI.create(page.detail().substring(page.detail().lastIndexOf(' ') + 1)));
    }
    return page;
  }

  private Fate fate(Visited page) {
    var met = issues.getOrDefault(page.address().toString(), Set.of());
    return switch (page.state()) {
      case DONE -> Fate.READ;
      case GONE, NOT_FOUND, TO_ROOT, SOFT_NOT_FOUND -> Fate.MISSING;
      case DENIED -> met.contains(Issue.Kind.PAGE_UNTRUSTED)
          ? Fate.UNTRUSTED
          : met.contains(Issue.Kind.ROBOTS_NOT_READ) ? Fate.UNREACHABLE : Fate.DENIED;
      case FAILED -> failure(met);
      case UNFIT -> met.contains(Issue.Kind.PAGE_MOVED_AWAY) ? Fate.MOVED : Fate.UNFIT;
      case PENDING, MOVED -> Fate.UNFIT;
    };
  }

  private static Fate failure(Set<Issue.Kind> met) {
    if (met.contains(Issue.Kind.PAGE_UNTRUSTED)) {
      return Fate.UNTRUSTED;
    }
    if (met.stream().anyMatch(REFUSALS::contains)) {
      return Fate.REFUSED;
    }
    return met.contains(Issue.Kind.PAGE_UNREADABLE) ? Fate.UNFIT : Fate.UNREACHABLE;
  }
}
