package org.nearkin.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads tables of phrases with their right rules.
final class GoldSchedules {
  private static final Pattern SPAN = Pattern.compile("(?:\\d\\d:\\d\\d)?-(?:\\d\\d:\\d\\d)?");

  private GoldSchedules() {}

  /// @param today in which year a date without a year is taken to be
  static List<Gold> parse(List<String> lines, LocalDate today) {
    List<String> header = Arrays.asList(lines.getFirst().split("\t", -1));
    boolean sources = header.contains("source");
    int phrase = header.contains("id") ? 1 : 0;
    int rules = sources ? 2 : phrase + 1;
    List<Gold> golds = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      if (line.isBlank() || columns.length <= rules)
        continue;
      String written = columns[rules].trim();
      List<MeetingTime> times = sources ? semicolons(written, today) : Notation.parse(written);
      golds.add(new Gold(columns[phrase], written, times));
    }
    return golds;
  }

  private static List<MeetingTime> semicolons(String written, LocalDate today) {
    List<MeetingTime> times = new ArrayList<>();
    if (written.isEmpty() || written.equals("NONE"))
      return times;
    for (String rule : written.split(" \\| ", -1)) {
      List<String> body = new ArrayList<>();
      Optional<String> span = Optional.empty();
      for (String part : rule.trim().split(";", -1)) {
        if (SPAN.matcher(part).matches())
          span = Optional.of(part);
        else if (part.contains("="))
          body.add(part);
      }
      times.add(Notation.meeting(dated(String.join(";", body), today), span.orElse("-")));
    }
    return times;
  }

  /// `DATE=--10-30`: a date without a year.
  private static String dated(String body, LocalDate today) {
    return body.replace("DATE=--", "RDATE=" + today.getYear() + "-")
        .replaceFirst("^DATE=",
            "RDATE=");
  }

  /// A phrase, its rules as written, and what they say; no times when nothing may be read.
  record Gold(String phrase, String written, List<MeetingTime> times) {
    Gold {
      times = List.copyOf(times);
    }
  }
}
