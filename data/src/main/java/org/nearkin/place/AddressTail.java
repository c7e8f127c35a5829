package org.nearkin.place;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nearkin.place.Regions.Region;

/// An address being read backwards: what is left of it, and the parts already taken off its end.
final class AddressTail {
  private static final Pattern UNITED_STATES = Pattern.compile(
      "(?:^|[,\\s])(?:(?i:usa|u\\.s\\.a|united states(?: of america)?|estados unidos)|US|U\\.S)$");
  private static final Pattern CANADA = Pattern.compile("(?i)(?:^|[,\\s])canad[aá]$");
  private static final Pattern BRITAIN = Pattern.compile(
      "(?:^|[,\\s])(?:UK|U\\.K|(?i:united kingdom|great britain|england|scotland|wales|northern ireland))$");
  private static final Pattern US_CODE = Pattern.compile("(?:^|[,\\s])(\\d{5}(?:[-\\s]\\d{4})?)$");
  private static final Pattern CANADIAN_CODE = Pattern.compile(
      "(?i)(?:^|[,\\s])([ABCEGHJ-NPRSTVXY]\\d[A-Z])[ -]?(\\d[A-Z]\\d)$");
  private static final Pattern BRITISH_CODE = Pattern.compile(
      "(?i)(?:^|[,\\s])([A-Z]{1,2}\\d[A-Z\\d]?) ?(\\d[A-Z]{2})$");
  private static final Pattern AUSTRALIAN_CODE = Pattern.compile(
      "(?<=[,\\s])(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT),? \\d{4}$");
  /// "PO Box 10001", "Highway 99501": a number, but no ZIP.
  private static final Set<String> NUMBERED = Set.of("box", "highway", "hwy", "route", "rt", "road",
      "rd",
      "suite", "ste", "unit", "room", "rm", "apt", "building", "bldg", "drawer", "no", "extension",
      "ext");
  /// "Commonwealth of the Northern Mariana Islands" is longer, but nobody writes it in an address.
  private static final int LONGEST_REGION = 4;

  private final Gazetteer gazetteer;
  private String rest;
  private Optional<String> country = Optional.empty();
  private Optional<String> postalCode = Optional.empty();
  private Optional<Region> region = Optional.empty();

  AddressTail(Gazetteer gazetteer, String text) {
    this.gazetteer = gazetteer;
    this.rest = trim(text);
    takeCountry();
    takePostalCode();
    takeRegion();
    if (postalCode.isEmpty() && region.isPresent()) {
      // "Worcester 01608 MA"
      takePostalCode();
    }
    country = country.or(() -> region.map(Region::country));
  }

  String rest() {
    return rest;
  }

  Optional<String> country() {
    return country;
  }

  Optional<String> postalCode() {
    return postalCode;
  }

  Optional<Region> region() {
    return region;
  }

  private void takeCountry() {
    takeCountry(UNITED_STATES, "US");
    takeCountry(CANADA, "CA");
    takeCountry(BRITAIN, "GB");
    if (country.isEmpty()) {
      takeOtherCountry();
    }
  }

  /// The last part names a country, and a town of that country stands before it: "Norway" alone is also in Maine.
  private void takeOtherCountry() {
    if (AUSTRALIAN_CODE.matcher(rest).find()) {
      country = Optional.of("AU");
      return;
    }
    var comma = rest.lastIndexOf(',');
    var name = rest.substring(comma + 1).strip();
    var before = trim(rest.substring(0, Math.max(0, comma)));
    var code = comma < 0 ? Optional.<String>empty() : Countries.findCode(PlaceName.fold(name));
    var state = gazetteer.regions().find(name);
    if (code.filter(found -> new AbroadTail(gazetteer, found).find(before).isPresent()).isPresent()
        && state.filter(known -> endsWithCityOf(known, before)).isEmpty()) {
      country = code;
      cut(comma);
    }
  }

  private void takeCountry(Pattern pattern, String code) {
    var matcher = pattern.matcher(rest);
    if (country.isEmpty() && matcher.find()) {
      country = Optional.of(code);
      cut(matcher.start());
    }
  }

  private void takePostalCode() {
    var matcher = US_CODE.matcher(rest);
    if (mayBe("US") && matcher.find() && isZip(matcher)) {
      postalCode = Optional.of(matcher.group(1).replace(' ', '-'));
      country = Optional.of("US");
      cut(matcher.start());
    }
    takePostalCode(CANADIAN_CODE, "CA");
    takePostalCode(BRITISH_CODE, "GB");
  }

  private boolean isZip(Matcher matcher) {
    var before = trim(rest.substring(0, matcher.start()));
    var word = lastWords(before, 1);
    return !NUMBERED.contains(PlaceName.fold(word))
        && (gazetteer.zips().find(matcher.group(1).substring(0, 5)).isPresent()
            || gazetteer.regions().find(word).isPresent());
  }

  private void takePostalCode(Pattern pattern, String home) {
    var matcher = pattern.matcher(rest);
    if (postalCode.isEmpty() && mayBe(home) && matcher.find()) {
      postalCode = Optional
          .of((matcher.group(1) + ' ' + matcher.group(2)).toUpperCase(Locale.ROOT));
      country = Optional.of(home);
      cut(matcher.start());
    }
  }

  private boolean mayBe(String home) {
    return country.isEmpty() || country.get().equals(home);
  }

  private void takeRegion() {
    for (var words = LONGEST_REGION; words > 0 && region.isEmpty(); words--) {
      var text = lastWords(rest, words);
      var found = gazetteer.regions().find(text).filter(candidate -> isMeant(candidate, text));
      if (found.isPresent() && mayBe(found.get().country())) {
        region = found;
        cut(rest.length() - text.length());
      }
    }
  }

  /// Whether these last words are the state, and not the end of a street ("12 Georgia") or a word ("or").
  private boolean isMeant(Region candidate, String text) {
    var before = rest.substring(0, rest.length() - text.length());
    if (postalCode.isPresent()) {
      return true;
    }
    if (before.isBlank()) {
      // Alone, Washington is a state or the capital.
      return !text.equalsIgnoreCase("washington") && !isLowerCaseCode(text);
    }
    var afterComma = before.stripTrailing().endsWith(",");
    var afterZip = US_CODE.matcher(trim(before)).find();
    return ((afterComma || afterZip) && !isLowerCaseCode(text))
        || endsWithCityOf(candidate, trim(before));
  }

  private static boolean isLowerCaseCode(String text) {
    return text.length() == 2 && !text.equals(text.toUpperCase(Locale.ROOT));
  }

  private boolean endsWithCityOf(Region candidate, String before) {
    return CityTail.longestKnown(before, name -> gazetteer.hasCity(name, candidate.code()))
        .isPresent();
  }

  private void cut(int from) {
    rest = trim(rest.substring(0, from));
  }

  private static String lastWords(String text, int count) {
    var from = text.length() + 1;
    for (var word = 0; word < count && from > 0; word++) {
      from = text.lastIndexOf(' ', from - 2) + 1;
    }
    return text.substring(Math.min(from, text.length()));
  }

  private static String trim(String text) {
    return text.replaceFirst("^[\\s,.:-]{1,20}", "").replaceFirst("(?<![\\s,.:-])[\\s,.:-]+$", "");
  }
}
