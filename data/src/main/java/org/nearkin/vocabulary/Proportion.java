package org.nearkin.vocabulary;

import java.util.Locale;

/// How many of how many, with the range in which the true share most likely lies.
///
/// A small gold set rewards tuning: the range says how little it proves. Source: E. B. Wilson, "Probable
/// inference, the law of succession, and statistical inference", Journal of the American Statistical
/// Association 22 (1927).
public record Proportion(long right, long all) {
  /// Of the normal distribution, for 95 %.
  private static final double Z = 1.959964;

  /// @throws IllegalArgumentException if more are right than there are
  public Proportion {
    if (right < 0 || right > all) {
      throw new IllegalArgumentException(right + " of " + all);
    }
  }

  /// 0 to 1; 1 of nothing.
  public double share() {
    return all == 0 ? 1 : (double) right / all;
  }

  /// The lower end of the 95 % interval.
  public double low() {
    return all == 0 ? 0 : Math.max(0, center() - half());
  }

  /// The upper end of the 95 % interval.
  public double high() {
    return all == 0 ? 1 : Math.min(1, center() + half());
  }

  /// Such as `0.950 (19 of 20, 95 % interval 0.764 to 0.991)`.
  public String described() {
    return String.format(Locale.ROOT, "%.3f (%d of %d, 95 %% interval %.3f to %.3f)", share(),
        right, all, low(), high());
  }

  private double center() {
    return (share() + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private double half() {
    double variance = share() * (1 - share()) / all + Z * Z / (4.0 * all * all);
    return Z * Math.sqrt(variance) / (1 + Z * Z / all);
  }
}
