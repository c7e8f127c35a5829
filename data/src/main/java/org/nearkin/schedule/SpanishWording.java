package org.nearkin.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.nearkin.schedule.holiday.Holiday;
import org.nearkin.schedule.phrase.DayPattern;

/// Plain Spanish of the United States.
final class SpanishWording implements Wording {
  private static final List<String> ORDINALS = List.of("\u00faltimo", "", "primer", "segundo",
      "tercer", "cuarto", "quinto");
  private static final List<String> DAYS = List.of("lunes", "martes", "mi\u00e9rcoles", "jueves",
      "viernes", "s\u00e1bado", "domingo");
  private static final List<String> MONTHS = List.of("enero", "febrero", "marzo", "abril", "mayo",
      "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre");

  @Override
  public String days(RuleShape shape) {
    return switch (shape.pattern()) {
      case DayPattern.Daily _ -> "todos los d\u00edas";
      case DayPattern.Weekly weekly -> weekly(weekly.days(), shape.interval());
      case DayPattern.Nth nth -> nth(nth)
          + (shape.interval() == 1 ? " del mes" : ", " + everyMonths(shape.interval()));
      case DayPattern.MonthDays days ->
        (days.days().size() == 1 ? "el d\u00eda " : "los d\u00edas ")
            + and(days.days().stream().map(String::valueOf).toList()) + " de cada mes"
            + (shape.interval() == 1 ? "" : ", " + everyMonths(shape.interval()));
    };
  }

  private static String everyMonths(int interval) {
    return "cada " + (interval == 2 ? "dos" : interval == 3 ? "tres" : interval) + " meses";
  }

  private String weekly(List<DayOfWeek> days, int interval) {
    String names = and(days.stream().map(SpanishWording::plural).toList());
    if (interval == 1)
      return "todos los " + names;
    return "cada " + (interval == 2 ? "dos" : interval) + " semanas los " + names;
  }

  private String nth(DayPattern.Nth nth) {
    return and(NthGroups.of(nth)
        .stream()
        .map(group -> and(group.ordinals()
            .stream()
            .map(ordinal -> ORDINALS.get(ordinal + 1))
            .toList()) + " " + and(group.days().stream().map(SpanishWording::name).toList()))
        .toList());
  }

  @Override
  public String dates(List<LocalDate> dates) {
    String weekday = dates.size() == 1 ? name(dates.getFirst().getDayOfWeek()) + " " : "";
    return weekday + and(dates.stream().map(SpanishWording::date).toList());
  }

  @Override
  public String time(LocalTime start, Optional<LocalTime> end) {
    if (end.isPresent())
      return "de " + clock(start) + " a " + clock(end.get());
    return (start.getHour() % 12 == 1 ? "a la " : "a las ") + clock(start);
  }

  private static String clock(LocalTime time) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = time.getMinute() == 0
        ? ""
        : String.format(Locale.ROOT, ":%02d", time.getMinute());
    return hour + minutes + (time.getHour() < 12 ? " a. m." : " p. m.");
  }

  @Override
  public String months(SortedSet<Integer> months) {
    Optional<MonthRun> run = MonthRun.find(months);
    return run.map(found -> "de " + month(found.first()) + " a " + month(found.last()))
        .orElseGet(() -> "en " + and(months.stream().map(SpanishWording::month).toList()));
  }

  @Override
  public String exceptMonths(SortedSet<Integer> months) {
    return "excepto en " + and(months.stream().map(SpanishWording::month).toList());
  }

  @Override
  public String exceptDates(List<LocalDate> dates) {
    return "no hay reuni\u00f3n el " + and(dates.stream().map(SpanishWording::date).toList());
  }

  @Override
  public String exceptHolidays(List<Holiday> holidays) {
    return "no hay reuni\u00f3n en " + and(holidays.stream().map(SpanishWording::holiday).toList());
  }

  private static String holiday(Holiday holiday) {
    return switch (holiday) {
      case FEDERAL -> "d\u00edas feriados federales";
      case BANK -> "feriados bancarios";
      case STATUTORY -> "feriados oficiales de Canad\u00e1";
      case NEW_YEARS_DAY -> "A\u00f1o Nuevo";
      case MARTIN_LUTHER_KING_DAY -> "el D\u00eda de Martin Luther King";
      case VALENTINES_DAY -> "el D\u00eda de San Valent\u00edn";
      case PRESIDENTS_DAY -> "el D\u00eda de los Presidentes";
      case ASH_WEDNESDAY -> "Mi\u00e9rcoles de Ceniza";
      case HOLY_WEEK -> "Semana Santa";
      case GOOD_FRIDAY -> "Viernes Santo";
      case EASTER -> "Domingo de Pascua";
      case EASTER_MONDAY -> "Lunes de Pascua";
      case MOTHERS_DAY -> "el D\u00eda de la Madre";
      case MEMORIAL_DAY -> "el D\u00eda de los Ca\u00eddos";
      case FATHERS_DAY -> "el D\u00eda del Padre";
      case JUNETEENTH -> "Juneteenth";
      case CANADA_DAY -> "el D\u00eda de Canad\u00e1";
      case INDEPENDENCE_DAY -> "el D\u00eda de la Independencia";
      case LABOR_DAY -> "el D\u00eda del Trabajo";
      case COLUMBUS_DAY -> "el D\u00eda de la Raza";
      case HALLOWEEN -> "Halloween";
      case VETERANS_DAY -> "el D\u00eda de los Veteranos";
      case THANKSGIVING -> "el D\u00eda de Acci\u00f3n de Gracias";
      case DAY_AFTER_THANKSGIVING -> "el d\u00eda despu\u00e9s de Acci\u00f3n de Gracias";
      case THANKSGIVING_WEEK -> "la semana de Acci\u00f3n de Gracias";
      case CHRISTMAS_EVE -> "Nochebuena";
      case CHRISTMAS_DAY -> "Navidad";
      case CHRISTMAS_WEEK -> "la semana de Navidad";
      case BOXING_DAY -> "el D\u00eda de San Esteban";
      case NEW_YEARS_EVE -> "Nochevieja";
    };
  }

  @Override
  public String from(LocalDate date) {
    return "desde el " + date(date);
  }

  @Override
  public String until(LocalDate date) {
    return "hasta el " + date(date);
  }

  @Override
  public String meetings(int count, boolean weekly) {
    return count + (weekly ? " semanas" : " sesiones");
  }

  @Override
  public String and(List<String> words) {
    if (words.size() < 2)
      return String.join("", words);
    return String.join(", ", words.subList(0, words.size() - 1)) + " y " + words.getLast();
  }

  private static String name(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  private static String plural(DayOfWeek day) {
    return day.getValue() < 6 ? name(day) : name(day) + "s";
  }

  private static String month(int month) {
    return MONTHS.get(month - 1);
  }

  private static String date(LocalDate date) {
    return date.getDayOfMonth() + " de " + month(date.getMonthValue()) + " de " + date.getYear();
  }
}
