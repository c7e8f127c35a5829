package org.nearkin.crawl.run.match;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.schedule.DatedEvents;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;
import org.nearkin.schedule.Schedule;
import org.nearkin.schedule.ScheduleParser;

/// When a listing meets. The end is left out, since it is often not stated or rounded.
///
/// @param ruled meetings by rule, each weekday and hour of its own
/// @param dated single dates without their year, which few pages print
/// @param words the schedule as written, where neither could be read
record MeetingSlots(Set<Slot> ruled, Set<Slot> dated, String words) {
  /// Dates without a year are read as of this day in both runs, so that the same words always mean the same.
  private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

  /// @param day such as `MONTHLY 2TU`, or `12-01` for a date
  /// @param start empty when it is not stated
  record Slot(String day, String start) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
      return (day + "@" + start).compareTo(other.day + "@" + other.start);
    }
  }

  static MeetingSlots of(StatedListing listing) {
    var text = listing.all(Field.SCHEDULE).map(Statement::text).collect(Collectors.joining("; "));
    var structured = listing.all(Field.RECURRENCE)
        .flatMap(said -> RecurrenceNotation.parse(said.text()).stream())
        .map(MeetingSlots::withRule)
        .toList();
    var told = told(text);
    var rules = Stream.of(structured, told).map(MeetingSlots::ruled);
    return new MeetingSlots(
        rules.filter(slots -> !slots.isEmpty()).findFirst().orElse(Set.of()),
        dated(structured.isEmpty() ? told : structured),
        Fingerprint.normalize(text));
  }

  /// A doubtful reading would be worse than none.
  private static List<MeetingTime> told(String text) {
    return Optional.of(text)
        .filter(words -> !words.isEmpty())
        .map(words -> ScheduleParser.parse(words, ANY_DAY))
        .filter(Schedule::isPublishable)
        .map(Schedule::times)
        .orElse(List.of());
  }

  /// Printed dates that follow a rule are that rule: as weeks pass, a calendar prints other dates.
  private static MeetingTime withRule(MeetingTime time) {
    return time.recurrence().rule().isPresent()
        ? time
        : DatedEvents.infer(time.recurrence().dates())
            .map(rule -> new MeetingTime(rule, time.start(), time.end()))
            .orElse(time);
  }

  private static Set<Slot> ruled(List<MeetingTime> times) {
    return slots(times, time -> time.recurrence().rule().stream().flatMap(MeetingSlots::days));
  }

  private static Set<Slot> dated(List<MeetingTime> times) {
    return slots(times, time -> Optional.of(time.recurrence())
        .filter(recurrence -> recurrence.rule().isEmpty())
        .map(Recurrence::dates)
        .orElse(List.of())
        .stream()
        .map(date -> date.toString().substring("2026-".length())));
  }

  private static Set<Slot> slots(List<MeetingTime> times,
      Function<MeetingTime, Stream<String>> days) {
    var slots = new TreeSet<Slot>();
    for (var time : times) {
      var start = time.start().map(LocalTime::toString).orElse("");
      days.apply(time).forEach(day -> slots.add(new Slot(day, start)));
    }
    return slots;
  }

  /// One weekday each, without the months and the end of the rule, which are often left out.
  private static Stream<String> days(String rule) {
    var interval = part(rule, "INTERVAL").filter(number -> !number.equals("1"));
    var often = part(rule, "FREQ").orElse("") + interval.map(number -> "/" + number).orElse("");
    var which = part(rule, "BYSETPOS").orElse("");
    var days = part(rule, "BYDAY").or(() -> part(rule, "BYMONTHDAY")).orElse("");
    return Arrays.stream(days.split(",", -1)).map(day -> often + " " + which + day);
  }

  private static Optional<String> part(String rule, String name) {
    return Arrays.stream(rule.split(";", -1))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1))
        .findFirst();
  }

  Agreement compare(MeetingSlots other) {
    if (!ruled.isEmpty() && !other.ruled.isEmpty()) {
      return compareRules(other);
    }
    if (!dated.isEmpty() && !other.dated.isEmpty()) {
      return shares(dated, other.dated) ? Agreement.SAME : Agreement.UNKNOWN;
    }
    return !words.isEmpty() && words.equals(other.words) ? Agreement.SAME : Agreement.UNKNOWN;
  }

  private Agreement compareRules(MeetingSlots other) {
    if (ruled.equals(other.ruled)) {
      return Agreement.SAME;
    }
    var sameDays = days(ruled).equals(days(other.ruled));
    return sameDays || shares(ruled, other.ruled) ? Agreement.CLOSE : Agreement.DIFFERENT;
  }

  private static Set<String> days(Set<Slot> slots) {
    return slots.stream().map(Slot::day).collect(Collectors.toSet());
  }

  private static boolean shares(Set<Slot> one, Set<Slot> other) {
    return one.stream().anyMatch(other::contains);
  }

  /// Whether these are some of the other's meetings, but not all.
  boolean isPartOf(MeetingSlots other) {
    return !ruled.isEmpty() && other.ruled.size() > ruled.size()
        && other.ruled.containsAll(ruled);
  }
}
