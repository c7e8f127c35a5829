package org.nearkin.crawl;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.crawl.extract.PageRules;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.source.SourceDefinition;

/// Reads the first pages of a source by its own rules, as a run would, and writes nothing down.
public final class SourceTrial {
  private final PageTrial visits;
  private final SourceDefinition source;
  private final SourceScope scope;
  private final Deque<URI> waiting = new ArrayDeque<>();
  private final Set<URI> known = new HashSet<>();
  private final List<Page> pages = new ArrayList<>();
  private final TrialListings found = new TrialListings();

  private SourceTrial(PageTrial visits, SourceDefinition source) {
    this.visits = visits;
    this.source = source;
    this.scope = new SourceScope(source);
  }

  /// What a trial saw.
  ///
  /// @param pages that were read
  /// @param issues what was not read, and why
  /// @param waiting how many known pages were not asked for, because the trial's limit was reached
  public record Result(
      List<Page> pages, List<StatedListing> listings, List<Issue> issues, int waiting) {

    public Result {
      pages = List.copyOf(pages);
      listings = List.copyOf(listings);
      issues = List.copyOf(issues);
    }
  }

  /// Visits a source. Its sitemaps and its hours are left aside: a person who waits at a terminal asks.
  ///
  /// @param most how many pages are asked for
  /// @throws InterruptedException if the caller is told to stop
  public static Result read(PageTrial visits, SourceDefinition source, int most)
      throws InterruptedException {
    var trial = new SourceTrial(visits, source);
    source.crawl().start().forEach(trial::add);
    for (var asked = 0; asked < most && !trial.waiting.isEmpty(); asked++) {
      trial.visit(trial.waiting.removeFirst());
    }
    return new Result(
        trial.pages, trial.found.listings(), trial.found.issues(), trial.waiting.size());
  }

  /// Reads pages that are at hand by the rules of a source; nobody is asked for anything.
  public static Result reread(List<Page> pages, SourceDefinition source) {
    var found = new TrialListings();
    var read = new ArrayList<Page>();
    for (var page : pages) {
      PageRules.find(source, page.address()).ifPresent(rule -> {
        found.add(PageReader.read(page, source, rule));
        read.add(page);
      });
    }
    return new Result(read, found.listings(), found.issues(), 0);
  }

  private void add(URI link) {
    CanonicalAddress.find(link)
        .filter(page -> scope.isSameSite(page) && scope.findRule(page).isPresent())
        .filter(known::add)
        .ifPresent(waiting::addLast);
  }

  private void visit(URI address) throws InterruptedException {
    var rule = scope.findRule(address).orElseThrow();
    switch (visits.visit(address, source, rule)) {
      case PageTrial.Outcome.Read(var page, var content, _) -> {
        pages.add(page);
        found.add(content);
        content.links().forEach(this::add);
      }
      case PageTrial.Outcome.Moved(var target, _) -> moved(address, target);
      case PageTrial.Outcome.Unread(var kind, var reason) ->
        found.add(new Issue(kind, address.toString(), reason));
    }
  }

  private void moved(URI address, URI target) {
    if (scope.isSameSite(target) && scope.findRule(target).isPresent()) {
      add(target);
    } else {
      found.add(new Issue(Issue.Kind.PAGE_FAILED, address.toString(),
          "redirects to " + target + ", which no rule of the source reads"));
    }
  }
}
