package org.nearkin.crawl.schedule.interval;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gives sources that came due while nothing ran a time each, so that they do not begin all at once.
public final class Backlog {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Backlog() {}

  /// A source whose time has come.
  ///
  /// @param at when it was due
  /// @param weight how much waiting for it counts, more than nothing; 1 where nothing is known
  public record Due(String source, Instant at, double weight) {
    public Due {
      if (!(weight > 0)) {
        throw new IllegalArgumentException(
            source + " cannot have weight " + weight + ": it must be more than nothing");
      }
    }

    private double urgency(Instant from) {
      return at.isBefore(from) ? weight * Duration.between(at, from).toMillis() : 0;
    }
  }

  /// When each begins: the one that has waited longest, times its weight, first. The rest follow at equal distances, the
  /// last of `n` not later than `n / perMinute` minutes after the first, unless it is not due before. No source begins
  /// before it is due. One that comes twice begins once, in the earlier of its places.
  ///
  /// @param from the first moment at which one may begin
  /// @param perMinute how many may begin in a minute, one or more
  /// @return in the order in which they begin
  public static Map<String, Instant> spread(Collection<Due> due, Instant from, int perMinute) {
    if (perMinute < 1) {
      throw new IllegalArgumentException(
          perMinute + " sources a minute would never begin: allow one or more");
    }
    var starts = LinkedHashMap.<String, Instant>newLinkedHashMap(due.size());
    var place = 0L;
    var base = from;
    for (var one : inOrder(due, from)) {
      if (starts.containsKey(one.source)) {
        continue;
      }
      var start = base.plus(MINUTE.multipliedBy(place).dividedBy(perMinute));
      if (one.at.isAfter(start)) {
        base = one.at;
        place = 0;
        start = base;
      }
      starts.put(one.source, start);
      place++;
    }
    return starts;
  }

  private static List<Due> inOrder(Collection<Due> due, Instant from) {
    return due.stream()
        .sorted(Comparator.comparingDouble((Due one) -> -one.urgency(from))
            .thenComparing(Due::at)
            .thenComparing(Due::source))
        .toList();
  }
}
