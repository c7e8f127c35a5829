package org.nearkin.resolve;

import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nearkin.group.Claimed;
import org.nearkin.group.Venue;

/// A venue's address in one spelling, so that "77 Foundry Hill Rd." and "77 Foundry Hill Road" are one place.
final class PlaceKey {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\d]+");
  private static final Map<String, String> SPELLINGS = Map.ofEntries(
      Map.entry("street", "st"), Map.entry("saint", "st"), Map.entry("avenue", "ave"),
      Map.entry("road", "rd"), Map.entry("lane", "ln"), Map.entry("drive", "dr"),
      Map.entry("boulevard", "blvd"), Map.entry("court", "ct"), Map.entry("square", "sq"),
      Map.entry("place", "pl"), Map.entry("highway", "hwy"), Map.entry("mount", "mt"),
      Map.entry("north", "n"), Map.entry("south", "s"), Map.entry("east", "e"),
      Map.entry("west", "w"));

  private PlaceKey() {}

  /// Street and town; empty when either is not stated.
  static Optional<String> of(NormalListing listing) {
    return listing.meeting().venue().map(Claimed::value).flatMap(PlaceKey::of);
  }

  private static Optional<String> of(Venue venue) {
    var address = venue.address();
    var street = address.street().map(PlaceKey::streetOnly);
    var town = address.city().or(address::postalCode).map(PlaceKey::fold);
    return street.flatMap(words -> town.map(name -> words + "|" + name));
  }

  /// The part with the house number, without room or floor.
  private static String streetOnly(String street) {
    return fold(street.split("[,;(#]", 2)[0]);
  }

  static String fold(String text) {
    var plain = java.text.Normalizer.normalize(text, Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
    return Arrays.stream(NOT_A_WORD.split(plain))
        .filter(word -> !word.isEmpty())
        .map(word -> SPELLINGS.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }
}
