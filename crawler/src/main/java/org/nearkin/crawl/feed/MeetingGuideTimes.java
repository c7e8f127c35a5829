package org.nearkin.crawl.feed;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nearkin.claim.Field;

/// When a meeting of the feed takes place: weekly by its day, unless its notes say that it is not weekly.
final class MeetingGuideTimes {
  private static final double NOTE = 0.9;
  private static final Pattern BY_APPOINTMENT = Pattern.compile(
      "\\b(?:appointment|arrangement|call (?:for|first)|con cita)\\b",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final MeetingGuideRecord record;
  private final ListingDraft draft;

  MeetingGuideTimes(MeetingGuideRecord record, ListingDraft draft) {
    this.record = record;
    this.draft = draft;
  }

  /// States the times, or says why not.
  Optional<String> state() {
    record.copy("timezone", Field.ZONE, draft);
    try {
      stateTimes(new WeeklyTime(
          record.days(), record.findTime("time"), record.findTime("end_time")));
      return Optional.empty();
    } catch (DateTimeException problem) {
      return Optional.of("the record's day or time cannot be read: " + problem.getMessage());
    }
  }

  private void stateTimes(WeeklyTime weekly) {
    var notes = record.text("notes");
    var pointers = new WeeklyNotes.Pointers(record.pointer() + "/day", record.pointer() + "/notes");
    if (!WeeklyNotes.state(draft, weekly, notes, pointers)) {
      // The format: neither day nor time means by appointment.
      var words = WeeklyNotes.findSentence(notes, BY_APPOINTMENT).orElse("By appointment");
      draft.state(Field.SCHEDULE, words, pointers.notes(), NOTE);
    }
  }
}
