package org.nearkin.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nearkin.schedule.phrase.DayPattern;

/// Says a schedule in plain words, such as "Second and fourth Tuesday of the month, 6:30 pm to 8 pm".
///
/// What it says, [ScheduleParser] reads back as the same rule.
public final class ScheduleDescriber {
  private static final int FEW_MONTHS = 2;
  private final Wording wording;

  private ScheduleDescriber(Wording wording) {
    this.wording = wording;
  }

  /// Spanish for a Spanish `locale`, English for every other.
  public static ScheduleDescriber of(Locale locale) {
    return new ScheduleDescriber(
        locale.getLanguage().equals("es") ? new SpanishWording() : new EnglishWording());
  }

  /// All meetings of `schedule`, with semicolons between different days; empty when there are none or
  /// one of them is a rule that has no short name.
  public Optional<String> describe(Schedule schedule) {
    Map<Recurrence, List<MeetingTime>> byDays = new LinkedHashMap<>();
    for (MeetingTime time : schedule.times()) {
      byDays.computeIfAbsent(time.recurrence(), _ -> new ArrayList<>()).add(time);
    }
    List<String> sentences = new ArrayList<>();
    for (Map.Entry<Recurrence, List<MeetingTime>> days : byDays.entrySet()) {
      describe(days.getKey(), days.getValue()).ifPresent(sentences::add);
    }
    if (sentences.isEmpty() || sentences.size() < byDays.size())
      return Optional.empty();
    return Optional.of(capitalized(String.join("; ", sentences)));
  }

  /// One meeting; empty when its rule has no short name.
  public Optional<String> describe(MeetingTime time) {
    return describe(time.recurrence(), List.of(time)).map(ScheduleDescriber::capitalized);
  }

  private Optional<String> describe(Recurrence recurrence, List<MeetingTime> times) {
    List<String> parts = new ArrayList<>();
    Optional<RuleShape> shape = recurrence.rule().flatMap(RuleShape::find);
    boolean both = recurrence.rule().isPresent() && !recurrence.dates().isEmpty();
    if (both || (recurrence.rule().isPresent() && shape.isEmpty()))
      return Optional.empty();
    parts.add(shape.map(wording::days).orElseGet(() -> wording.dates(recurrence.dates())));
    List<String> clocks = times.stream()
        .flatMap(time -> time.start()
            .map(start -> wording.time(start, time.end()))
            .stream())
        .toList();
    if (!clocks.isEmpty())
      parts.add(wording.and(clocks));
    shape.ifPresent(found -> parts.addAll(limits(found, recurrence)));
    return Optional.of(String.join(", ", parts));
  }

  private List<String> limits(RuleShape shape, Recurrence recurrence) {
    List<String> parts = new ArrayList<>();
    if (!shape.months().isEmpty())
      parts.add(months(shape.months()));
    if (!recurrence.exceptions().isEmpty()) {
      parts.add(wording.exceptDates(recurrence.exceptions()));
    }
    if (!recurrence.holidays().isEmpty())
      parts.add(wording.exceptHolidays(recurrence.holidays()));
    if (shape.count() > 0) {
      parts.add(wording.meetings(shape.count(), shape.pattern() instanceof DayPattern.Weekly));
    }
    recurrence.from().ifPresent(from -> parts.add(wording.from(from)));
    shape.until().ifPresent(until -> parts.add(wording.until(until)));
    return parts;
  }

  private String months(SortedSet<Integer> months) {
    SortedSet<Integer> missing = new TreeSet<>();
    for (int month = 1; month <= 12; month++) {
      if (!months.contains(month))
        missing.add(month);
    }
    boolean few = !missing.isEmpty() && missing.size() <= FEW_MONTHS;
    return few ? wording.exceptMonths(missing) : wording.months(months);
  }

  private static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
