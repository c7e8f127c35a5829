package org.nearkin.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.nearkin.schedule.holiday.Holiday;

/// How one language says the parts of a schedule; each begins in lower case.
interface Wording {
  String days(RuleShape shape);

  /// Single days, one or more.
  String dates(List<LocalDate> dates);

  String time(LocalTime start, Optional<LocalTime> end);

  /// Joins several times of one day.
  String and(List<String> words);

  /// The months it meets, of which at least one is missing.
  String months(SortedSet<Integer> months);

  /// The months it does not meet.
  String exceptMonths(SortedSet<Integer> months);

  String exceptDates(List<LocalDate> dates);

  String exceptHolidays(List<Holiday> holidays);

  String from(LocalDate date);

  String until(LocalDate date);

  String meetings(int count, boolean weekly);
}
