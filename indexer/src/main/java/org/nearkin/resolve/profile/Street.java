package org.nearkin.resolve.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A street line in one spelling: "5025 Knox Avenue South" and "5025 Knox Ave S" are one house.
///
/// @param number of the house; empty where none is stated
/// @param words what names the street, without its kind ("Road") and side ("North")
public record Street(String number, List<String> words) {
  private static final Pattern ROOM = Pattern
      .compile("[,;(#]|\\b(?:suite|ste|room|rm|unit|apt|floor)\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?");
  private static final int NEXT_DOOR = 40;
  private static final Set<String> KINDS = Set.of("street", "st", "avenue", "ave", "av", "road",
      "rd", "lane", "ln", "drive", "dr", "boulevard", "blvd", "court", "ct", "square", "sq",
      "place", "pl", "highway", "hwy", "parkway", "pkwy", "trail", "trl", "terrace", "ter",
      "circle",
      "cir", "way", "north", "n", "no", "south", "s", "so", "east", "e", "west", "w", "northeast",
      "ne", "northwest", "nw", "southeast", "se", "southwest", "sw");

  public Street {
    words = List.copyOf(words);
  }

  /// The line up to the room or suite; empty when nothing is left.
  public static Optional<Street> parse(String line) {
    var words = FoldedWords.split(ROOM.split(FoldedWords.fold(line), 2)[0]);
    var start = start(words);
    var number = start < words.size() - 1 ? words.get(start) : "";
    var named = new ArrayList<String>();
    for (var word : words.subList(number.isEmpty() ? 0 : start + 1, words.size())) {
      if (!KINDS.contains(word)) {
        named.add(word.equals("saint") ? "st" : word);
      }
    }
    if (named.isEmpty()) {
      words.stream().filter(KINDS::contains).limit(1).forEach(named::add);
    }
    return named.isEmpty() ? Optional.empty() : Optional.of(new Street(number, named));
  }

  /// Where the house's number stands; what is before it is the building's name. A number at the end is the street's.
  private static int start(List<String> words) {
    var at = 0;
    while (at < words.size() - 1 && !NUMBER.matcher(words.get(at)).matches()) {
      at++;
    }
    return at;
  }

  /// A key to find the same house by.
  public String key() {
    return number + " " + String.join(" ", words);
  }

  /// The same house, perhaps with a word more or less.
  public boolean isSameHouse(Street other) {
    return words.equals(other.words)
        ? number.equals(other.number)
        : !number.isEmpty() && number.equals(other.number) && sharesWord(other);
  }

  /// A house of the same street, a few numbers off.
  public boolean isNextDoor(Street other) {
    return !number.isEmpty() && !other.number.isEmpty() && sharesWord(other)
        && Math.abs(digits(number) - digits(other.number)) <= NEXT_DOOR;
  }

  private boolean sharesWord(Street other) {
    var shared = new HashSet<>(words);
    shared.retainAll(other.words);
    return !shared.isEmpty();
  }

  private static long digits(String number) {
    var figures = number.replaceAll("\\D", "");
    return figures.length() > 9 ? 0 : Long.parseLong(figures);
  }
}
