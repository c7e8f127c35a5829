package org.nearkin.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.nearkin.schedule.holiday.Holiday;
import org.nearkin.schedule.phrase.DayPattern;

/// Plain English of the United States.
final class EnglishWording implements Wording {
  private static final List<String> ORDINALS = List.of("last", "", "first", "second", "third",
      "fourth", "fifth");

  @Override
  public String days(RuleShape shape) {
    return switch (shape.pattern()) {
      case DayPattern.Daily _ -> "every day";
      case DayPattern.Weekly weekly -> weekly(weekly.days(), shape.interval());
      case DayPattern.Nth nth -> nth(nth) + ofTheMonth(shape.interval());
      case DayPattern.MonthDays days -> "the "
          + and(days.days().stream().map(EnglishWording::numeral).toList())
          + (shape.interval() == 1 ? " of every month" : ofTheMonth(shape.interval()));
    };
  }

  private String weekly(List<DayOfWeek> days, int interval) {
    String names = and(days.stream().map(EnglishWording::name).toList());
    if (interval == 1)
      return "every " + names;
    if (interval == 2 && days.size() == 1)
      return "every other " + names;
    return "every " + interval + " weeks on " + names;
  }

  private String nth(DayPattern.Nth nth) {
    return and(NthGroups.of(nth)
        .stream()
        .map(group -> and(group.ordinals()
            .stream()
            .map(ordinal -> ORDINALS.get(ordinal + 1))
            .toList()) + " " + and(group.days().stream().map(EnglishWording::name).toList()))
        .toList());
  }

  private static String ofTheMonth(int interval) {
    return switch (interval) {
      case 1 -> " of the month";
      case 2 -> " of every other month";
      default -> " of every " + interval + " months";
    };
  }

  private static String numeral(int day) {
    boolean teen = day >= 11 && day <= 13;
    return day + switch (teen ? 0 : day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  @Override
  public String dates(List<LocalDate> dates) {
    String weekday = dates.size() == 1 ? name(dates.getFirst().getDayOfWeek()) + ", " : "";
    return weekday + and(dates.stream().map(EnglishWording::date).toList());
  }

  @Override
  public String time(LocalTime start, Optional<LocalTime> end) {
    return clock(start) + end.map(last -> " to " + clock(last)).orElse("");
  }

  private static String clock(LocalTime time) {
    if (time.equals(LocalTime.NOON))
      return "noon";
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = time.getMinute() == 0
        ? ""
        : String.format(Locale.ROOT, ":%02d", time.getMinute());
    return hour + minutes + (time.getHour() < 12 ? " am" : " pm");
  }

  @Override
  public String months(SortedSet<Integer> months) {
    Optional<MonthRun> run = MonthRun.find(months);
    return run.map(found -> month(found.first()) + " through " + month(found.last()))
        .orElseGet(() -> "in " + and(months.stream().map(EnglishWording::month).toList()));
  }

  @Override
  public String exceptMonths(SortedSet<Integer> months) {
    return "except in " + and(months.stream().map(EnglishWording::month).toList());
  }

  @Override
  public String exceptDates(List<LocalDate> dates) {
    return "no meeting on " + and(dates.stream().map(EnglishWording::date).toList());
  }

  @Override
  public String exceptHolidays(List<Holiday> holidays) {
    return "no meeting on " + and(holidays.stream().map(EnglishWording::holiday).toList());
  }

  private static String holiday(Holiday holiday) {
    return switch (holiday) {
      case FEDERAL -> "federal holidays";
      case BANK -> "bank holidays";
      case STATUTORY -> "statutory holidays";
      case NEW_YEARS_DAY -> "New Year's Day";
      case MARTIN_LUTHER_KING_DAY -> "Martin Luther King Day";
      case VALENTINES_DAY -> "Valentine's Day";
      case PRESIDENTS_DAY -> "Presidents' Day";
      case ASH_WEDNESDAY -> "Ash Wednesday";
      case HOLY_WEEK -> "Holy Week";
      case GOOD_FRIDAY -> "Good Friday";
      case EASTER -> "Easter Sunday";
      case EASTER_MONDAY -> "Easter Monday";
      case MOTHERS_DAY -> "Mother's Day";
      case MEMORIAL_DAY -> "Memorial Day";
      case FATHERS_DAY -> "Father's Day";
      case JUNETEENTH -> "Juneteenth";
      case CANADA_DAY -> "Canada Day";
      case INDEPENDENCE_DAY -> "Independence Day";
      case LABOR_DAY -> "Labor Day";
      case COLUMBUS_DAY -> "Columbus Day";
      case HALLOWEEN -> "Halloween";
      case VETERANS_DAY -> "Veterans Day";
      case THANKSGIVING -> "Thanksgiving";
      case DAY_AFTER_THANKSGIVING -> "the day after Thanksgiving";
      case THANKSGIVING_WEEK -> "Thanksgiving week";
      case CHRISTMAS_EVE -> "Christmas Eve";
      case CHRISTMAS_DAY -> "Christmas Day";
      case CHRISTMAS_WEEK -> "Christmas week";
      case BOXING_DAY -> "Boxing Day";
      case NEW_YEARS_EVE -> "New Year's Eve";
    };
  }

  @Override
  public String from(LocalDate date) {
    return "starting " + date(date);
  }

  @Override
  public String until(LocalDate date) {
    return "until " + date(date);
  }

  @Override
  public String meetings(int count, boolean weekly) {
    return count + (weekly ? " weeks" : " sessions");
  }

  @Override
  public String and(List<String> words) {
    if (words.size() < 2)
      return String.join("", words);
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String month(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String date(LocalDate date) {
    return month(date.getMonthValue()) + " " + date.getDayOfMonth() + ", " + date.getYear();
  }
}
