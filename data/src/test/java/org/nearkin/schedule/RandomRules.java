package org.nearkin.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nearkin.schedule.holiday.Holiday;

/// Writes random rules of the kinds that groups have.
final class RandomRules {
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private final Random random;

  RandomRules(Random random) {
    this.random = random;
  }

  String next() {
    return switch (random.nextInt(6)) {
      case 0 -> "FREQ=DAILY" + months() + exceptions() + time();
      case 1 -> "FREQ=WEEKLY;BYDAY=" + some(DAYS, 3) + months() + exceptions() + time();
      case 2 -> "DTSTART=20260105;FREQ=WEEKLY;INTERVAL=" + (2 + random.nextInt(3)) + ";BYDAY=MO"
          + end() + exceptions() + time();
      case 3 -> "FREQ=MONTHLY;BYDAY=" + nth() + months() + exceptions() + time();
      case 4 -> "FREQ=MONTHLY;BYMONTHDAY=" + monthDays() + months() + time();
      default -> "RDATE=" + dates() + time();
    };
  }

  /// Like [#next], and rules that a first date anchors, with an interval in weeks or months.
  String nextAnchored() {
    int interval = 1 + random.nextInt(4);
    return switch (random.nextInt(4)) {
      case 0 -> anchor() + "FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY=" + some(DAYS, 3) + months()
          + end() + exceptions();
      case 1 -> anchor() + "FREQ=MONTHLY;INTERVAL=" + interval + ";BYDAY=" + nth() + end()
          + exceptions();
      case 2 ->
        anchor() + "FREQ=MONTHLY;INTERVAL=" + interval + ";BYMONTHDAY=" + monthDays() + end();
      default -> next();
    };
  }

  private String anchor() {
    return "DTSTART=%d%02d%02d;".formatted(2025 + random.nextInt(3), 1 + random.nextInt(12),
        1 + random.nextInt(28));
  }

  private String nth() {
    String day = pick(DAYS);
    String ordinals = some(List.of("1", "2", "3", "4", "5", "-1"), 3);
    return List.of(ordinals.split(",", -1))
        .stream()
        .map(ordinal -> ordinal + day)
        .collect(Collectors.joining(","));
  }

  private String months() {
    if (random.nextInt(3) > 0)
      return "";
    TreeSet<Integer> months = new TreeSet<>();
    int size = 1 + random.nextInt(11);
    while (months.size() < size) {
      months.add(1 + random.nextInt(12));
    }
    return ";BYMONTH=" + months.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private String end() {
    return switch (random.nextInt(3)) {
      case 0 -> ";UNTIL=20260629";
      case 1 -> ";COUNT=" + (3 + random.nextInt(10));
      default -> "";
    };
  }

  /// Left out dates and holidays.
  private String exceptions() {
    String dates = random.nextInt(4) == 0 ? ";EXDATE=" + dates() : "";
    if (random.nextInt(3) > 0)
      return dates;
    TreeSet<Holiday> holidays = new TreeSet<>();
    int size = 1 + random.nextInt(3);
    while (holidays.size() < size) {
      holidays.add(pick(List.of(Holiday.values())));
    }
    return dates + ";HOLIDAYS="
        + holidays.stream().map(Holiday::name).collect(Collectors.joining(","));
  }

  private String monthDays() {
    TreeSet<Integer> days = new TreeSet<>();
    days.add(1 + random.nextInt(28));
    if (random.nextBoolean())
      days.add(1 + random.nextInt(28));
    return days.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private String dates() {
    TreeSet<String> dates = new TreeSet<>();
    int size = 1 + random.nextInt(4);
    for (int number = 0; number < size; number++) {
      dates.add("2026%02d%02d".formatted(2 + random.nextInt(11), 1 + random.nextInt(28)));
    }
    return String.join(",", dates);
  }

  private String time() {
    int start = 4 * (6 + random.nextInt(16)) + random.nextInt(4);
    return switch (random.nextInt(3)) {
      case 0 -> "";
      case 1 -> " @" + clock(start);
      default -> " @" + clock(start) + "-" + clock(start + 1 + random.nextInt(7));
    };
  }

  private static String clock(int quarters) {
    return "%02d:%02d".formatted(quarters / 4, quarters % 4 * 15);
  }

  private String some(List<String> all, int most) {
    int size = 1 + random.nextInt(most);
    List<String> chosen = new ArrayList<>();
    for (String one : all) {
      if (chosen.size() < size && random.nextInt(3) == 0)
        chosen.add(one);
    }
    return chosen.isEmpty() ? pick(all) : String.join(",", chosen);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
