package org.nearkin.schedule.holiday;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// On which dates holidays fall.
final class HolidayDates {
  private HolidayDates() {}

  static LocalDate nth(int year, Month month, int ordinal, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
  }

  static LocalDate last(int year, Month month, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(day));
  }

  static LocalDate thanksgiving(int year) {
    return nth(year, Month.NOVEMBER, 4, THURSDAY);
  }

  static List<LocalDate> week(LocalDate first) {
    return first.datesUntil(first.plusWeeks(1)).toList();
  }

  static List<LocalDate> christmasWeek(int year) {
    LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
    return week(christmas.with(TemporalAdjusters.previousOrSame(MONDAY)));
  }

  /// Sunday is kept on Monday and Saturday on Friday.
  static List<LocalDate> federal(int year) {
    List<LocalDate> days = new ArrayList<>();
    for (Holiday holiday : List.of(Holiday.NEW_YEARS_DAY, Holiday.MARTIN_LUTHER_KING_DAY,
        Holiday.PRESIDENTS_DAY, Holiday.MEMORIAL_DAY, Holiday.JUNETEENTH, Holiday.INDEPENDENCE_DAY,
        Holiday.LABOR_DAY, Holiday.COLUMBUS_DAY, Holiday.VETERANS_DAY, Holiday.THANKSGIVING,
        Holiday.CHRISTMAS_DAY)) {
      LocalDate day = holiday.in(year).getFirst();
      days.add(day);
      if (day.getDayOfWeek() == SATURDAY)
        days.add(day.minusDays(1));
      if (day.getDayOfWeek() == SUNDAY)
        days.add(day.plusDays(1));
    }
    return days;
  }

  /// Holidays on a weekend are kept on the next working day that is not itself a holiday.
  static List<LocalDate> bank(int year) {
    SortedSet<LocalDate> days = new TreeSet<>(List.of(
        easter(year).minusDays(2), easter(year).plusDays(1),
        nth(year, Month.MAY, 1, MONDAY), last(year, Month.MAY, MONDAY),
        last(year, Month.AUGUST, MONDAY)));
    addSubstituted(days, LocalDate.of(year, Month.JANUARY, 1));
    addSubstituted(days, LocalDate.of(year, Month.DECEMBER, 25));
    addSubstituted(days, LocalDate.of(year, Month.DECEMBER, 26));
    return List.copyOf(days);
  }

  static List<LocalDate> statutory(int year) {
    LocalDate victoria = LocalDate.of(year, Month.MAY, 25)
        .with(TemporalAdjusters.previous(MONDAY));
    SortedSet<LocalDate> days = new TreeSet<>(List.of(
        nth(year, Month.FEBRUARY, 3, MONDAY), easter(year).minusDays(2), victoria,
        nth(year, Month.AUGUST, 1, MONDAY), nth(year, Month.SEPTEMBER, 1, MONDAY),
        nth(year, Month.OCTOBER, 2, MONDAY)));
    addSubstituted(days, LocalDate.of(year, Month.JANUARY, 1));
    addSubstituted(days, LocalDate.of(year, Month.JULY, 1));
    addSubstituted(days, LocalDate.of(year, Month.SEPTEMBER, 30));
    addSubstituted(days, LocalDate.of(year, Month.NOVEMBER, 11));
    addSubstituted(days, LocalDate.of(year, Month.DECEMBER, 25));
    addSubstituted(days, LocalDate.of(year, Month.DECEMBER, 26));
    return List.copyOf(days);
  }

  private static void addSubstituted(SortedSet<LocalDate> days, LocalDate day) {
    LocalDate kept = day;
    while (isWeekend(kept) || days.contains(kept)) {
      kept = kept.plusDays(1);
    }
    days.add(day);
    days.add(kept);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
  }

  /// The "anonymous" Gregorian computus (Nature, 20 April 1876; Meeus, *Astronomical Algorithms*, chapter 8).
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int moonShift = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int sum = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
