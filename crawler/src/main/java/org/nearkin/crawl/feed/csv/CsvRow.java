package org.nearkin.crawl.feed.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.schedule.ScheduleParser;

/// What one row of a table says.
///
/// @param locator such as `line 12`
record CsvRow(List<String> cells, CsvColumns columns, Optional<String> separator, String locator) {
  private static final double CELL = 0.95;
  private static final double PROSE = 0.85;
  private static final List<Field> LISTS = List.of(
      Field.CONDITION, Field.FORMAT, Field.LANGUAGE, Field.PHONE, Field.EMAIL);
  private static final Pattern TITLE = Pattern.compile(
      "(?:dr|rev|fr|sr|sgt|deacon|pastor|father|sister|brother|rabbi|chaplain|do[nñ]a?|mr|mrs|ms)\\.?",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ENDED = Pattern.compile(
      "^(?:ended|closed|discontinued|inactive|no longer meets?|on hold|suspended)\\b",
      Pattern.CASE_INSENSITIVE);
  /// Columns for day and hour hold no dates, so that the day on which they are read makes no difference.
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  /// The cells of a field, joined by blanks.
  String text(Field field) {
    return columns.of(field)
        .stream()
        .map(number -> cells.get(number).strip())
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" "));
  }

  void state(ListingDraft draft) {
    for (var field : Field.values()) {
      switch (field) {
        case RECURRENCE -> stateTimes(draft);
        case CONTACT -> draft.state(field, firstName(text(field)), at(field), CELL);
        case WEBSITE, MEETING_LINK -> Contacts.stateLinks(draft, text(field), at(field));
        case DESCRIPTION -> stateNotes(draft);
        case VENUE, PLACE -> {
          if (!Prose.isWithheld(text(field))) {
            draft.state(field, text(field), at(field), CELL);
          }
        }
        default -> values(field).forEach(value -> draft.state(field, value, at(field), CELL));
      }
    }
  }

  private Stream<String> values(Field field) {
    var text = text(field);
    return separator.isPresent() && LISTS.contains(field)
        ? Stream.of(text.split(Pattern.quote(separator.get()), -1)).map(String::strip)
        : Stream.of(text);
  }

  private void stateNotes(ListingDraft draft) {
    var notes = text(Field.DESCRIPTION);
    var at = at(Field.DESCRIPTION);
    draft.state(Field.DESCRIPTION, Prose.withoutPasscodes(notes), at, CELL);
    Contacts.state(draft, notes, at);
    Prose.findNotice(notes).ifPresent(words -> draft.state(Field.STATUS, words, at, PROSE));
    Prose.sentences(notes)
        .stream()
        .filter(sentence -> ENDED.matcher(sentence).find())
        .findFirst()
        .ifPresent(words -> draft.state(Field.STATUS, words, at, PROSE));
  }

  /// Frequency, day and time together, such as "2nd Tuesday, 1 PM - 2 PM", with exceptions from the notes.
  private void stateTimes(ListingDraft draft) {
    var words = times();
    if (words.isEmpty()) {
      return;
    }
    var exceptions = Prose.exceptions(text(Field.DESCRIPTION));
    var whole = Stream.concat(Stream.of(words), exceptions.stream())
        .collect(Collectors.joining(". "));
    draft.state(Field.SCHEDULE, whole, at(Field.RECURRENCE), CELL);
    var read = ScheduleParser.parse(whole, ANY_DAY);
    var rules = read.times().stream().allMatch(time -> time.recurrence().dates().isEmpty());
    if (read.isPublishable() && rules) {
      read.times()
          .forEach(time -> draft.state(
              Field.RECURRENCE, RecurrenceNotation.format(time), at(Field.RECURRENCE), CELL));
    }
  }

  private String times() {
    var parts = columns.of(Field.RECURRENCE)
        .stream()
        .map(number -> cells.get(number).strip())
        .map(cell -> separator.map(mark -> cell.replace(mark, ", ")).orElse(cell))
        .filter(cell -> !cell.isEmpty())
        .toList();
    return parts.size() < 2
        ? String.join(" ", parts)
        : String.join(" ", parts.subList(0, parts.size() - 1)) + ", " + parts.getLast();
  }

  /// No last names, which no reader of a directory needs.
  private static String firstName(String contact) {
    var words = contact.split("[\\s,]+", -1);
    var titled = words.length > 1 && TITLE.matcher(words[0]).matches();
    return titled ? words[0] + " " + words[1] : words[0];
  }

  private String at(Field field) {
    return locator + "/" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
