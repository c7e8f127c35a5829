package org.nearkin.crawl.extract;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nearkin.claim.Field;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.schedule.MeetingTime;

/// Whether a listing as read says what a person read.
final class ListingMatch {
  private ListingMatch() {}

  static boolean sameName(StatedListing got, ExpectedListing expected) {
    return Fingerprint.normalize(got.findText(Field.NAME).orElse(""))
        .equals(Fingerprint.normalize(expected.name()));
  }

  /// Schedule text where a person saw one; else the rule; else nothing is asked.
  static boolean sameSchedule(StatedListing got, ExpectedListing expected) {
    if (expected.schedule().isPresent()) {
      var wanted = Fingerprint.normalize(expected.schedule().get());
      return got.all(Field.SCHEDULE)
          .map(Statement::text)
          .map(Fingerprint::normalize)
          .anyMatch(text -> covers(text, wanted));
    }
    return expected.recurrences().isEmpty()
        || meets(expected.recurrences()).equals(meets(texts(got, Field.RECURRENCE)));
  }

  /// A sentence may hold more than the schedule, but a scrap of the schedule is not the schedule.
  private static boolean covers(String text, String wanted) {
    return text.contains(wanted) || (wanted.contains(text) && 2 * text.length() >= wanted.length());
  }

  private static List<String> texts(StatedListing got, Field field) {
    return got.all(field).map(Statement::text).toList();
  }

  private static Set<String> meets(List<String> notations) {
    var times = new TreeSet<String>();
    notations.forEach(text -> times.add(
        RecurrenceNotation.parse(text).map(ListingMatch::canonical).orElse("unread: " + text)));
    return times;
  }

  /// Days and hours in one spelling; single exceptions are left to notes in the gold.
  private static String canonical(MeetingTime time) {
    var rule = new TreeSet<String>();
    for (var part : time.recurrence().rule().orElse("").split(";", -1)) {
      var value = new TreeSet<>(List.of(part.substring(part.indexOf('=') + 1).split(",", -1)));
      rule.add(part.substring(0, part.indexOf('=') + 1) + value);
    }
    return rule + " " + time.recurrence().dates() + hour(time.start()) + hour(time.end());
  }

  private static String hour(Optional<LocalTime> time) {
    return " " + time.map(LocalTime::toString).orElse("?");
  }
}
