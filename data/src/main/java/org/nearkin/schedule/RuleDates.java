package org.nearkin.schedule;

import java.time.LocalDate;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/// The days of one rule, computed by lib-recur.
final class RuleDates {
  private final Optional<RecurrenceRuleIterator> iterator;

  private RuleDates(Optional<RecurrenceRuleIterator> iterator) {
    this.iterator = iterator;
  }

  /// Counts from the recurrence's first date, else from `from`.
  static RuleDates of(Recurrence recurrence, LocalDate from) {
    LocalDate first = recurrence.from().orElse(from);
    return new RuleDates(recurrence.rule().flatMap(rule -> iterator(rule, first, from)));
  }

  private static Optional<RecurrenceRuleIterator> iterator(String rule, LocalDate first,
      LocalDate from) {
    RecurrenceRule parsed = parse(rule);
    try {
      RecurrenceRuleIterator dates = parsed.iterator(dateTime(first));
      // Skipping ahead is exact except for rules that count their meetings.
      if (first.isBefore(from) && parsed.getCount() == null)
        dates.fastForward(dateTime(from));
      return Optional.of(dates);
    } catch (IllegalArgumentException e) {
      // lib-recur gives up on rules that never happen, such as 31 February, when asked for the first
      // day ("too many empty recurrence sets", "too many filtered recurrence instances").
      return Optional.empty();
    }
  }

  Optional<LocalDate> next() {
    if (iterator.isEmpty())
      return Optional.empty();
    try {
      if (!iterator.get().hasNext())
        return Optional.empty();
      DateTime date = iterator.get().nextDateTime();
      return Optional.of(LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth()));
    } catch (IllegalArgumentException e) {
      // The rule has no further day; said in the same way as above.
      return Optional.empty();
    }
  }

  private static RecurrenceRule parse(String rule) {
    try {
      return new RecurrenceRule(rule);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalArgumentException("not a recurrence rule: " + rule, e);
    }
  }

  private static DateTime dateTime(LocalDate date) {
    return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
  }
}
