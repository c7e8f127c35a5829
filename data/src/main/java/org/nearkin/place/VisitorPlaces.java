package org.nearkin.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.place.CityTable.City;
import org.nearkin.place.PlaceAnswer.Found;
import org.nearkin.place.PlaceAnswer.Unknown;
import org.nearkin.place.Regions.Region;

/// Understands what a visitor types as a place: a ZIP, a city, a county, a state or a country.
///
/// Nothing typed is logged or kept.
public final class VisitorPlaces {
  private static final int LONGEST = 100;
  private static final int LONGEST_REGION = 6;
  /// Shorter names have too many neighbours for a correction to be of use.
  private static final int SHORTEST_CORRECTED = 5;
  private static final int WORLD_CITY = 300_000;
  private static final Pattern LEAD = Pattern.compile(
      "(?i)^\\s*(?:(?:near(?: to)?|around|close to|in|at|cerca de|cerca|en|alrededor de|zip(?: code)?|código postal)\\b[\\s:]*)+");
  /// Not Maine, and not Michigan.
  private static final Pattern HERE = Pattern
      .compile("(?i)\\s*(?:near|around|close to|cerca de) (?:me|m[ií])\\s*");
  private static final Pattern COUNTY = Pattern.compile(
      "(?i)^(?:(.+?),? (?:county|parish|borough|municipio)|(?:condado|municipio) de (.+))$");
  /// "90210 Beverly Hills"
  private static final Pattern CODE_FIRST = Pattern
      .compile(
          "(?i)^(\\d{5}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}),? (.+)$");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private final Gazetteer gazetteer;
  private final AddressParser addresses;
  private final Geotagger geotagger;

