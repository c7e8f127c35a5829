package org.nearkin.crawl.schedule;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.Cadence;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.SourceDefinition;

/// A source of which nothing matters but how often it is visited.
final class ScheduledSource {
  private ScheduledSource() {}

  static SourceDefinition of(String id, Cadence cadence) {
    return new SourceDefinition(id, id, SourceDefinition.Organizer.OTHER, false, "en",
        new SourceDefinition.Home(URI.create("http://example.org/"), PostalAddress.UNSTATED,
            Optional.empty(), Optional.empty()),
        new CrawlPlan(List.of(), cadence, Duration.ofSeconds(2), 10, Optional.empty(), false),
        List.of());
  }
}
