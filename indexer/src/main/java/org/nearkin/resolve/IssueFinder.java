package org.nearkin.resolve;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.group.Claimed;
import org.nearkin.group.Venue;
import org.nearkin.place.Geotag;
import org.nearkin.place.Precision;

/// What of a listing could not be understood, for the operator.
final class IssueFinder {
  private IssueFinder() {}

  static Stream<Issue> find(NormalListing listing) {
    var issues = new ArrayList<Issue>();
    var subject = listing.key().source() + "/" + listing.key().key();
    listing.meeting()
        .schedule()
        .map(Claimed::value)
        .filter(schedule -> !schedule.isPublishable())
        .ifPresent(schedule -> issues.add(new Issue(Issue.Kind.SCHEDULE_NOT_READ, subject,
            "No dates could be read from \"" + schedule.text() + "\".")));
    if (listing.subject().conditions().isEmpty()) {
      issues.add(new Issue(Issue.Kind.CONDITION_NOT_FOUND, subject,
          "No condition was found in \"" + listing.name().value() + "\"."));
    }
    listing.meeting()
        .venue()
        .map(Claimed::value)
        .ifPresent(venue -> findPlaceIssue(venue, subject).forEach(issues::add));
    if (listing.contacts().phones().isEmpty()) {
      listing.version()
          .said()
          .find(Field.PHONE)
          .ifPresent(phone -> issues.add(new Issue(
              Issue.Kind.PHONE_NOT_READ, subject,
              "No phone number was read from \"" + phone.text() + "\".")));
    }
    return issues.stream();
  }

  private static Stream<Issue> findPlaceIssue(Venue venue, String subject) {
    if (venue.tag().filter(tag -> tag.precision().compareTo(Precision.STATE) < 0).isEmpty()) {
      return Stream.of(new Issue(Issue.Kind.PLACE_NOT_FOUND, subject,
          "The place is not in the gazetteer, so distances leave this listing out."));
    }
    return venue.tag()
        .filter(Geotag::conflict)
        .stream()
        .map(_ -> new Issue(Issue.Kind.PLACE_CONFLICT, subject,
            "The parts of the address contradict each other."));
  }
}
