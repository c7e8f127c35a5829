package org.nearkin.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.Item.Cadence;
import org.nearkin.schedule.phrase.Item.Clock;

/// Writes drafts as RFC 5545 rules, one meeting per time.
final class RuleWriter {
  private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE
      .withLocale(Locale.ROOT);
  private final Outline outline;

  RuleWriter(Outline outline) {
    this.outline = outline;
  }

  List<MeetingTime> write(List<Draft> drafts) {
    List<MeetingTime> times = new ArrayList<>();
    for (Draft draft : drafts) {
      Recurrence recurrence = recurrence(draft);
      if (draft.clocks.isEmpty()) {
        times.add(new MeetingTime(recurrence, Optional.empty(), Optional.empty()));
      }
      for (Clock clock : draft.clocks) {
        times.add(new MeetingTime(recurrence, Optional.of(clock.start()), clock.end()));
      }
    }
    return List.copyOf(new LinkedHashSet<>(times));
  }

  private Recurrence recurrence(Draft draft) {
    if (draft.isDated()) {
      List<LocalDate> dates = draft.dates.stream().distinct().sorted().toList();
      return new Recurrence(Optional.empty(), dates, List.of(), Optional.empty());
    }
    List<LocalDate> exceptions = outline.exceptDates.stream().distinct().sorted().toList();
    return new Recurrence(Optional.of(rule(draft)), List.of(), exceptions, outline.from.filter(
        from -> !draft.startsEarlier), List.copyOf(outline.exceptHolidays));
  }

  private String rule(Draft draft) {
    StringBuilder rule = new StringBuilder();
    switch (draft.pattern) {
      case DayPattern.Daily _ -> rule.append("FREQ=DAILY");
      case DayPattern.Weekly(List<DayOfWeek> days) -> rule.append("FREQ=WEEKLY")
          .append(interval(draft, false))
          .append(";BYDAY=")
          .append(join(days.stream().map(Rules::code).toList()));
      case DayPattern.MonthDays(List<Integer> days) -> rule.append("FREQ=MONTHLY")
          .append(interval(draft, true))
          .append(";BYMONTHDAY=")
          .append(join(days));
      case DayPattern.Nth(List<DayPattern.NthDay> days) -> rule.append("FREQ=MONTHLY")
          .append(interval(draft, true))
          .append(";BYDAY=")
          .append(join(days.stream().map(nth -> nth.ordinal() + Rules.code(nth.day())).toList()));
    }
    if (!draft.months.isEmpty())
      rule.append(";BYMONTH=").append(join(draft.months));
    outline.until.ifPresent(until -> rule.append(";UNTIL=").append(BASIC.format(until)));
    if (outline.meetings > 0 && outline.until.isEmpty()) {
      rule.append(";COUNT=").append(outline.meetings);
    }
    return rule.toString();
  }

  private String interval(Draft draft, boolean monthly) {
    if (draft.override || (monthly && !draft.months.isEmpty()))
      return "";
    List<Cadence> all = new ArrayList<>(draft.cadences);
    if (all.isEmpty())
      all.addAll(outline.cadences);
    int interval = all.stream()
        .filter(cadence -> cadence.monthly() == monthly)
        .mapToInt(Cadence::interval)
        .max()
        .orElse(1);
    return interval > 1 ? ";INTERVAL=" + interval : "";
  }

  private static String join(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
