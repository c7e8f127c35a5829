package org.nearkin.place;

import java.util.List;
import java.util.Optional;

/// What a place typed by a visitor may mean.
public sealed interface PlaceAnswer {

  /// One place.
  ///
  /// @param label for display, such as `Worcester, MA`
  /// @param region two-letter code in the US and Canada, else the region's name
  /// @param country two-letter ISO 3166 code
  record Found(
      String label,
      GeoPoint point,
      Precision precision,
      Optional<String> region,
      String country) implements PlaceAnswer {}

  /// Several places, or one that is spelled a little differently: the visitor chooses.
  ///
  /// @param choices largest first, 1 to 8
  record Ambiguous(List<Found> choices) implements PlaceAnswer {
    public Ambiguous {
      choices = List.copyOf(choices);
    }
  }

  /// Nothing known by that name.
  record Unknown(String typed) implements PlaceAnswer {}
}
