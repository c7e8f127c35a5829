package org.nearkin.schedule.phrase;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.nearkin.schedule.holiday.Holiday;

/// One piece of a schedule, with the words that say it.
public sealed interface Item {
  /// The words read, cleaned.
  String words();

  /// Days; `habitual` when the words say that they come again, `choice` when only one of them is meant,
  /// `vague` when the words have two readings.
  record Days(String words, DayPattern pattern, boolean habitual,
      Doubtful doubtful) implements Item {}

  /// A meeting's hours; `guessed` when the half of the day is not clear.
  record Clock(String words, LocalTime start, Optional<LocalTime> end,
      Certainty certainty) implements Item {}

  /// Months, `attached` when "of" or "in" binds them to the days just before.
  record Months(String words, SortedSet<Integer> months, OptionalInt year,
      boolean attached) implements Item {}

  /// Single dates.
  record Dates(String words, List<PartialDate> dates) implements Item {
    public Dates {
      dates = List.copyOf(dates);
    }
  }

  /// From one date to another.
  record Span(String words, PartialDate first, PartialDate last) implements Item {}

  /// Every so many weeks or months.
  record Cadence(String words, boolean monthly, int interval) implements Item {}

  /// So many times a month, 0 when the words leave even that open.
  record Vague(String words, int perMonth) implements Item {}

  /// A course of so many meetings, `weekly` when they are counted in weeks.
  record Series(String words, int meetings, boolean weekly) implements Item {}

  /// Odd (1) or even (2) months.
  record Parity(String words, int parity) implements Item {}

  /// A holiday; `excepted` when the words themselves say that there is no meeting on it.
  record Holidays(String words, Holiday holiday, boolean excepted) implements Item {
    /// The same holiday as one without a meeting.
    public Holidays leftOut() {
      return new Holidays(words, holiday, true);
    }
  }

  /// A word that steers how the items around it are read.
  record Cue(String words, TokenKind kind) implements Item {
    /// Whether this is a cue of that kind.
    public boolean is(TokenKind other) {
      return kind == other;
    }
  }

  /// Why days may not be what they seem.
  enum Doubtful {
    NO,
    /// "Monday or Tuesday".
    CHOICE,
    /// "some Mondays".
    SOME,
    /// "every second Monday": fortnightly or monthly.
    EVERY_SECOND
  }

  /// How the half of the day is known, and the zone that was written (0 none).
  record Certainty(boolean guessed, int zone) {}
}
