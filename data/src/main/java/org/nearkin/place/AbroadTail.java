package org.nearkin.place;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The end of an address in a country whose notation we do not know in detail: postal code and town stand in one of its
/// last parts, in either order (`10119 Berlin`, `Richmond VIC 3121`, `Cape Town, 7975`).
final class AbroadTail {
  private static final int PARTS = 3;
  private static final Pattern CODE_FIRST = Pattern
      .compile("^(?:[A-Z]{1,2}-)?(\\d{3,6}(?:-\\d{2,4})?(?: [A-Z]{2}(?= ))?)(?: +(.*))?$");
  private static final Pattern CODE_LAST = Pattern
      .compile("^(.*?)(?: [A-Z]{2,3})? +(\\d{3,6}(?:-\\d{2,4})?)$");

  private final Gazetteer gazetteer;
  private final String country;

  AbroadTail(Gazetteer gazetteer, String country) {
    this.gazetteer = gazetteer;
    this.country = country;
  }

  /// What was found.
  ///
  /// @param start where the town begins; what stands before it is the street
  record Town(String name, Optional<String> postalCode, int start) {}

  private record Part(String words, Optional<String> postalCode, int start) {}

  /// The town, if one of the last parts names one that is known in the country.
  Optional<Town> find(String text) {
    var parts = parts(text);
    return IntStream.range(0, Math.min(PARTS, parts.size()))
        .mapToObj(back -> town(parts, parts.size() - 1 - back).stream())
        .flatMap(found -> found)
        .findFirst();
  }

  private Optional<Town> town(List<Part> parts, int index) {
    var part = parts.get(index);
    var code = parts.stream()
        .skip(index)
        .map(Part::postalCode)
        .flatMap(Optional::stream)
        .findFirst();
    return CityTail.longestKnown(part.words, name -> gazetteer.hasCityInCountry(name, country))
        .map(name -> new Town(name, code, part.start + startOf(part, name)));
  }

  /// All of the part belongs to the town if a postal code leads it.
  private static int startOf(Part part, String name) {
    return part.postalCode.isPresent() && part.words.endsWith(name)
        && part.words.length() == name.length() ? 0 : part.words.lastIndexOf(name);
  }

  private static List<Part> parts(String text) {
    var starts = IntStream.concat(IntStream.of(0),
        IntStream.range(1, text.length() + 1).filter(at -> text.charAt(at - 1) == ',')).toArray();
    return Arrays.stream(starts).mapToObj(start -> {
      var end = text.indexOf(',', start);
      return part(text.substring(start, end < 0 ? text.length() : end), start);
    }).toList();
  }

  private static Part part(String raw, int start) {
    var words = raw.strip();
    var at = start + raw.length() - raw.stripLeading().length();
    var first = CODE_FIRST.matcher(words);
    if (first.matches()) {
      return new Part(first.group(2) == null ? "" : first.group(2).strip(),
          Optional.of(first.group(1)), at);
    }
    var last = CODE_LAST.matcher(words);
    return last.matches()
        ? new Part(last.group(1).strip(), Optional.of(last.group(2)), at)
        : new Part(words, Optional.empty(), at);
  }
}
