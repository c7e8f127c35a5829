package org.nearkin.crawl.feed.tribe;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.fact.WayReader;
import org.nearkin.group.Way;

/// Where a series takes place, and in which way one attends.
final class TribePlace {
  private static final double FEED = FeedRecord.FEED;
  private static final double PROSE = 0.8;
  private static final Pattern ONLINE = Pattern
      .compile("(?:on-?line|virtual|zoom|webinar|web|internet)(?: .*)?", Pattern.CASE_INSENSITIVE);
  private final TribeEvent event;
  private final ListingDraft draft;

  TribePlace(TribeEvent event, ListingDraft draft) {
    this.event = event;
    this.draft = draft;
  }

  void state() {
    var venue = event.venue();
    var online = findOnline();
    online.ifPresent(
        words -> draft.state(Field.FORMAT, words, event.record().at("categories"), FEED));
    stateWords(online.isPresent());
    // A room may stay in the form while the group meets online for a season; then category and words say so.
    if (venue.find("venue").isPresent() && online.isEmpty()) {
      statePlace(venue);
    }
    venue.copy("country", Field.COUNTRY, draft);
  }

  /// The words of the category, or of the place's name, that say "online" and nothing else.
  private Optional<String> findOnline() {
    var named = Optional.of(event.venue().text("venue"))
        .filter(name -> ONLINE.matcher(name).matches());
    var both = WayReader.read(words()).contains(Way.PLACE);
    return both ? Optional.empty() : event.findOnlineCategory().or(() -> named);
  }

  private void stateWords(boolean online) {
    var ways = WayReader.read(words());
    var at = event.record().at("description");
    var hybrid = ways.contains(Way.VIDEO)
        && (ways.contains(Way.PLACE) || event.venue().find("venue").isPresent());
    if (hybrid && !online) {
      draft.state(Field.FORMAT, "hybrid", at, PROSE);
    } else if (ways.contains(Way.VIDEO) && !online) {
      draft.state(Field.FORMAT, "online", at, PROSE);
    }
    if (ways.contains(Way.PHONE)) {
      draft.state(Field.FORMAT, "by phone", at, PROSE);
    }
  }

  private String words() {
    return event.title().name() + "\n" + event.record().text("description");
  }

  private void statePlace(FeedRecord venue) {
    if (!Prose.isWithheld(venue.text("venue"))) {
      venue.copy("venue", Field.VENUE, draft);
    }
    venue.copy("address", Field.STREET, draft);
    venue.copy("city", Field.CITY, draft);
    Stream.of("state", "province", "stateprovince")
        .filter(key -> venue.find(key).isPresent())
        .findFirst()
        .ifPresent(key -> venue.copy(key, Field.REGION, draft));
    venue.copy("zip", Field.POSTAL_CODE, draft);
    var point = venue.text("geo_lat") + "," + venue.text("geo_lng");
    if (point.matches("-?\\d{1,2}\\.\\d+,-?\\d{1,3}\\.\\d+")) {
      draft.state(Field.COORDINATES, point, venue.at("geo_lat"), FEED);
    }
  }
}
