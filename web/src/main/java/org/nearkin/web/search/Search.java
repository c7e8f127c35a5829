package org.nearkin.web.search;

import java.util.Optional;
import org.nearkin.place.Miles;
import org.nearkin.place.PlaceAnswer;
import org.nearkin.place.PlaceAnswer.Found;
import org.nearkin.search.SearchRequest;
import org.nearkin.search.SearchRequest.Near;
import org.nearkin.search.SearchResults;

/// One search, answered: what was asked, what the place turned out to be, what was found.
///
/// @param place empty when none was typed
record Search(SearchTerms terms, Optional<PlaceAnswer> place, SearchResults results) {

  /// What to ask of the index.
  static SearchRequest request(SearchTerms terms, Optional<PlaceAnswer> place) {
    return new SearchRequest(terms.words(),
        place.flatMap(Search::found).map(found -> near(found, terms.miles())),
        terms.formats(), terms.page());
  }

  /// The place, when there is exactly one.
  Optional<Found> found() {
    return place.flatMap(Search::found);
  }

  /// The place to measure from; a whole state or country is none.
  Optional<Found> findCenter() {
    return found().filter(place -> switch (place.precision()) {
      case STATED, ZIP, CITY, COUNTY -> true;
      case STATE, COUNTRY -> false;
    });
  }

  private static Optional<Found> found(PlaceAnswer answer) {
    return answer instanceof Found found ? Optional.of(found) : Optional.empty();
  }

  private static Near near(Found place, int miles) {
    return new Near(place.point(), place.precision().radiusMetres(),
        (int) new Miles(miles).metres());
  }
}
