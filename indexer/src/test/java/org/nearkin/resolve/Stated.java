package org.nearkin.resolve;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.Presence;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.SourceDefinition;
import org.nearkin.source.SourceDefinition.Organizer;

/// Test language: `stated("hospital", "1").as("Stroke Club").when("Mondays at 6 pm").where("…")`.
final class Stated {
  static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

  private final ListingKey key;
  private final List<Statement> statements = new ArrayList<>();
  private Evidence.Method method = Evidence.Method.RULE;
  private Instant seen = NOW;
  private Presence presence = Presence.SEEN;
  private String language = "en";

  private Stated(ListingKey key) {
    this.key = key;
  }

  static Stated stated(String source, String key) {
    return new Stated(new ListingKey(source, key));
  }

  static SourceDefinition source(String id, Organizer organizer) {
    return source(id, organizer, Optional.empty());
  }

  /// @param about what all groups of the source are about
  static SourceDefinition source(String id, Organizer organizer, Optional<String> about) {
    var page = URI.create("https://" + id + ".example.org/");
    var address = new PostalAddress(Optional.empty(), Optional.of("Worcester"), Optional.of("MA"),
        Optional.empty(), Optional.of("US"));
    return new SourceDefinition(id, "The " + id, organizer, false, "en",
        new SourceDefinition.Home(
            page, address, Optional.of("508"), Optional.of(ZoneId.of("America/New_York")), about),
        new CrawlPlan(List.of(page), Duration.ofDays(7), Duration.ofSeconds(2), 10), List.of());
  }

  Stated as(String name) {
    return say(Field.NAME, name);
  }

  Stated when(String schedule) {
    return say(Field.SCHEDULE, schedule);
  }

  Stated where(String place) {
    return say(Field.PLACE, place);
  }

  Stated say(Field field, String text) {
    var page = URI.create("https://" + key.source() + ".example.org/#" + key.key());
    statements.add(new Statement(field, text, new Evidence(page, "li", method, 0.95)));
    return this;
  }

  Stated fromAFeed() {
    method = Evidence.Method.FEED;
    return this;
  }

  Stated in(String code) {
    language = code;
    return this;
  }

  Stated seenDaysAgo(int days) {
    seen = NOW.minus(Duration.ofDays(days));
    return this;
  }

  Stated missing() {
    presence = Presence.MISSING;
    return this;
  }

  ListingVersion version() {
    var page = URI.create("https://" + key.source() + ".example.org/#" + key.key());
    return new ListingVersion(key, "v1", new StatedListing(key.key(), page, language, statements),
        seen, seen, presence);
  }
}
