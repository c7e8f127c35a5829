package org.nearkin.crawl.schedule.interval;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// The second of the UTC day at which a source is visited, drawn from its id, so that sources with one interval do not
/// all come at once.
///
/// @param source its id
public record DailyMoment(String source) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final long SECONDS = DAY.toSeconds();

  /// Time since midnight UTC, in whole seconds.
  public Duration sinceMidnight() {
    return Duration.ofSeconds(Long.remainderUnsigned(hash(0), SECONDS));
  }

  /// The first such moment that is not before the given one.
  public Instant onOrAfter(Instant time) {
    var offset = sinceMidnight();
    var passed = time.minus(offset);
    var day = Math.floorDiv(passed.getEpochSecond(), SECONDS);
    var same = Instant.ofEpochSecond(day * SECONDS).plus(offset);
    return same.isBefore(time) ? same.plus(DAY) : same;
  }

  /// The moment that comes about so long after the end of a visit.
  ///
  /// Visits that take a while do not move the next ones on. A part of a day is made up for by a day more now and then,
  /// so that the mean is the interval. It is at most half a day too early, and a quarter of the interval. Intervals
  /// below a day are kept exactly.
  public Instant after(Instant end, Duration interval) {
    if (interval.compareTo(DAY) < 0) {
      return end.plus(interval);
    }
    var early = DAY.dividedBy(2).compareTo(interval.dividedBy(4)) < 0
        ? DAY.dividedBy(2)
        : interval.dividedBy(4);
    var anchor = onOrAfter(end.minus(early));
    var days = interval.toDays();
    var rest = interval.minusDays(days).toMillis();
    var drawn = Long.remainderUnsigned(hash(1 + Math.floorDiv(anchor.getEpochSecond(), SECONDS)),
        DAY.toMillis());
    return anchor.plus(DAY.multipliedBy(drawn < rest ? days + 1 : days));
  }

  /// A hash that is the same everywhere: FNV-1a of 64 bits over the id (G. Fowler, L. C. Noll, P. Vo), with the last mix
  /// of SplitMix64 (G. Steele et al., 2014) to reach all bits.
  private long hash(long salt) {
    var hash = 0xcbf29ce484222325L;
    for (var octet : source.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
    }
    hash += salt * 0x9e3779b97f4a7c15L;
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
