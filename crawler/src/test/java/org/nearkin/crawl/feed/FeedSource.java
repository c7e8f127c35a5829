package org.nearkin.crawl.feed;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.SourceDefinition;

/// A source on Eastern time, and the words of a listing.
public final class FeedSource {
  public static final URI ADDRESS = URI.create("https://hill.example.org/feed");

  private FeedSource() {}

  public static SourceDefinition eastern() {
    var home = new SourceDefinition.Home(
        URI.create("https://hill.example.org/"),
        PostalAddress.UNSTATED,
        Optional.empty(),
        Optional.of(ZoneId.of("America/New_York")));
    var plan = new CrawlPlan(List.of(ADDRESS), Duration.ofDays(1), Duration.ofSeconds(2), 9);
    return new SourceDefinition(
        "hill", "Hill", SourceDefinition.Organizer.OTHER, false, "en", home, plan, List.of());
  }

  public static List<String> texts(StatedListing listing, Field field) {
    return listing.all(field).map(Statement::text).toList();
  }
}
