package org.nearkin.schedule.phrase;

import java.time.LocalTime;
import java.util.Optional;
import org.nearkin.schedule.phrase.Item.Certainty;
import org.nearkin.schedule.phrase.Item.Clock;

/// Finds the half of the day that a writer left out.
///
/// An end with "pm" lends it to the start, unless the start would then come after the end. With no
/// "am" or "pm" at all, words such as "evening" decide, else 1 to 7 and 12 are after noon and 8 to 11
/// before it; 8 alone stays doubtful, for evening meetings at 8 are common.
final class ClockResolver {
  private static final int HALF_DAY = 12 * 60;
  private static final int DAY = 24 * 60;

  private ClockResolver() {}

  static Resolved resolve(Point first, Optional<Point> second, int part) {
    if (second.isEmpty())
      return new Resolved(guess(first, part), -1, isDoubtful(first, -1, part));
    Point last = second.get();
    if (first.half == HalfDay.UNSAID && last.half != HalfDay.UNSAID) {
      return startFromEnd(first, last, part);
    }
    int start = guess(first, part);
    int end = last.half == HalfDay.UNSAID ? firstAfter(start, last) : exact(last, last.half);
    return new Resolved(start, end, isDoubtful(first, end, part)
        && last.half == HalfDay.UNSAID);
  }

  private static Resolved startFromEnd(Point first, Point last, int part) {
    int end = exact(last, last.half);
    if (last.half == HalfDay.TWENTY_FOUR_HOURS) {
      int start = guess(first, part);
      boolean before = end == 0 || start < end;
      return new Resolved(before ? start : exact(first, HalfDay.MORNING), end, false);
    }
    int start = exact(first, last.half);
    if (start >= end) {
      HalfDay other = last.half == HalfDay.MORNING ? HalfDay.AFTERNOON : HalfDay.MORNING;
      start = exact(first, other);
    }
    return new Resolved(start, end, false);
  }

  private static int guess(Point point, int part) {
    if (point.half != HalfDay.UNSAID)
      return exact(point, point.half);
    if (part != 0)
      return exact(point, part > 0 ? HalfDay.AFTERNOON : HalfDay.MORNING);
    int hour = point.minutes / 60;
    return hour <= 7 || hour == 12 ? exact(point, HalfDay.AFTERNOON) : point.minutes;
  }

  private static int firstAfter(int start, Point last) {
    int morning = exact(last, HalfDay.MORNING);
    return morning > start ? morning : exact(last, HalfDay.AFTERNOON);
  }

  private static boolean isDoubtful(Point first, int end, int part) {
    if (first.half != HalfDay.UNSAID || part != 0)
      return false;
    int hour = first.minutes / 60;
    return hour == 8 && end <= 10 * 60;
  }

  private static int exact(Point point, HalfDay half) {
    int hour = point.minutes / 60;
    return switch (half) {
      case MORNING -> hour == 12 ? point.minutes - HALF_DAY : point.minutes;
      case AFTERNOON -> hour < 12 ? point.minutes + HALF_DAY : point.minutes;
      case UNSAID, TWENTY_FOUR_HOURS -> point.minutes;
    };
  }

  /// A written time, minutes after midnight as written.
  record Point(int minutes, HalfDay half) {
    Point in(int part) {
      return new Point(minutes, part > 0 ? HalfDay.AFTERNOON : HalfDay.MORNING);
    }
  }

  /// A time of day found; `end` is -1 where none was written.
  record Resolved(int start, int end, boolean guessed) {
    Clock toClock(String words, int zone) {
      return new Clock(words, time(start), end < 0 ? Optional.empty() : Optional.of(time(end)),
          new Certainty(guessed, zone));
    }

    private static LocalTime time(int minutes) {
      return LocalTime.ofSecondOfDay(minutes % DAY * 60L);
    }
  }
}
