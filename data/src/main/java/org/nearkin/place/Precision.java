package org.nearkin.place;

/// How exactly a point is known, surest first, with the radius in metres that holds about 90 % of the true places.
///
/// Radii: measured against hospital addresses with known coordinates (docs/decisions/0007).
public enum Precision {
  /// Coordinates given by the source itself.
  STATED(200),
  ZIP(6_000),
  CITY(9_000),
  COUNTY(26_000),
  /// A filter only: never a distance.
  STATE(320_000),
  /// A filter only: never a distance.
  COUNTRY(2_500_000);

  private final int radiusMetres;

  Precision(int radiusMetres) {
    this.radiusMetres = radiusMetres;
  }

  public int radiusMetres() {
    return radiusMetres;
  }
}
