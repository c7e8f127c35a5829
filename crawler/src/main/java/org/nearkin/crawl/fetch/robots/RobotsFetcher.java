package org.nearkin.crawl.fetch.robots;

import java.net.URI;
import org.nearkin.crawl.fetch.FetchResult;
import org.nearkin.crawl.fetch.FetchResult.Failed;
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
import org.nearkin.crawl.fetch.robots.RobotsAnswer.Outage;

/// Asks for robots.txt files, and follows them where they have gone, also to another host (RFC 9309, section 2.3.1).
public final class RobotsFetcher {
  private static final int MOST_REDIRECTS = 5;

  private final Fetcher fetcher;
  private final HostPacer pacer;

  public RobotsFetcher(Fetcher fetcher, HostPacer pacer) {
    this.fetcher = fetcher;
    this.pacer = pacer;
  }

  /// Asks for a file; this counts as a request to its host like any other.
  public RobotsAnswer fetch(URI file) throws InterruptedException {
    var address = file;
    for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      switch (ask(address)) {
        case Redirected(var target, _) -> address = target;
        case Fetched page -> {
          return new RobotsAnswer.Found(
              RobotsText.of(page.body().bytes(), page.body().whole()));
        }
        case Gone _ -> {
          return new RobotsAnswer.Missing();
        }
        case Refused(var status, _) -> {
          return new RobotsAnswer.Refused("answers " + status);
        }
        case Throttled _ -> {
          return new RobotsAnswer.Unreachable("the host asks us to come back later",
              Outage.SILENT);
        }
        case Failed(var reason, _) -> {
          return new RobotsAnswer.Unreachable(reason, Outage.SILENT);
        }
        case Untrusted(var reason) -> {
          return new RobotsAnswer.Unreachable(reason, Outage.UNTRUSTED);
        }
        case NotModified _ -> {
          return new RobotsAnswer.Unreachable("answers 304 to a question that was not asked",
              Outage.SILENT);
        }
      }
    }
    return new RobotsAnswer.Refused("more than " + MOST_REDIRECTS + " redirects");
  }

  private FetchResult ask(URI address) throws InterruptedException {
    return pacer.fetch(address, answered -> fetcher.fetch(address, Validators.NONE, answered));
  }
}
