package org.nearkin.schedule.holiday;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/// A holiday, or a set of them, on which a group may not meet; its dates are computed for any year.
///
/// Single holidays are the day itself. The three sets also hold the weekday on which an office keeps a
/// holiday that falls on a weekend: a group that does not meet on holidays meets on neither.
public enum Holiday {
  /// The eleven holidays of 5 U.S.C. 6103, and the days on which they are observed.
  FEDERAL,
  /// The bank holidays of England and Wales, with their substitute days.
  BANK,
  /// The holidays that most provinces of Canada keep by law.
  STATUTORY,
  NEW_YEARS_DAY,
  MARTIN_LUTHER_KING_DAY,
  VALENTINES_DAY,
  PRESIDENTS_DAY,
  ASH_WEDNESDAY,
  /// Palm Sunday to the Saturday before Easter.
  HOLY_WEEK,
  GOOD_FRIDAY,
  /// Easter Sunday of the western churches.
  EASTER,
  EASTER_MONDAY,
  MOTHERS_DAY,
  MEMORIAL_DAY,
  FATHERS_DAY,
  JUNETEENTH,
  CANADA_DAY,
  INDEPENDENCE_DAY,
  LABOR_DAY,
  COLUMBUS_DAY,
  HALLOWEEN,
  /// Also Remembrance Day.
  VETERANS_DAY,
  /// That of the United States.
  THANKSGIVING,
  DAY_AFTER_THANKSGIVING,
  /// Monday to Sunday.
  THANKSGIVING_WEEK,
  CHRISTMAS_EVE,
  CHRISTMAS_DAY,
  /// Monday to Sunday.
  CHRISTMAS_WEEK,
  BOXING_DAY,
  NEW_YEARS_EVE;

  /// The dates that belong to the holidays of `year`; a few may lie just outside it.
  public List<LocalDate> in(int year) {
    return switch (this) {
      case FEDERAL -> HolidayDates.federal(year);
      case BANK -> HolidayDates.bank(year);
      case STATUTORY -> HolidayDates.statutory(year);
      case HOLY_WEEK -> HolidayDates.week(HolidayDates.easter(year).minusDays(7));
      case THANKSGIVING_WEEK -> HolidayDates.week(HolidayDates.thanksgiving(year).minusDays(3));
      case CHRISTMAS_WEEK -> HolidayDates.christmasWeek(year);
      default -> List.of(day(year));
    };
  }

  /// The date of a single holiday.
  private LocalDate day(int year) {
    return switch (this) {
      case NEW_YEARS_DAY -> LocalDate.of(year, Month.JANUARY, 1);
      case MARTIN_LUTHER_KING_DAY -> HolidayDates.nth(year, Month.JANUARY, 3, MONDAY);
      case VALENTINES_DAY -> LocalDate.of(year, Month.FEBRUARY, 14);
      case PRESIDENTS_DAY -> HolidayDates.nth(year, Month.FEBRUARY, 3, MONDAY);
      case ASH_WEDNESDAY -> HolidayDates.easter(year).minusDays(46);
      case GOOD_FRIDAY -> HolidayDates.easter(year).minusDays(2);
      case EASTER -> HolidayDates.easter(year);
      case EASTER_MONDAY -> HolidayDates.easter(year).plusDays(1);
      case MOTHERS_DAY -> HolidayDates.nth(year, Month.MAY, 2, SUNDAY);
      case MEMORIAL_DAY -> HolidayDates.last(year, Month.MAY, MONDAY);
      case FATHERS_DAY -> HolidayDates.nth(year, Month.JUNE, 3, SUNDAY);
      case JUNETEENTH -> LocalDate.of(year, Month.JUNE, 19);
      case CANADA_DAY -> LocalDate.of(year, Month.JULY, 1);
      case INDEPENDENCE_DAY -> LocalDate.of(year, Month.JULY, 4);
      case LABOR_DAY -> HolidayDates.nth(year, Month.SEPTEMBER, 1, MONDAY);
      case COLUMBUS_DAY -> HolidayDates.nth(year, Month.OCTOBER, 2, MONDAY);
      case HALLOWEEN -> LocalDate.of(year, Month.OCTOBER, 31);
      case VETERANS_DAY -> LocalDate.of(year, Month.NOVEMBER, 11);
      case THANKSGIVING -> HolidayDates.thanksgiving(year);
      case DAY_AFTER_THANKSGIVING -> HolidayDates.thanksgiving(year).plusDays(1);
      case CHRISTMAS_EVE -> LocalDate.of(year, Month.DECEMBER, 24);
      case CHRISTMAS_DAY -> LocalDate.of(year, Month.DECEMBER, 25);
      case BOXING_DAY -> LocalDate.of(year, Month.DECEMBER, 26);
      case NEW_YEARS_EVE -> LocalDate.of(year, Month.DECEMBER, 31);
      case FEDERAL, BANK, STATUTORY, HOLY_WEEK, THANKSGIVING_WEEK, CHRISTMAS_WEEK ->
        throw new IllegalStateException(this + " is several days");
    };
  }

  /// Whether `date` is one of these days; New Year's Day of a coming year can be observed on 31 December.
  public boolean isOn(LocalDate date) {
    int year = date.getYear();
    boolean newYear = date.getMonth() == Month.DECEMBER && in(year + 1).contains(date);
    return newYear || in(year).contains(date);
  }
}
