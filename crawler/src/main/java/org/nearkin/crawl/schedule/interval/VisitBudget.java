package org.nearkin.crawl.schedule.interval;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Shares the visits that can be made among all sources, so that as many listings as possible are as their source has
/// them.
///
/// A source that changes `c` times a day and is visited `f` times a day, at equal intervals, is fresh for the share
/// `(1 − e^(−c/f)) · f/c` of the time (J. Cho and H. Garcia-Molina, "Effective page refresh policies for Web crawlers",
/// ACM TODS 28:4, 2003). The sum of these shares, each times its weight, is greatest when one more visit would gain the
/// same everywhere. That gain is found by bisection. A source that changes faster than it can be followed gets few.
///
/// A part of the visits is shared equally instead, lest a wrong estimate keep itself from being corrected. No interval is
/// shorter than a day or longer than 30; where these bounds leave no choice, the sum of the visits differs from what was
/// asked.
///
/// @param visitsPerDay visits of all sources together
/// @param explored the part that is shared equally, from 0 to 1
public record VisitBudget(double visitsPerDay, double explored) {
  /// Least time from one visit to the next.
  public static final Duration SHORTEST = Duration.ofDays(1);
  /// Most time from one visit to the next.
  public static final Duration LONGEST = Duration.ofDays(30);

  private static final double MOST = 1;
  private static final double LEAST = 1.0 / LONGEST.toDays();
  /// Ends the search: how far the sum may be from the budget, as a part of it.
  private static final double PRECISION = 1e-6;
  private static final int STEPS = 100;
  /// What is gained when there is one change to each visit.
  private static final double BEND = gained(1);

  public VisitBudget {
    if (!(visitsPerDay >= 0 && visitsPerDay < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a budget cannot be " + visitsPerDay + " visits a day");
    }
    if (!(explored >= 0 && explored <= 1)) {
      throw new IllegalArgumentException(explored + " of all visits cannot be shared equally");
    }
  }

  /// A budget of which a twentieth is shared equally.
  public VisitBudget(double visitsPerDay) {
    this(visitsPerDay, 0.05);
  }

  /// What a source asks of the budget.
  ///
  /// @param changesPerDay from 1e-9 to 1e9
  /// @param weight how much its freshness counts, from 1e-9 to 1e9; 1 where nothing is known
  public record Need(String source, double changesPerDay, double weight) {
    public Need {
      if (!isSensible(changesPerDay) || !isSensible(weight)) {
        throw new IllegalArgumentException(source + " cannot change " + changesPerDay
            + " times a day with weight " + weight + ": both must lie between 1e-9 and 1e9");
      }
    }

    private static boolean isSensible(double number) {
      return number >= 1e-9 && number <= 1e9;
    }
  }

  /// Every source's interval, the same whatever order they come in.
  ///
  /// @throws IllegalArgumentException if a source comes twice
  public Map<String, Duration> intervals(Collection<Need> needs) {
    var sorted = needs.stream().sorted(Comparator.comparing(Need::source)).toArray(Need[]::new);
    var intervals = LinkedHashMap.<String, Duration>newLinkedHashMap(sorted.length);
    var share = explored * visitsPerDay / Math.max(1, sorted.length);
    var gain = gain(sorted, share);
    for (var need : sorted) {
      var days = 1 / gain.frequency(need, share);
      var interval = Duration.ofMillis(Math.round(days * SHORTEST.toMillis()));
      if (intervals.put(need.source(), interval) != null) {
        throw new IllegalArgumentException(need.source() + " asks twice: name each source once");
      }
    }
    return Collections.unmodifiableMap(intervals);
  }

  /// What the last visit of each source gains when the budget is used up, between two limits.
  ///
  /// Sources that change many times between visits gain the same by any number of them, as near as can be computed; so
  /// the budget may be used up nowhere, and is met by a mixture of what the limits give.
  ///
  /// @param ofLow how much of it is what the lower limit gives, from 0 to 1
  private record Gain(double low, double high, double ofLow) {
    double frequency(Need need, double share) {
      return ofLow * VisitBudget.frequency(need, share, low)
          + (1 - ofLow) * VisitBudget.frequency(need, share, high);
    }
  }

  private Gain gain(Need[] needs, double share) {
    // Below the gain at which every source is visited daily, above the one at which none is worth a visit.
    var low = Math.log(Arrays.stream(needs)
        .mapToDouble(need -> need.weight() * gained(need.changesPerDay()) / need.changesPerDay())
        .min()
        .orElse(1)) - 1;
    var high = Math.log(Arrays.stream(needs)
        .mapToDouble(need -> need.weight() / need.changesPerDay())
        .max()
        .orElse(1)) + 1;
    for (var step = 0; step < STEPS; step++) {
      var middle = (low + high) / 2;
      var excess = sum(needs, share, Math.exp(middle)) - visitsPerDay;
      if (Math.abs(excess) <= PRECISION * visitsPerDay) {
        return new Gain(Math.exp(middle), Math.exp(middle), 1);
      }
      if (excess > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return mixed(needs, share, Math.exp(low), Math.exp(high));
  }

  private Gain mixed(Need[] needs, double share, double low, double high) {
    var least = sum(needs, share, high);
    var more = sum(needs, share, low) - least;
    return new Gain(low, high, more > 0 ? Math.clamp((visitsPerDay - least) / more, 0, 1) : 0);
  }

  private static double sum(Need[] needs, double share, double gain) {
    var sum = 0.0;
    for (var need : needs) {
      sum += frequency(need, share, gain);
    }
    return sum;
  }

  private static double frequency(Need need, double share, double gain) {
    var perVisit = gain * need.changesPerDay() / need.weight();
    var best = perVisit < 1 ? need.changesPerDay() / changesPerVisit(perVisit) : 0;
    return Math.clamp(share + best, LEAST, MOST);
  }

  /// What one more visit gains, as a part of what the first gains, when there are so many changes to each.
  private static double gained(double changes) {
    return -Math.expm1(-changes) - changes * Math.exp(-changes);
  }

  /// The inverse of [#gained], by Newton's method: from where it starts it closes in from one side.
  private static double changesPerVisit(double gained) {
    var root = Math.sqrt(2 * gained);
    if (root < 1e-3) {
      return root + root * root / 3;
    }
    // The curve bends at 1.
    var changes = gained < BEND ? root : Math.max(1, -Math.log1p(-gained));
    for (var step = 0; step < STEPS; step++) {
      var none = Math.exp(-changes);
      var move = (gained - 1 + (1 + changes) * none) / (changes * none);
      changes += move;
      // The next move would be about as small as the square of this one.
      if (Math.abs(move) <= 1e-5 * changes) {
        break;
      }
    }
    return changes;
  }
}
