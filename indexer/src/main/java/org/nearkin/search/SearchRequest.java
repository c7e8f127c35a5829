package org.nearkin.search;

import java.util.Optional;
import java.util.Set;
import org.nearkin.group.Format;
import org.nearkin.place.GeoPoint;

/// What a visitor asks for.
///
/// @param words free text; may be empty
/// @param near where to look, if a place was given
/// @param formats only these formats; empty = all
/// @param page counted from 1
public record SearchRequest(String words, Optional<Near> near, Set<Format> formats, int page) {
  /// Groups on one page of results.
  public static final int PAGE_SIZE = 20;

  public SearchRequest {
    formats = Set.copyOf(formats);
    if (page < 1) {
      throw new IllegalArgumentException("pages are counted from 1");
    }
  }

  /// A circle: groups one can go to must lie in it, groups online are offered beside them.
  ///
  /// @param placeRadiusMetres how exactly the place itself is known
  public record Near(GeoPoint point, int placeRadiusMetres, int radiusMetres) {}
}
