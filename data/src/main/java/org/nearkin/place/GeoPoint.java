package org.nearkin.place;

/// A WGS84 position in degrees.
public record GeoPoint(double latitude, double longitude) {
  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  public GeoPoint {
    if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException("not on Earth: " + latitude + ", " + longitude);
    }
  }

  /// Great-circle distance in metres (haversine on the mean Earth radius of IUGG).
  public double metresTo(GeoPoint other) {
    var dLat = Math.toRadians(other.latitude - latitude);
    var dLon = Math.toRadians(other.longitude - longitude);
    var a = Math.pow(Math.sin(dLat / 2), 2)
        + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude))
            * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
