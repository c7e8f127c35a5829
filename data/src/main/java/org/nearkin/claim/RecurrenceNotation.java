package org.nearkin.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Recurrence;
import org.nearkin.schedule.holiday.Holiday;

/// How [Field#RECURRENCE] is written: parts joined by semicolons.
///
/// - an RFC 5545 rule, whose `UNTIL` is written with hyphens: `FREQ=MONTHLY;BYDAY=2TU;UNTIL=2027-02-11`
/// - and/or single dates: `DATE=2026-12-01,2027-01-05`
/// - `DTSTART=2027-01-07`, `EXDATE=2026-12-23`, where stated
/// - `HOLIDAYS=THANKSGIVING,CHRISTMAS_DAY`: holidays on which it does not meet, by their names in [Holiday]
/// - start and end in wall-clock time: `18:00-19:30`, or `18:00-` when the end is not stated
public final class RecurrenceNotation {
  private static final Pattern TIMES = Pattern.compile("(\\d\\d:\\d\\d)?-(\\d\\d:\\d\\d)?");
  private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{4})-?(\\d\\d)-?(\\d\\d)\\S*");
  private static final Pattern RULE_PART = Pattern.compile("[A-Z]+=[-+A-Z0-9,]+");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final String HOLIDAYS = "HOLIDAYS=";

  private RecurrenceNotation() {}

  public static String format(MeetingTime time) {
    var recurrence = time.recurrence();
    return Stream.of(
        recurrence.rule().stream().map(rule -> UNTIL.matcher(rule).replaceAll("UNTIL=$1-$2-$3")),
        dates("DATE=", recurrence.dates()),
        dates("DTSTART=", recurrence.from().stream().toList()),
        dates("EXDATE=", recurrence.exceptions()),
        holidays(recurrence.holidays()),
        times(time))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(";"));
  }

  /// The meeting time, or empty when the text is not in this notation.
  public static Optional<MeetingTime> parse(String text) {
    try {
      return Optional.of(new Parts().read(text));
    } catch (DateTimeException | IllegalArgumentException notInThisNotation) {
      return Optional.empty();
    }
  }

  private static Stream<String> dates(String key, List<LocalDate> dates) {
    return dates.isEmpty()
        ? Stream.empty()
        : Stream.of(key + dates.stream().map(LocalDate::toString).collect(Collectors.joining(",")));
  }

  private static Stream<String> holidays(List<Holiday> holidays) {
    return holidays.isEmpty()
        ? Stream.empty()
        : Stream
            .of(HOLIDAYS + holidays.stream().map(Holiday::name).collect(Collectors.joining(",")));
  }

  private static Stream<String> times(MeetingTime time) {
    return time.start().isEmpty() && time.end().isEmpty()
        ? Stream.empty()
        : Stream.of(time.start().map(HOUR::format).orElse("") + "-"
            + time.end().map(HOUR::format).orElse(""));
  }

  /// The parts met so far while reading.
  private static final class Parts {
    private final List<String> rule = new ArrayList<>();
    private List<LocalDate> dates = List.of();
    private List<LocalDate> exceptions = List.of();
    private List<Holiday> holidays = List.of();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalTime> start = Optional.empty();
    private Optional<LocalTime> end = Optional.empty();

    MeetingTime read(String text) {
      for (var part : text.strip().split(";", -1)) {
        take(part.strip());
      }
      var words = rule.isEmpty() ? Optional.<String>empty() : Optional.of(String.join(";", rule));
      return new MeetingTime(new Recurrence(words, dates, exceptions, from, holidays), start,
          end);
    }

    private void take(String part) {
      var times = TIMES.matcher(part);
      if (times.matches() && part.length() > 1) {
        start = Optional.ofNullable(times.group(1)).map(LocalTime::parse);
        end = Optional.ofNullable(times.group(2)).map(LocalTime::parse);
      } else if (part.startsWith("DATE=")) {
        dates = days(part);
      } else if (part.startsWith("EXDATE=")) {
        exceptions = days(part);
      } else if (part.startsWith(HOLIDAYS)) {
        holidays = Stream.of(part.substring(HOLIDAYS.length()).split(",", -1))
            .map(Holiday::valueOf)
            .toList();
      } else if (part.startsWith("DTSTART=")) {
        from = Optional.of(days(part).getFirst());
      } else {
        takeRule(part);
      }
    }

    private void takeRule(String part) {
      var basic = UNTIL.matcher(part).replaceAll("UNTIL=$1$2$3");
      if (!RULE_PART.matcher(basic).matches()) {
        throw new IllegalArgumentException(part);
      }
      rule.add(basic);
    }

    private static List<LocalDate> days(String part) {
      return Stream.of(part.substring(part.indexOf('=') + 1).split(",", -1))
          .map(LocalDate::parse)
          .sorted()
          .toList();
    }
  }
}
