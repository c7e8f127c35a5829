package org.nearkin.crawl.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nearkin.crawl.run.RunGateStore.Standing;
import org.nearkin.crawl.run.RunReport.Fate;
import org.nearkin.crawl.run.RunReport.StartPage;
import org.nearkin.crawl.schedule.SourceState;
import org.nearkin.crawl.schedule.SourceState.EndedRun;
import org.nearkin.crawl.schedule.SourceState.Health;

/// What operators are told of a source without asking, once when it begins and once when it is over.
public enum AlarmCause {
  QUARANTINED("No run waits for a decision any more."),
  /// Three runs in a row.
  FAILING("A run went well again."),
  /// Where it was allowed before, by robots.txt or the server.
  DENIED("Its start pages may be read again."),
  MOVED("Its start pages are where they are said to be again."),
  NO_LISTINGS("Listings are read again."),
  /// It proves nothing, or ends soon.
  CERTIFICATE("Its certificate is in order again."),
  UNREACHABLE("It can be reached again."),
  OVERDUE("It was read as usual again.");

  private static final int FAILURES = 3;
  private static final Duration SOON = Duration.ofDays(14);

  private final String over;

  AlarmCause(String over) {
    this.over = over;
  }

  /// What to say when it is over.
  String over() {
    return over;
  }

  /// What is wrong, in one sentence; empty if nothing is.
  Optional<String> find(SourceState now, Instant at) {
    return this == OVERDUE ? overdue(now) : now.last().flatMap(last -> find(now, last, at));
  }

  private Optional<String> find(SourceState now, EndedRun last, Instant at) {
    return switch (this) {
      case QUARANTINED -> when(last.ending().standing() == Standing.QUARANTINED,
          "Run " + last.ending().run() + " is held back and waits for a decision.");
      case FAILING -> when(now.visits().failures() >= FAILURES,
          now.visits().failures() + " runs in a row have failed.");
      case DENIED -> last.deniedAnew()
          .stream()
          .findFirst()
          .map(start -> "It keeps us away where it did not before: " + words(start));
      case MOVED -> last.starts(Fate.MOVED)
          .stream()
          .findFirst()
          .map(start -> "It may have moved: " + words(start));
      case NO_LISTINGS -> when(isEmpty(last), "Its pages were read, and no listing on them.");
      case CERTIFICATE -> certificate(last, at);
      case UNREACHABLE -> when(now.health() == Health.UNREACHABLE, "No page of it could be had.");
      case OVERDUE -> overdue(now);
    };
  }

  /// Whether it goes on, once told, although there is nothing new to tell: nobody could look whether it is over.
  boolean lasts(SourceState now) {
    var last = now.last();
    return switch (this) {
      case DENIED -> !isRead(last) || isThere(last, Fate.DENIED, Fate.REFUSED);
      case MOVED, CERTIFICATE -> !isRead(last);
      case NO_LISTINGS -> last.filter(ended -> ended.counts().fetched() > 0).isEmpty();
      case QUARANTINED, FAILING, UNREACHABLE, OVERDUE -> false;
    };
  }

  private static boolean isRead(Optional<EndedRun> last) {
    return isThere(last, Fate.READ);
  }

  private static boolean isThere(Optional<EndedRun> last, Fate... fates) {
    return last.filter(ended -> !ended.starts(fates).isEmpty()).isPresent();
  }

  private static boolean isEmpty(EndedRun last) {
    return last.counts().fetched() > 0 && last.ending().summary().listings() == 0;
  }

  private static Optional<String> certificate(EndedRun last, Instant at) {
    return last.starts(Fate.UNTRUSTED)
        .stream()
        .findFirst()
        .map(AlarmCause::words)
        .or(() -> last.report()
            .flatMap(report -> report.host().certificateEnd())
            .filter(end -> end.isBefore(at.plus(SOON)))
            .map(end -> "The certificate of its site ends on "
                + end.atOffset(ZoneOffset.UTC).toLocalDate() + "."));
  }

  private static Optional<String> overdue(SourceState now) {
    return when(now.visits().overdue(), now.visits()
        .lastSuccess()
        .map(time -> "It was last read as usual on "
            + time.atOffset(ZoneOffset.UTC).toLocalDate() + ", which is too long ago.")
        .orElse("It has never been read as usual, and it is time."));
  }

  private static Optional<String> when(boolean isSo, String sentence) {
    return isSo ? Optional.of(sentence) : Optional.empty();
  }

  private static String words(StartPage start) {
    return start.page() + ": " + start.detail() + ".";
  }
}
