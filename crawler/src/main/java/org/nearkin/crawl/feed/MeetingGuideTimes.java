package org.nearkin.crawl.feed;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;

/// When a meeting of the feed takes place: weekly by its day, unless its notes say that it is not weekly.
final class MeetingGuideTimes {
  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final double FEED = 0.97;
  private static final double NOTE = 0.9;
  private static final String ORDINAL = "(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last|primer[oa]?|segund[oa]|tercer[oa]?|[uú]ltim[oa])";
  private static final Pattern NOT_WEEKLY = Pattern.compile(
      "\\bevery other\\b|\\balternat(?:e|ing)\\b|\\bbi-?weekly\\b|\\bevery (?:two|2) weeks\\b|\\bcada dos semanas\\b"
          + "|\\b(?:only|s[oó]lo)\\b.*\\b" + ORDINAL + "\\b|\\b" + ORDINAL + "\\b.*\\bonly\\b"
          + "|\\b(?:meets|se re[uú]ne)\\b.*\\b" + ORDINAL + "\\b",
      CASES);
  private static final Pattern PART_OF_IT = Pattern.compile(
      "\\b(?:speakers?|birthdays?|business|conscience|potluck|eating|open meeting|anniversar(?:y|ies)|chips?)\\b",
      CASES);
  private static final Pattern BY_APPOINTMENT = Pattern.compile(
      "\\b(?:appointment|arrangement|call (?:for|first)|con cita)\\b",
      CASES);
  private static final Pattern CLOCK = Pattern.compile("\\d(?::\\d\\d| ?[ap]\\.? ?m)", CASES);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private final MeetingGuideRecord record;
  private final ListingDraft draft;

  MeetingGuideTimes(MeetingGuideRecord record, ListingDraft draft) {
    this.record = record;
    this.draft = draft;
  }

  /// States the times, or says why not.
  Optional<Issue> state() {
    record.find("timezone")
        .ifPresent(zone -> draft.state(Field.ZONE, zone, record.pointer() + "/timezone", FEED));
    try {
      stateTimes(record.days());
      return Optional.empty();
    } catch (DateTimeException problem) {
      return Optional.of(new Issue(
          Issue.Kind.SCHEDULE_NOT_READ,
          record.text("slug"),
          "the record's day or time cannot be read: " + problem.getMessage()));
    }
  }

  private void stateTimes(List<DayOfWeek> days) {
    var note = findNote(NOT_WEEKLY).filter(words -> !PART_OF_IT.matcher(words).find());
    if (note.isPresent()) {
      draft.state(Field.SCHEDULE, withTimes(note.get()), record.pointer() + "/notes", NOTE);
    } else if (!days.isEmpty()) {
      draft.state(Field.RECURRENCE, weekly(days), record.pointer() + "/day", FEED);
    } else {
      // The format: neither day nor time means by appointment.
      var words = findNote(BY_APPOINTMENT).orElse("By appointment");
      draft.state(Field.SCHEDULE, words, record.pointer() + "/notes", NOTE);
    }
  }

  private Optional<String> findNote(Pattern pattern) {
    return Prose.sentences(record.text("notes"))
        .stream()
        .filter(sentence -> pattern.matcher(sentence).find())
        .findFirst();
  }

  /// The note seldom repeats the hours, which stand in their own keys.
  private String withTimes(String note) {
    var start = record.findTime("time");
    if (start.isEmpty() || CLOCK.matcher(note).find()) {
      return note;
    }
    var end = record.findTime("end_time").map(time -> " - " + hour(time)).orElse("");
    return note.replaceFirst("\\.$", "") + ", " + hour(start.get()) + end;
  }

  private static String hour(LocalTime time) {
    return HOUR.format(time).toLowerCase(Locale.ROOT);
  }

  private String weekly(List<DayOfWeek> days) {
    var codes = days.stream()
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ROOT).substring(0, 2))
        .map(code -> code.toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(","));
    var rule = Recurrence.of("FREQ=WEEKLY;BYDAY=" + codes);
    return RecurrenceNotation.format(
        new MeetingTime(rule, record.findTime("time"), record.findTime("end_time")));
  }
}
