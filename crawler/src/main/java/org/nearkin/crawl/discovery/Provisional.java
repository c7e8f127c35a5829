package org.nearkin.crawl.discovery;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nearkin.crawl.discovery.site.Stated;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;
import org.nearkin.source.SourceDefinition.Home;
import org.nearkin.source.SourceDefinition.Organizer;

/// A definition for a site of which nothing is known but an address.
final class Provisional {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int PAGES = 1;

  private Provisional() {}

  static SourceDefinition source(URI start, Duration interval) {
    var home = new Home(start.resolve("/"), PostalAddress.UNSTATED, Optional.empty(),
        Optional.empty());
    var rule = new PageRule(List.of("/**"), new PageRule.Automatic(), List.of());
    return new SourceDefinition("provisional", "provisional", Organizer.OTHER, false, "en", home,
        new CrawlPlan(List.of(start), WEEK, interval, PAGES), List.of(rule));
  }

  /// The same with the name by which the site calls itself.
  static SourceDefinition named(SourceDefinition source, Optional<Stated> name) {
    return new SourceDefinition(source.id(), name.map(Stated::value).orElse(source.name()),
        source.organizer(), source.verified(), source.language(), source.home(), source.crawl(),
        source.pages());
  }
}
