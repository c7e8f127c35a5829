package org.nearkin.web.search;

import java.util.Comparator;
import java.util.Optional;
import org.nearkin.group.SupportGroup;
import org.nearkin.place.GeoPoint;
import org.nearkin.place.Geotag;
import org.nearkin.place.Miles;
import org.nearkin.place.PlaceAnswer.Found;
import org.nearkin.place.Precision;
import org.nearkin.search.SearchResults.Hit;
import org.nearkin.web.page.Words;

/// Distances in words, never more exact than what is known of the group's place.
///
/// @param center the visitor's place
record Distances(Words words, Optional<Found> center) {

  Optional<String> find(Hit hit) {
    if (hit.metres().isEmpty()) {
      return Optional.empty();
    }
    return center.flatMap(place -> nearest(hit.group(), place.point()))
        .flatMap(tag -> text(Miles.ofMetres(hit.metres().getAsDouble()), tag.precision()));
  }

  private Optional<String> text(Miles distance, Precision precision) {
    var miles = (int) Math.round(distance.value());
    var about = miles < 1 ? words.of("distance.near") : words.count("distance.about", miles);
    return switch (precision) {
      case STATED -> Optional.of(about);
      case ZIP, CITY -> Optional.of(words.of("distance.town", about));
      case COUNTY -> Optional.of(words.of("distance.county", about));
      case STATE, COUNTRY -> Optional.empty();
    };
  }

  private static Optional<Geotag> nearest(SupportGroup group, GeoPoint point) {
    return group.meetings()
        .stream()
        .flatMap(meeting -> meeting.venue().stream())
        .flatMap(venue -> venue.value().tag().stream())
        .min(Comparator.comparingDouble(tag -> tag.point().metresTo(point)));
  }
}
