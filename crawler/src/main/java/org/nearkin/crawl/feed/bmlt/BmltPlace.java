package org.nearkin.crawl.feed.bmlt;

import java.util.regex.Pattern;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;

/// Where a meeting takes place, in which way one attends, and whether it rests.
final class BmltPlace {
  private static final double FEED = FeedRecord.FEED;
  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}\\.\\d+");
  private final FeedRecord record;
  private final ListingDraft draft;

  BmltPlace(FeedRecord record, ListingDraft draft) {
    this.record = record;
    this.draft = draft;
  }

  void state(BmltFormats formats) {
    var way = way(formats);
    draft.state(Field.FORMAT, way, record.at("venue_type"), FEED);
    if (record.find("phone_meeting_number").isPresent()) {
      draft.state(Field.FORMAT, "phone", record.at("phone_meeting_number"), FEED);
    }
    stateRest(formats, way);
    if (way.equals("in person") || way.equals("hybrid")) {
      if (!Prose.isWithheld(record.text("location_text"))) {
        record.copy("location_text", Field.VENUE, draft);
      }
      record.copy("location_street", Field.STREET, draft);
      stateCoordinates();
    }
    stateTown();
  }

  /// The venue type where stated; servers older than it tell by formats, link and street. Empty for a meeting by phone.
  private String way(BmltFormats formats) {
    return switch (record.text("venue_type")) {
      case "1" -> "in person";
      case "2" -> byLinkOrPhone();
      case "3" -> "hybrid";
      default -> derived(formats);
    };
  }

  private String derived(BmltFormats formats) {
    var link = record.find("virtual_meeting_link").isPresent()
        || record.find("phone_meeting_number").isPresent();
    var place = record.find("location_street").isPresent()
        || record.find("location_text").isPresent();
    if (formats.isHybrid()) {
      return "hybrid";
    }
    if (formats.isVirtual() || (link && (!place || formats.isPlaceClosed()))) {
      return byLinkOrPhone();
    }
    return link ? "hybrid" : "in person";
  }

  private String byLinkOrPhone() {
    var onlyPhone = record.find("phone_meeting_number").isPresent()
        && record.find("virtual_meeting_link").isEmpty();
    return onlyPhone ? "" : "online";
  }

  /// A closed place is a meeting at rest, unless it meets by video meanwhile.
  private void stateRest(BmltFormats formats, String way) {
    if (formats.isPlaceClosed() && way.equals("in person")) {
      draft.state(Field.STATUS, "temporarily closed", record.at("formats"), FEED);
    }
    Prose.findNotice(record.text("comments"))
        .ifPresent(words -> draft.state(Field.STATUS, words, record.at("comments"), FEED));
  }

  private void stateTown() {
    record.copy("location_municipality", Field.CITY, draft);
    if (!draft.states(Field.CITY)) {
      record.copy("location_city_subsection", Field.CITY, draft);
    }
    record.copy("location_province", Field.REGION, draft);
    record.copy("location_postal_code_1", Field.POSTAL_CODE, draft);
    record.copy("location_nation", Field.COUNTRY, draft);
  }

  /// Zero is what the server keeps when it could not find the place.
  private void stateCoordinates() {
    var latitude = record.text("latitude");
    var longitude = record.text("longitude");
    var found = DEGREES.matcher(latitude).matches() && DEGREES.matcher(longitude).matches()
        && Double.parseDouble(latitude) * Double.parseDouble(longitude) != 0;
    if (found) {
      draft.state(Field.COORDINATES, latitude + "," + longitude, record.at("latitude"), FEED);
    }
  }
}
