package org.nearkin.place;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/// A growing list of positions in eight bytes each: whole ten-thousandths of a degree (11 m).
final class Coordinates {
  static final int ABSENT = Integer.MIN_VALUE;
  static final double UNITS_PER_DEGREE = 10_000;

  private int[] latitudes = new int[1024];
  private int[] longitudes = new int[1024];
  private int size;

  void add(int latitude, int longitude) {
    if (size == latitudes.length) {
      latitudes = Arrays.copyOf(latitudes, size * 2);
      longitudes = Arrays.copyOf(longitudes, size * 2);
    }
    latitudes[size] = latitude;
    longitudes[size] = longitude;
    size++;
  }

  Optional<GeoPoint> find(int index) {
    return latitudes[index] == ABSENT ? Optional.empty() : Optional.of(get(index));
  }

  GeoPoint get(int index) {
    return point(latitudes[index], longitudes[index]);
  }

  int latitude(int index) {
    return latitudes[index];
  }

  int longitude(int index) {
    return longitudes[index];
  }

  static GeoPoint point(int latitude, int longitude) {
    return new GeoPoint(latitude / UNITS_PER_DEGREE, longitude / UNITS_PER_DEGREE);
  }

  private static int units(double degrees) {
    return (int) Math.round(degrees * UNITS_PER_DEGREE);
  }

  /// The middle of some points on the sphere, so that the date line does no harm.
  static Optional<GeoPoint> middle(Collection<GeoPoint> points) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (var point : points) {
      var latitude = Math.toRadians(point.latitude());
      var longitude = Math.toRadians(point.longitude());
      x += Math.cos(latitude) * Math.cos(longitude);
      y += Math.cos(latitude) * Math.sin(longitude);
      z += Math.sin(latitude);
    }
    if (points.isEmpty() || Math.hypot(Math.hypot(x, y), z) < 1e-9) {
      return Optional.empty();
    }
    var latitude = Math.toDegrees(Math.atan2(z, Math.hypot(x, y)));
    var longitude = Math.toDegrees(Math.atan2(y, x));
    return Optional.of(point(units(latitude), units(longitude)));
  }
}
