package org.nearkin.resolve;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nearkin.claim.Field;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.claim.Statement;
import org.nearkin.group.Claimed;
import org.nearkin.schedule.DatedEvents;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Occurrences;
import org.nearkin.schedule.Recurrence;
import org.nearkin.schedule.Schedule;
import org.nearkin.schedule.ScheduleParser;

/// When a listing meets, from its words, its structured data, or both.
final class ScheduleReader {
  /// Structured data says exactly what it means, but may be forgotten when the words change.
  private static final double STRUCTURED = 0.95;
  private static final double WORDS_AND_DATES_AGREE = 0.98;

  Optional<Claimed<Schedule>> find(Speaker speaker) {
    var words = speaker.all(Field.SCHEDULE).toList();
    var structured = structured(speaker);
    if (words.isEmpty()) {
      return structured.map(times -> speaker.claim(
          new Schedule("", withRules(times), STRUCTURED, List.of()),
          speaker.find(Field.RECURRENCE).orElseThrow()));
    }
    var text = words.stream().map(Statement::text).collect(Collectors.joining("; "));
    var read = ScheduleParser.parse(text, seen(speaker));
    return Optional.of(speaker.claim(
        structured.map(times -> reconcile(read, times)).orElse(read), words.getFirst()));
  }

  private static LocalDate seen(Speaker speaker) {
    return LocalDate.ofInstant(speaker.version().lastSeen(), ZoneOffset.UTC);
  }

  /// Words that give every printed date are the rule; where they do not, the dates themselves count.
  private static Schedule reconcile(Schedule words, List<MeetingTime> structured) {
    if (words.isPublishable() && covers(words.times(), structured)) {
      var times = words.times().stream().map(time -> withHours(time, structured)).toList();
      return new Schedule(words.text(), times, WORDS_AND_DATES_AGREE, words.readings());
    }
    return new Schedule(words.text(), withRules(structured), STRUCTURED, words.readings());
  }

  /// Words that leave out the hours take them from structured data, if that gives just one answer.
  private static MeetingTime withHours(MeetingTime time, List<MeetingTime> structured) {
    var hours = structured.stream().map(MeetingTime::start).distinct().count();
    return time.start().isPresent() || hours != 1
        ? time
        : new MeetingTime(
            time.recurrence(), structured.getFirst().start(), structured.getFirst().end());
  }

  private static boolean covers(List<MeetingTime> rules, List<MeetingTime> structured) {
    var dates = structured.stream().flatMap(time -> time.recurrence().dates().stream()).toList();
    if (dates.isEmpty()) {
      return false;
    }
    var given = new HashSet<LocalDate>();
    var first = dates.stream().min(LocalDate::compareTo).orElseThrow();
    var last = dates.stream().max(LocalDate::compareTo).orElseThrow();
    rules.forEach(time -> given.addAll(Occurrences.dates(time.recurrence(), first, last)));
    return given.containsAll(dates);
  }

  private static Optional<List<MeetingTime>> structured(Speaker speaker) {
    var times = speaker.all(Field.RECURRENCE)
        .flatMap(statement -> RecurrenceNotation.parse(statement.text()).stream())
        .toList();
    return times.isEmpty() ? Optional.empty() : Optional.of(times);
  }

  private static List<MeetingTime> withRules(List<MeetingTime> times) {
    return times.stream().map(ScheduleReader::withRule).toList();
  }

  /// Printed dates that follow a rule are told as that rule, which ends with the last of them: no date
  /// is added that nobody printed.
  private static MeetingTime withRule(MeetingTime time) {
    var dates = time.recurrence().dates();
    var inferred = time.recurrence().rule().isPresent()
        ? Optional.<Recurrence>empty()
        : DatedEvents.infer(dates);
    return inferred
        .map(rule -> new MeetingTime(until(rule, dates), time.start(), time.end()))
        .orElse(time);
  }

  private static Recurrence until(Recurrence inferred, List<LocalDate> dates) {
    var last = dates.stream().max(LocalDate::compareTo).orElseThrow();
    return new Recurrence(
        inferred.rule()
            .map(rule -> rule + ";UNTIL=" + last.format(DateTimeFormatter.BASIC_ISO_DATE)),
        inferred.dates(), inferred.exceptions(), dates.stream().min(LocalDate::compareTo));
  }
}
