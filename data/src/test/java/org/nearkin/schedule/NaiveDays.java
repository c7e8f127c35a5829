package org.nearkin.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Expands a rule by asking every day of a time whether it belongs to it, after the words of RFC 5545.
final class NaiveDays {
  private final Map<String, String> parts;
  private final LocalDate start;

  private NaiveDays(Map<String, String> parts, LocalDate start) {
    this.parts = parts;
    this.start = start;
  }

  static List<LocalDate> of(Recurrence recurrence, LocalDate from, LocalDate to) {
    Map<String, String> parts = recurrence.rule().map(Rules::parts).orElse(Map.of());
    LocalDate start = recurrence.from().orElse(from);
    NaiveDays rule = new NaiveDays(parts, start);
    List<LocalDate> days = new ArrayList<>();
    int left = Integer.parseInt(parts.getOrDefault("COUNT", "1000000"));
    for (LocalDate day = start; !day.isAfter(to); day = day.plusDays(1)) {
      boolean inRule = recurrence.rule().isPresent() && left > 0 && rule.holds(day);
      if (inRule)
        left--;
      boolean listed = recurrence.dates().contains(day);
      if ((inRule || listed) && !day.isBefore(from) && !recurrence.leavesOut(day))
        days.add(day);
    }
    return days;
  }

  private boolean holds(LocalDate day) {
    String until = parts.getOrDefault("UNTIL", "99991231");
    boolean ended = day.toString().replace("-", "").compareTo(until) > 0;
    return !ended && isListed("BYMONTH", day.getMonthValue())
        && isListed("BYMONTHDAY", day.getDayOfMonth()) && isWeekday(day) && isInterval(day);
  }

  private boolean isListed(String part, int value) {
    return !parts.containsKey(part) || list(part).contains(String.valueOf(value));
  }

  private boolean isWeekday(LocalDate day) {
    if (!parts.containsKey("BYDAY"))
      return true;
    String code = Rules.code(day.getDayOfWeek());
    int fromStart = (day.getDayOfMonth() - 1) / 7 + 1;
    boolean last = day.plusWeeks(1).getMonth() != day.getMonth();
    List<String> days = list("BYDAY");
    return days.contains(code) || days.contains(fromStart + code)
        || (last && days.contains("-1" + code));
  }

  private boolean isInterval(LocalDate day) {
    int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
    if (String.valueOf(parts.get("FREQ")).equals("WEEKLY")) {
      return ChronoUnit.WEEKS.between(monday(start), monday(day)) % interval == 0;
    }
    return ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1))
        % interval == 0;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private List<String> list(String part) {
    return Arrays.asList(parts.getOrDefault(part, "").split(",", -1));
  }
}
