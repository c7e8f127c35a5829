package org.nearkin.crawl.farm;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Judges a crawler by the log of the hosts it visited, never by its own.
///
/// @param requests of all hosts
/// @param tooEarly requests that came before the host's pause was over, counted from the start of its last answer
/// @param overlaps requests that came while the host was still busy with the last one
/// @param denied requests for what robots.txt forbids
/// @param shortest the shortest time between two requests of one host over the pause that was due; negative is bad
public record Referee(int requests, int tooEarly, int overlaps, int denied, Duration shortest) {
  private static final long TOLERANCE = Duration.ofMillis(2).toNanos();

  /// Judges a farm's log.
  ///
  /// @param pause nanoseconds that are due after an access, by the host's rules or by the answer
  /// @param denied whether an access is one that robots.txt forbids
  static Referee judge(List<Access> log, ToLongFunction<Access> pause, Predicate<Access> denied) {
    Map<String, List<Access>> hosts = log.stream()
        .sorted(Comparator.comparingLong(Access::arrived))
        .collect(Collectors.groupingBy(Access::host));
    var tooEarly = 0;
    var overlaps = 0;
    var shortest = Long.MAX_VALUE;
    for (var accesses : hosts.values()) {
      for (var i = 1; i < accesses.size(); i++) {
        var before = accesses.get(i - 1);
        var after = accesses.get(i);
        var spare = after.arrived() - before.answered() - pause.applyAsLong(before);
        shortest = Math.min(shortest, spare);
        tooEarly += spare < -TOLERANCE ? 1 : 0;
        overlaps += after.arrived() < before.answered() ? 1 : 0;
      }
    }
    return new Referee(log.size(), tooEarly, overlaps,
        (int) log.stream().filter(denied).count(), Duration.ofNanos(shortest));
  }
}
