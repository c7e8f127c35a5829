package org.nearkin.crawl.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.crawl.schedule.SourceState;
import org.nearkin.crawl.schedule.SourceState.Health;

/// Something to tell the operator of a source.
///
/// @param over whether it is the end of what was told before
public record Alarm(AlarmCause cause, boolean over, String sentence) {

  /// What is new of a source. Of one that rests nothing is, also not that something is over.
  ///
  /// @param told what was told before and is not over
  public static List<Alarm> list(Set<AlarmCause> told, SourceState now, Instant at) {
    return now.health() == Health.PAUSED
        ? List.of()
        : Stream.of(AlarmCause.values())
            .flatMap(cause -> find(cause, told.contains(cause), now, at).stream())
            .toList();
  }

  private static Optional<Alarm> find(AlarmCause cause, boolean wasTold, SourceState now,
      Instant at) {
    var sentence = cause.find(now, at);
    if (wasTold) {
      return sentence.isPresent() || cause.lasts(now)
          ? Optional.empty()
          : Optional.of(new Alarm(cause, true, cause.over()));
    }
    return sentence.map(words -> new Alarm(cause, false, words));
  }
}
