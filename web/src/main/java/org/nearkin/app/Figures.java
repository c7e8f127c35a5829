package org.nearkin.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.nearkin.crawl.run.RunDiff;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.RunSummary.RequiredField;

/// Times, sizes and shares as operators read them at the terminal; all times are UTC.
final class Figures {
  static final String NONE = "-";
  private static final DateTimeFormatter NEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm",
      Locale.ROOT);
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm",
      Locale.ROOT);
  /// Further away the year must be said.
  private static final Duration FAR = Duration.ofDays(150);
  private static final int KILO = 1000;

  private Figures() {}

  /// A moment in at most 11 characters: the date of one that is far away, else day and minute.
  static String moment(Optional<Instant> time, Instant now) {
    return time.map(at -> Duration.between(at, now).abs().compareTo(FAR) > 0
        ? at.atOffset(ZoneOffset.UTC).toLocalDate().toString()
        : NEAR.format(at.atOffset(ZoneOffset.UTC))).orElse(NONE);
  }

  static String full(Instant time) {
    return FULL.format(time.atOffset(ZoneOffset.UTC));
  }

  /// Such as `812 B`, `34 kB` and `1.2 MB`.
  static String bytes(long count) {
    if (count < KILO) {
      return count + " B";
    }
    return count < KILO * KILO
        ? Math.round((double) count / KILO) + " kB"
        : "%.1f MB".formatted((double) count / (KILO * KILO));
  }

  /// Such as `0.5 s`, `2 s` and `5 min`.
  static String pause(Duration pause) {
    if (pause.compareTo(Duration.ofSeconds(100)) >= 0) {
      return (pause.toSeconds() + 30) / 60 + " min";
    }
    return pause.toMillis() % KILO == 0
        ? pause.toSeconds() + " s"
        : "%.1f s".formatted((double) pause.toMillis() / KILO);
  }

  /// New, changed and lost listings, such as `+3 ~1 -2`.
  static String diff(RunDiff diff) {
    return "+" + diff.added() + " ~" + diff.changed() + " -" + (diff.missing() + diff.gone());
  }

  /// The share of listings that state what they need, by what is stated least.
  static String coverage(RunSummary summary) {
    return summary.listings() == 0
        ? NONE
        : RequiredField.listNeeded()
            .stream()
            .mapToDouble(field -> summary.coverage().getOrDefault(field, 0.0))
            .min()
            .stream()
            .mapToObj(Figures::percent)
            .findFirst()
            .orElse(NONE);
  }

  /// Never 100 % unless all of it.
  static String percent(double share) {
    return (int) Math.floor(100 * share) + "%";
  }
}
