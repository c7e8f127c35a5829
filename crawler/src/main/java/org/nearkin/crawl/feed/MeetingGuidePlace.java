package org.nearkin.crawl.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.claim.Field;

/// Where a meeting of the feed takes place, and in which way one attends.
final class MeetingGuidePlace {
  private static final double FEED = 0.97;
  private static final double DERIVED = 0.9;
  private static final Set<String> COUNTRIES = Set.of(
      "usa", "us", "united states", "canada", "uk", "united kingdom", "ireland", "australia",
      "new zealand");
  private static final Pattern REGION = Pattern
      .compile("([A-Z]{2})(?: (\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d))?");
  private static final Pattern POINT = Pattern
      .compile("-?\\d{1,2}(?:\\.\\d+)?, ?-?\\d{1,3}(?:\\.\\d+)?");

  private final MeetingGuideRecord record;
  private final ListingDraft draft;
  private final boolean approximate;

  MeetingGuidePlace(MeetingGuideRecord record, ListingDraft draft) {
    this.record = record;
    this.draft = draft;
    this.approximate = record.isApproximate();
  }

  void state() {
    stateAddress();
    var format = format();
    draft.state(Field.FORMAT, format, record.pointer() + "/types", DERIVED);
    if (isInactive()) {
      draft.state(Field.STATUS, "inactive", record.pointer() + "/types", FEED);
    }
    if (!approximate && !format.equals("online") && !format.equals("phone")) {
      record.copy("location", Field.VENUE, draft);
      stateCoordinates();
    }
  }

  /// The rule of the format's own software, with two differences: an approximate place is a place withheld, not a
  /// meeting paused; and a town without a street, next to a link, is where an online meeting is at home.
  private String format() {
    var stated = record.text("attendance_option");
    if (List.of("in_person", "online", "hybrid").contains(stated)) {
      return stated.equals("online") && record.isByPhone() ? "phone" : stated.replace('_', ' ');
    }
    if (!record.types().contains("ONL") && !isReachable()) {
      return hasPlace() ? "in person" : "";
    }
    var street = draft.states(Field.STREET) || draft.text(Field.PLACE).matches(".*\\d.*");
    var atPlace = street && !approximate && !record.types().contains("TC");
    return atPlace ? "hybrid" : record.isByPhone() ? "phone" : "online";
  }

  private boolean isReachable() {
    return record.find("conference_url").isPresent() || record.find("conference_phone").isPresent();
  }

  private boolean isInactive() {
    var stated = record.text("attendance_option");
    return stated.isEmpty()
        ? record.types().contains("TC") && !record.types().contains("ONL") && !isReachable()
        : stated.equals("inactive");
  }

  private boolean hasPlace() {
    return Stream.of("formatted_address", "address", "city", "location")
        .anyMatch(key -> record.find(key).isPresent());
  }

  private void stateCoordinates() {
    var latitude = record.text("latitude");
    var point = latitude.isEmpty()
        ? record.text("coordinates")
        : latitude + "," + record.text("longitude");
    if (POINT.matcher(point).matches()) {
      draft.state(Field.COORDINATES, point, record.pointer() + "/latitude", FEED);
    }
  }

  private void stateAddress() {
    if (record.find("city").isPresent() || record.find("formatted_address").isEmpty()) {
      if (!approximate) {
        record.copy("address", Field.STREET, draft);
      }
      record.copy("city", Field.CITY, draft);
      record.copy("state", Field.REGION, draft);
      record.copy("postal_code", Field.POSTAL_CODE, draft);
      record.copy("country", Field.COUNTRY, draft);
    } else {
      stateFormatted(record.text("formatted_address"));
    }
  }

  /// "18 Old Post Bend, Shrewsbury, MA 01545, USA" by its parts; an address of another shape stays in one piece.
  private void stateFormatted(String address) {
    var at = record.pointer() + "/formatted_address";
    var parts = new ArrayList<>(Stream.of(address.split(",", -1)).map(String::strip).toList());
    if (COUNTRIES.contains(parts.getLast().toLowerCase(Locale.ROOT))) {
      draft.state(Field.COUNTRY, parts.removeLast(), at, FEED);
    }
    var region = REGION.matcher(parts.isEmpty() ? "" : parts.getLast());
    if (parts.size() < 2 || !region.matches()) {
      draft.state(Field.PLACE, approximate ? withoutStreet(parts) : address, at, DERIVED);
      return;
    }
    parts.removeLast();
    draft.state(Field.CITY, parts.removeLast(), at, FEED);
    draft.state(Field.REGION, region.group(1), at, FEED);
    if (region.group(2) != null) {
      draft.state(Field.POSTAL_CODE, region.group(2), at, FEED);
    }
    if (!approximate) {
      draft.state(Field.STREET, String.join(", ", parts), at, FEED);
    }
  }

  private static String withoutStreet(List<String> parts) {
    return String.join(", ", parts.stream().filter(part -> !part.matches("\\d+\\S* .*")).toList());
  }
}
