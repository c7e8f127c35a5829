package org.nearkin.crawl.schedule.interval;

import java.time.Duration;

/// Estimates how often a source changes, from visits that see that it has changed but not how often.
///
/// Assumed is that changes come independently at a constant rate (a Poisson process), and that the time of a visit
/// depends on what earlier ones found but not on what it will find. Of `n` visits let `x` have found a change, with a
/// mean of `m` days before each, and let `u` days in all have passed before the others. The estimate is
///
/// `ln(1 + x·m / (u + m/2)) / m`
///
/// With visits at regular intervals of `m` that is `−ln((n − x + ½) / (n + ½)) / m`, the bias-corrected estimator of
/// J. Cho and H. Garcia-Molina, "Estimating frequency of change" (ACM TOIT 3:3, 2003). With irregular ones it is exact
/// in the unchanged time, whatever its parts, and takes the changed intervals as if each were as long as their mean:
/// the mean over all would make a source that is visited more often when it changes look too slow.
///
/// What is believed beforehand counts like `changes` seen in `days` more, so a source that was never compared is taken
/// to change as often as sources usually do, and one quiet visit does not make it unchanging.
///
/// @param changes weight of the belief, in changes
/// @param days the time in which so many are expected
public record ChangeRate(double changes, double days) {
  /// Once in 47 days, and no surer of it than one change can make.
  public static final ChangeRate USUAL = new ChangeRate(1, 47);

  private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  public ChangeRate {
    if (!(changes > 0 && days > 0)) {
      throw new IllegalArgumentException("what is believed beforehand must be more than nothing: "
          + changes + " changes in " + days + " days");
    }
  }

  /// Changes per day, always more than none.
  public double perDay(ChangeHistory history) {
    if (history.visits() == 0) {
      return changes / days;
    }
    var observed = history.observed().toMillis() / MILLIS_PER_DAY;
    var unchanged = history.unchanged().toMillis() / MILLIS_PER_DAY;
    var changed = history.changedVisits();
    var mean = changed > 0 ? (observed - unchanged) / changed : observed / history.visits();
    return Math.log1p((changed + changes) * mean / (unchanged + mean / 2 + days)) / mean;
  }
}
