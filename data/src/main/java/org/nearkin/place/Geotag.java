package org.nearkin.place;

/// Where something is, and how surely.
///
/// @param conflict the parts of the address contradict each other (a ZIP of another state, say)
public record Geotag(GeoPoint point, Precision precision, boolean conflict) {

  /// Radius in metres within which the true place very likely lies.
  public int radiusMetres() {
    return precision.radiusMetres();
  }
}
