package org.nearkin.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nearkin.schedule.holiday.Holiday;

/// On which days something meets: a rule, or a list of dates.
///
/// @param rule an RFC 5545 `RRULE` value such as `FREQ=MONTHLY;BYDAY=2TU`; empty when only `dates` are known
/// @param dates single dates (RFC 5545 `RDATE`), ascending
/// @param exceptions dates on which the rule does not hold (RFC 5545 `EXDATE`), ascending
/// @param from the first date, where stated; the anchor of an interval such as "every other"
/// @param holidays holidays on which the rule does not hold, in the order of [Holiday]
public record Recurrence(
    Optional<String> rule,
    List<LocalDate> dates,
    List<LocalDate> exceptions,
    Optional<LocalDate> from,
    List<Holiday> holidays) {

  public Recurrence {
    dates = List.copyOf(dates);
    exceptions = List.copyOf(exceptions);
    holidays = holidays.stream().distinct().sorted().toList();
    if (rule.isEmpty() && dates.isEmpty()) {
      throw new IllegalArgumentException("a recurrence needs a rule or dates");
    }
  }

  /// A recurrence that holds on holidays too, for all that is said.
  public Recurrence(Optional<String> rule, List<LocalDate> dates, List<LocalDate> exceptions,
      Optional<LocalDate> from) {
    this(rule, dates, exceptions, from, List.of());
  }

  /// The same days, those left out for holidays among them.
  Recurrence onHolidaysToo() {
    return new Recurrence(rule, dates, exceptions, from);
  }

  /// Whether the rule does not hold on `date`.
  public boolean leavesOut(LocalDate date) {
    return exceptions.contains(date) || holidays.stream().anyMatch(holiday -> holiday.isOn(date));
  }

  /// Whether the first date or the rule itself tells which weeks are meant.
  ///
  /// "Every other Monday" without any date is not anchored, nor is an eight-week course without a
  /// start: the rule can be told in words, but a date computed from it would be a guess.
  public boolean isAnchored() {
    return from.isPresent()
        || rule.map(value -> !value.contains("INTERVAL=") && !value.contains("COUNT="))
            .orElse(true);
  }

  /// A rule without exceptions or anchor.
  public static Recurrence of(String rule) {
    return new Recurrence(Optional.of(rule), List.of(), List.of(), Optional.empty());
  }
}