  public VisitorPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.addresses = new AddressParser(gazetteer);
    this.geotagger = new Geotagger(gazetteer);
  }

  /// What the text means.
  public PlaceAnswer find(String typed) {
    if (typed.length() > LONGEST || HERE.matcher(typed).matches()) {
      return new Unknown(typed);
    }
    var tidy = SPACES.matcher(typed).replaceAll(" ").strip();
    var withoutLead = LEAD.matcher(tidy).replaceFirst("").strip();
    // "IN" alone is Indiana.
    var text = withoutLead.isEmpty() ? tidy : withoutLead;
    return Stream.<Function<String, Optional<PlaceAnswer>>>of(
        this::byPostalCode, this::byDistrict, this::byNameAndRegion, this::byName, this::byAddress,
        this::byMisspelledNameAndRegion, this::byMisspelledName)
        .flatMap(reading -> reading.apply(text).stream())
        .findFirst()
        .orElseGet(() -> new Unknown(typed));
  }

  private Optional<PlaceAnswer> byPostalCode(String text) {
    var asTyped = addresses.parse(text);
    var turned = CODE_FIRST.matcher(text).replaceFirst("$2, $1");
    var address = asTyped.postalCode().isPresent() || turned.equals(text)
        ? asTyped
        : Optional.of(addresses.parse(turned))
            .filter(parsed -> parsed.city().isPresent() && parsed.street().isEmpty())
            .orElse(asTyped);
    return address.postalCode()
        .flatMap(code -> geotagger.locate(address, Optional.empty())
            .map(located -> found(located, code)));
  }

  /// Half a Canadian or British code (`M5V`, `LS1`), or a code that an operator imported.
  private Optional<PlaceAnswer> byDistrict(String text) {
    var imported = gazetteer.listImportedCountries()
        .stream()
        .filter(
            country -> gazetteer.postalCodes().find(country, text, Optional.empty()).isPresent());
    var places = Stream.concat(HalfPostcode.countries(text), imported)
        .distinct()
        .flatMap(country -> {
          var code = text.toUpperCase(Locale.ROOT);
          var address = new PostalAddress(Optional.empty(), Optional.empty(), Optional.empty(),
              Optional.of(code), Optional.of(country));
          return geotagger.locate(address, Optional.empty())
              .map(located -> found(located, code))
              .stream();
        })
        .toList();
    return places.size() > 1
        ? Optional.of(new PlaceAnswer.Ambiguous(places))
        : places.stream().findFirst().map(place -> place);
  }

  private static Found found(Located located, String code) {
    return new Found(label(located, code), located.tag().point(), located.tag().precision(),
        located.region(), located.country());
  }

  private static String label(Located located, String postalCode) {
    var zip = located.country().equals("US") ? postalCode.substring(0, 5) : postalCode;
    var country = Stream.of("US", "CA").anyMatch(located.country()::equals)
        && located.region().isPresent()
            ? Optional.<String>empty()
            : Optional.of(Countries.englishName(located.country()));
    var town = located.city()
        .or(() -> Optional.of(postalCode)
            .filter(code -> located.country().equals("GB"))
            .flatMap(BritishPostcodes.BUNDLED::findArea)
            .map(PostalArea::place));
    var place = Stream.of(town, located.region(), country)
        .flatMap(Optional::stream)
        .toList();
    return zip + " (" + String.join(", ", place) + ')';
  }

  private Optional<PlaceAnswer> byNameAndRegion(String text) {
    return split(text)
        .flatMap(parts -> candidates(parts, List.of(parts.name)).answer().stream())
        .findFirst();
  }

  private Optional<PlaceAnswer> byAddress(String text) {
    var address = addresses.parse(text);
    var candidates = new Candidates(gazetteer);
    address.city()
        .ifPresent(city -> address.region()
            .ifPresent(region -> candidates.addCities(gazetteer.listCities(city, region))));
    return candidates.answer();
  }

  private Optional<PlaceAnswer> byMisspelledNameAndRegion(String text) {
    return split(text)
        .map(parts -> candidates(parts,
            gazetteer.cities().listSimilarNames(PlaceName.fold(parts.name))))
        .flatMap(candidates -> candidates.choices().stream())
        .findFirst();
  }

  /// A name and the region or country behind it.
  private record Parts(String name, String region) {}

  /// The ways to read the last words as a region, shortest region first.
  private static Stream<Parts> split(String text) {
    var words = List.of(SPACES.split(text.replace(",", ", "), -1));
    return Stream
        .iterate(words.size() - 1, from -> from > 0 && words.size() - from <= LONGEST_REGION,
            from -> from - 1)
        .map(from -> new Parts(String.join(" ", words.subList(0, from)),
            String.join(" ", words.subList(from, words.size()))));
  }

  private Candidates candidates(Parts parts, List<String> spellings) {
    var candidates = new Candidates(gazetteer);
    var region = gazetteer.regions().find(parts.region);
    for (var name : spellings) {
      region.ifPresentOrElse(
          known -> addIn(known, name, candidates),
          () -> addAbroad(name, PlaceName.fold(parts.region), candidates));
    }
    return candidates;
  }

  private void addIn(Region region, String name, Candidates candidates) {
    if (!COUNTY.matcher(name).matches()) {
      candidates.addCities(gazetteer.listCities(name, region.code()));
    }
    if (candidates.isEmpty()) {
      gazetteer.findCounty(countyName(name), region.code()).ifPresent(candidates::addCounty);
    }
  }

  private static String countyName(String name) {
    var matcher = COUNTY.matcher(name);
    return !matcher.matches()
        ? name
        : matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  private void addAbroad(String name, String place, Candidates candidates) {
    candidates.addCities(listAbroad(name, place));
    if (candidates.isEmpty()) {
      Countries.findCode(place).ifPresent(country -> addRegionOf(country, name, candidates));
    }
  }

  /// "Ontario, Canada", "Scotland, UK".
  private void addRegionOf(String country, String name, Candidates candidates) {
    gazetteer.regions()
        .find(name)
        .filter(region -> region.country().equals(country))
        .ifPresent(candidates::addRegion);
    gazetteer.regions()
        .listDivisions(name)
        .stream()
        .filter(division -> division.country().equals(country))
        .forEach(candidates::addDivision);
  }

  /// By country (`London UK`) or by a foreign region's name (`London, England`).
  private List<City> listAbroad(String name, String place) {
    var country = Countries.findCode(place);
    return gazetteer.cities()
        .listByName(PlaceName.fold(name))
        .stream()
        .filter(city -> country.isPresent()
            ? city.country().equals(country.get())
            : PlaceName.fold(city.region()).equals(place))
        .toList();
  }

  private Optional<PlaceAnswer> byName(String text) {
    var candidates = new Candidates(gazetteer);
    var folded = PlaceName.fold(text);
    gazetteer.regions().find(text).ifPresent(candidates::addRegion);
    Countries.findCode(folded)
        .ifPresentOrElse(candidates::addCountry,
            () -> gazetteer.regions().listDivisions(text).forEach(candidates::addDivision));
    if (COUNTY.matcher(text).matches()) {
      var parish = folded.endsWith(" parish");
      gazetteer.listCounties(countyName(text))
          .stream()
          .filter(county -> !parish || county.state().equals("LA"))
          .forEach(candidates::addCounty);
    }
    candidates.addCities(gazetteer.listCities(text));
    return candidates.answer();
  }

  private Optional<PlaceAnswer> byMisspelledName(String text) {
    var folded = PlaceName.fold(text).toLowerCase(Locale.ROOT);
    var candidates = new Candidates(gazetteer);
    if (folded.length() >= SHORTEST_CORRECTED) {
      gazetteer.cities()
          .listSimilarNames(folded)
          .stream()
          .flatMap(name -> gazetteer.cities().listByName(name).stream())
          .filter(city -> city.country().equals("US") || city.population() >= WORLD_CITY)
          .forEach(city -> candidates.addCities(List.of(city)));
    }
    return candidates.choices();
  }
}
