package org.nearkin.place;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the city at the end of an address from which state and ZIP have been taken.
final class CityTail {
  /// "Village of Oak Creek" and "Truth or Consequences" have four words or fewer; so have all but a few.
  private static final int LONGEST_NAME = 5;

  private final Gazetteer gazetteer;
  private final AddressTail tail;

  CityTail(Gazetteer gazetteer, AddressTail tail) {
    this.gazetteer = gazetteer;
    this.tail = tail;
  }

  /// The city as written, which ends the rest of the address.
  Optional<String> find() {
    var rest = tail.rest();
    var zip = tail.postalCode().filter(code -> isUs()).flatMap(code -> gazetteer.findZip(code));
    var state = tail.region().map(Regions.Region::code).or(() -> zip.map(ZipTable.Zip::state));
    if (state.isPresent()) {
      var post = zip.map(ZipTable.Zip::city).map(PlaceName::fold);
      return longestKnown(rest, name -> post.filter(PlaceName.fold(name)::equals).isPresent())
          .or(() -> longestKnown(rest, name -> gazetteer.hasCity(name, state.get())))
          .or(() -> tail.region().flatMap(region -> unknownButStated(rest)));
    }
    return tail.country()
        .filter(country -> !country.equals("US"))
        .flatMap(country -> longestKnown(rest, name -> gazetteer.hasCityInCountry(name, country)));
  }

  private boolean isUs() {
    return tail.country().filter("US"::equals).isPresent();
  }

  /// The longest run of last words, within the last comma, that is known; the words as written.
  static Optional<String> longestKnown(String text, Predicate<String> isKnown) {
    var segment = lastSegment(text);
    var words = segment.split(" ", -1);
    for (var from = Math.max(0, words.length - LONGEST_NAME); from < words.length; from++) {
      var name = String.join(" ", Arrays.asList(words).subList(from, words.length));
      if (!name.isBlank() && isKnown.test(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /// A hamlet that no list knows: `12 Mill Road, Little Nowhere, VT`. Only letters, and after a street.
  private static Optional<String> unknownButStated(String text) {
    var segment = lastSegment(text);
    var before = text.substring(0, text.length() - segment.length());
    var plain = segment.matches("[\\p{L}'’. -]{3,40}")
        && segment.split(" ", -1).length <= LONGEST_NAME;
    return plain && before.matches(".*\\d.*") && !StreetLine.namesStreet(segment)
        ? Optional.of(segment)
        : Optional.empty();
  }

  private static String lastSegment(String text) {
    return text.substring(text.lastIndexOf(',') + 1).strip();
  }
}
