package org.nearkin.place;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes a written address apart from its end: country, postal code, state, city; what is left is the street.
///
/// Made for the US; Canadian and British addresses where the country or the postal code shows them, and those of other
/// countries that end with the country's name.
/// It never guesses: what is not stated stays empty, and the name of a building is not a street.
public final class AddressParser {
  /// Longer texts are not addresses.
  private static final int LONGEST = 500;
  private static final Set<String> KNOWN_NOTATIONS = Set.of("US", "CA", "GB");
  private static final Pattern BREAK = Pattern.compile("[\\r\\n\\t|;•·\\u2028]+");
  private static final Pattern COMMAS = Pattern.compile("\\s*,[\\s,]*");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private final Gazetteer gazetteer;

  public AddressParser(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The parts that are stated; [PostalAddress#UNSTATED] if there are none.
  public PostalAddress parse(String text) {
    if (text.length() > LONGEST) {
      return PostalAddress.UNSTATED;
    }
    var tail = new AddressTail(gazetteer, tidy(text));
    return tail.country()
        .filter(country -> !KNOWN_NOTATIONS.contains(country))
        .flatMap(country -> new AbroadTail(gazetteer, country).find(tail.rest()))
        .map(town -> abroad(tail, town))
        .orElseGet(() -> parts(tail));
  }

  private static PostalAddress abroad(AddressTail tail, AbroadTail.Town town) {
    var before = COMMAS.matcher(tail.rest().substring(0, town.start())).replaceAll(", ").strip();
    var street = StreetLine.find(before)
        .or(() -> Optional.of(before.replaceFirst(",$", ""))
            .filter(words -> words.matches(".*\\d.*")));
    return new PostalAddress(street, Optional.of(town.name()), Optional.empty(), town.postalCode(),
        tail.country());
  }

  private PostalAddress parts(AddressTail tail) {
    var city = new CityTail(gazetteer, tail).find();
    var end = tail.rest().length() - city.map(String::length).orElse(0);
    return new PostalAddress(
        StreetLine.find(tail.rest().substring(0, end)),
        city,
        tail.region().map(Regions.Region::code),
        tail.postalCode(),
        tail.country());
  }

  private static String tidy(String text) {
    var oneLine = BREAK.matcher(text).replaceAll(", ");
    return COMMAS.matcher(SPACES.matcher(oneLine).replaceAll(" ")).replaceAll(", ");
  }
}
