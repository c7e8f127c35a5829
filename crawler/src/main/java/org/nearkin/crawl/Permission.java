package org.nearkin.crawl;

import static org.nearkin.claim.Issue.Kind.PAGE_DENIED;
import static org.nearkin.claim.Issue.Kind.PAGE_UNTRUSTED;
import static org.nearkin.claim.Issue.Kind.ROBOTS_NOT_READ;

import java.net.URI;
import java.util.Optional;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.fetch.robots.RobotsDecision;

/// Whether a page may be asked for: by the register of sites to be left alone, then by robots.txt.
final class Permission {
  private Permission() {}

  /// Why a page may not be asked for; empty if it may.
  static Optional<Visit.Denied> findDenial(CrawlTools tools, URI address)
      throws InterruptedException {
    var objection = tools.pacer().findObjection(address);
    return objection.isPresent()
        ? objection.map(reason -> new Visit.Denied(PAGE_DENIED, reason))
        : tools.robots()
            .findDenial(address)
            .map(decision -> new Visit.Denied(kind(decision), decision.reason()));
  }

  private static Issue.Kind kind(RobotsDecision decision) {
    return decision.outage()
        .map(outage -> switch (outage) {
          case SILENT -> ROBOTS_NOT_READ;
          case UNTRUSTED -> PAGE_UNTRUSTED;
        })
        .orElse(PAGE_DENIED);
  }
}
