package org.nearkin.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nearkin.schedule.GoldSchedules.Gold;

/// Measures the parser on phrases with known rules.
///
/// Rules are compared by what they mean: the same days over 2026 and 2027 with the same start and end
/// are right, however they are written. Only what [Schedule#isPublishable()] lets through counts as
/// read. Texts are read as of 1 January 2026, the first day of the two years compared, so that a date
/// without a year falls inside them. Holidays count where the table names them.
public final class ScheduleEvaluation {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

  private ScheduleEvaluation() {}

  /// Reads and scores a table with a header line, in one of two forms.
  ///
  /// `phrase, source, gold, notes` with gold as `RULE;START-END;TZ` joined by ` | `; or
  /// `id, text, expected` with `BODY @start-end` joined by ` || `. In both `NONE` says that nothing may
  /// be read. A gold of which no day falls in the two years counts as `NONE`.
  public static Result evaluate(Path table) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Gold gold : GoldSchedules.parse(Files.readAllLines(table), FIRST)) {
      cases.add(judge(gold));
    }
    return new Result(cases);
  }

  private static Case judge(Gold gold) {
    Schedule schedule = ScheduleParser.parse(gold.phrase(), FIRST);
    boolean holidays = gold.times()
        .stream()
        .anyMatch(time -> !time.recurrence().holidays().isEmpty());
    Set<Meeting> wanted = meetings(gold.times(), holidays);
    Set<Meeting> got = schedule.isPublishable() ? meetings(schedule.times(), holidays) : Set.of();
    return new Case(gold.phrase(), Notation.write(schedule), gold.written(), verdict(wanted, got),
        pattern(gold.times()));
  }

  private static Verdict verdict(Set<Meeting> wanted, Set<Meeting> got) {
    if (wanted.isEmpty())
      return got.isEmpty() ? Verdict.ABSTAINED_RIGHTLY : Verdict.INVENTED;
    if (got.isEmpty())
      return Verdict.MISSED;
    return wanted.equals(got) ? Verdict.RIGHT : Verdict.WRONG;
  }

  private static Set<Meeting> meetings(List<MeetingTime> times, boolean holidays) {
    Set<Meeting> meetings = new TreeSet<>();
    for (MeetingTime time : times) {
      Recurrence recurrence = holidays
          ? time.recurrence()
          : time.recurrence().onHolidaysToo();
      for (LocalDate date : Occurrences.dates(recurrence, FIRST, LAST)) {
        meetings.add(new Meeting(date, time.start(), time.end()));
      }
    }
    return meetings;
  }

  /// The kind of rule, such as `MONTHLY` or `WEEKLY+INTERVAL`, to see what goes wrong together.
  private static String pattern(List<MeetingTime> times) {
    if (times.isEmpty())
      return "none";
    return times.stream()
        .map(MeetingTime::recurrence)
        .map(recurrence -> recurrence.rule().map(ScheduleEvaluation::kind).orElse("dates"))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  private static String kind(String rule) {
    return Rules.parts(rule)
        .entrySet()
        .stream()
        .map(part -> part.getKey().equals("FREQ") ? part.getValue() : part.getKey())
        .filter(name -> !name.equals("BYDAY"))
        .collect(Collectors.joining("+"));
  }

  /// How one phrase was read.
  public enum Verdict {
    /// The same days, starts and ends.
    RIGHT,
    /// Other days or times than are right.
    WRONG,
    /// A rule was there and nothing was read.
    MISSED,
    /// Nothing may be read and something was.
    INVENTED,
    /// Nothing may be read and nothing was.
    ABSTAINED_RIGHTLY
  }

  /// One phrase; `got` also shows what was read but held back, after a `?`.
  public record Case(
      String input,
      String got,
      String expected,
      Verdict verdict,
      String pattern) {}

  /// All cases and the scores over them, 0 to 1.
  public record Result(List<Case> cases) {
    public Result {
      cases = List.copyOf(cases);
    }

    /// How many cases have this verdict.
    public long count(Verdict verdict) {
      return cases.stream().filter(one -> one.verdict() == verdict).count();
    }

    /// Right among all that was read; 1 when nothing was.
    public double precision() {
      return share(count(Verdict.WRONG) + count(Verdict.INVENTED));
    }

    /// Right among all that has a rule; 1 when nothing has.
    public double recall() {
      return share(count(Verdict.WRONG) + count(Verdict.MISSED));
    }

    /// The harmonic mean of precision and recall.
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private double share(long failed) {
      long right = count(Verdict.RIGHT);
      return right + failed == 0 ? 1 : (double) right / (right + failed);
    }
  }

  private record Meeting(LocalDate date, Optional<LocalTime> start, Optional<LocalTime> end)
      implements
        Comparable<Meeting> {
    @Override
    public int compareTo(Meeting other) {
      return toString().compareTo(other.toString());
    }
  }
}
