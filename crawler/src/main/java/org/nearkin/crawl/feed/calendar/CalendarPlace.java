package org.nearkin.crawl.feed.calendar;

import biweekly.parameter.Feature;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.fact.WayReader;
import org.nearkin.group.Way;

/// Where an event takes place and in which way one attends.
final class CalendarPlace {
  private static final double FEED = 0.95;
  private static final double PROSE = 0.8;
  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern NOT_YET = Pattern.compile(
      "[\\s,;:(–—-]*\\b(?:tba|tbd|to be (?:announced|determined))\\b[)\\s.]*$", CASES);
  private static final Pattern ONLINE = Pattern.compile(
      "(?:on-?line|virtual(?:ly)?|zoom|google meet|microsoft teams|teams|webex|video|en l[ií]nea)"
          + "(?: (?:meeting|only|via zoom|event|room|call))?",
      CASES);
  private static final Pattern BY_PHONE = Pattern.compile(
      "(?:by )?(?:tele)?phone(?: (?:conference|call|meeting|only))?|conference call|dial-?in",
      CASES);
  private static final Pattern ADDRESS = Pattern.compile(
      "^(?:address|where|location|place|direcci[oó]n|lugar|d[oó]nde) ?: ?(.*\\d.*)$", CASES);
  private final CalendarEvent event;
  private final ListingDraft draft;
  private final String locator;

  CalendarPlace(CalendarEvent event, ListingDraft draft, String locator) {
    this.event = event;
    this.draft = draft;
    this.locator = locator;
  }

  void state() {
    stateLocation(event.location());
    stateConferences();
    var geo = event.event().getGeo();
    if (geo != null && geo.getLatitude() != null && geo.getLongitude() != null) {
      draft.state(Field.COORDINATES, geo.getLatitude() + "," + geo.getLongitude(), at("GEO"), FEED);
    }
    stateWays();
  }

  private void stateLocation(String written) {
    var link = WebAddress.parse(written);
    var place = NOT_YET.matcher(written).replaceFirst("");
    if (link.isPresent()) {
      Contacts.stateLink(draft, written, at("LOCATION"));
    } else if (ONLINE.matcher(place).matches()) {
      draft.state(Field.FORMAT, place, at("LOCATION"), FEED);
    } else if (BY_PHONE.matcher(place).matches()) {
      draft.state(Field.FORMAT, "by phone", at("LOCATION"), FEED);
    } else if (!Prose.isWithheld(place)) {
      statePlace(place, !place.equals(written));
    }
  }

  /// A name alone is a venue, whose address may stand in the description; the rest is told apart later.
  private void statePlace(String place, boolean townOnly) {
    var bare = !place.matches(".*[\\d,].*") && !townOnly;
    draft.state(bare ? Field.VENUE : Field.PLACE, place, at("LOCATION"), FEED);
    if (bare) {
      Prose.sentences(event.description())
          .stream()
          .map(ADDRESS::matcher)
          .filter(address -> address.matches())
          .map(address -> address.group(1).replaceFirst("\\.$", ""))
          .findFirst()
          .ifPresent(
              address -> draft.state(Field.PLACE, address, at("DESCRIPTION"), PROSE));
    }
  }

  private void stateConferences() {
    for (var conference : event.event().getConferences()) {
      var uri = Optional.ofNullable(conference.getUri()).orElse("");
      var phone = conference.getFeatures().contains(Feature.PHONE)
          && !conference.getFeatures().contains(Feature.VIDEO);
      if (phone || uri.toLowerCase(Locale.ROOT).startsWith("tel:")) {
        draft.state(Field.PHONE, "Dial-in: " + uri.replaceFirst("(?i)^tel:", ""), at("CONFERENCE"),
            FEED);
        draft.state(Field.FORMAT, "by phone", at("CONFERENCE"), FEED);
      } else if (WebAddress.parse(uri).isPresent()) {
        draft.state(Field.MEETING_LINK, uri, at("CONFERENCE"), FEED);
      }
    }
  }

  private void stateWays() {
    var ways = WayReader.read(event.title().name() + "\n" + event.description());
    var placed = draft.states(Field.PLACE) || draft.states(Field.VENUE);
    var linked = draft.states(Field.MEETING_LINK);
    if (ways.contains(Way.VIDEO) && (placed || ways.contains(Way.PLACE))) {
      draft.state(Field.FORMAT, "hybrid", at("DESCRIPTION"), PROSE);
    } else if (linked && placed) {
      draft.state(Field.FORMAT, "hybrid", at("CONFERENCE"), PROSE);
    } else if (linked || ways.contains(Way.VIDEO)) {
      draft.state(Field.FORMAT, "online", at("DESCRIPTION"), PROSE);
    }
    if (ways.contains(Way.PHONE)) {
      draft.state(Field.FORMAT, "by phone", at("DESCRIPTION"), PROSE);
    }
  }

  private String at(String property) {
    return locator + "/" + property;
  }
}
