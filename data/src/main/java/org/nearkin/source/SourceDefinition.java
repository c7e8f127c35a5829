package org.nearkin.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.nearkin.claim.StatedListing;
import org.nearkin.place.PostalAddress;

/// One site that is read, and how.
///
/// @param id short name, the same as its file's
/// @param verified whether somebody has checked that the site agrees and is read rightly
/// @param language two-letter code of its texts
/// @param home where the source itself is; fills in what its listings leave out (state, area code, zone, subject)
public record SourceDefinition(
    String id,
    String name,
    Organizer organizer,
    boolean verified,
    String language,
    Home home,
    CrawlPlan crawl,
    List<PageRule> pages) {

  public SourceDefinition {
    pages = List.copyOf(pages);
  }

  /// The first moment from the given one on at which the site may be visited.
  public Instant nextVisit(Instant time) {
    var zone = home.zone().orElse(ZoneOffset.UTC);
    return crawl.hours().map(hours -> hours.next(time.atZone(zone)).toInstant()).orElse(time);
  }

  /// A stand-in for a source whose definition was taken away: its listings are not lost, they only age.
  public static SourceDefinition noLongerRead(String id, StatedListing listing) {
    return new SourceDefinition(id, id, Organizer.OTHER, false, listing.language(),
        new Home(listing.page(), PostalAddress.UNSTATED, Optional.empty(), Optional.empty()),
        new CrawlPlan(List.of(), Duration.ofDays(365), Duration.ofSeconds(2), 0), List.of());
  }

  /// What sort of organisation speaks.
  public enum Organizer {
    ASSOCIATION,
    HOSPITAL,
    FELLOWSHIP,
    LIBRARY,
    UNIVERSITY,
    COMMUNITY_CENTER,
    FAITH_COMMUNITY,
    PEER_RUN,
    OTHER
  }

  /// Where the source is: its home page, town, area code and zone.
  ///
  /// @param about what all its groups are about, where only the site as a whole says so
  public record Home(
      URI page,
      PostalAddress address,
      Optional<String> areaCode,
      Optional<ZoneId> zone,
      Optional<String> about) {

    /// A home whose groups each say themselves what they are about.
    public Home(URI page, PostalAddress address, Optional<String> areaCode, Optional<ZoneId> zone) {
      this(page, address, areaCode, zone, Optional.empty());
    }
  }
}
