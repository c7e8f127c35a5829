package org.nearkin.place;

/// A distance in international miles (1,609.344 m each).
public record Miles(double value) {
  private static final double METRES_PER_MILE = 1_609.344;

  public static Miles ofMetres(double metres) {
    return new Miles(metres / METRES_PER_MILE);
  }

  public double metres() {
    return value * METRES_PER_MILE;
  }
}
