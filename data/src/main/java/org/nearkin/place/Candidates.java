package org.nearkin.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nearkin.place.CityTable.City;
import org.nearkin.place.Gazetteer.County;
import org.nearkin.place.PlaceAnswer.Found;
import org.nearkin.place.Regions.Region;

/// Places that a typed name may mean, with their size in people, to be offered largest first.
final class Candidates {
  private static final int MOST = 8;
  /// One place is meant if it is this many times as large as the next: Boston is not in Indiana.
  private static final long DWARFING = 20;
  /// Visitors of a directory of US groups mean a place abroad this many times less often.
  private static final long ABROAD = 5;
  /// People assumed where the number is not known.
  private static final int HAMLET = 500;

  private final Gazetteer gazetteer;
  private final List<Candidate> found = new ArrayList<>();

  private record Candidate(Found place, long size) {}

  Candidates(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void addCities(List<City> cities) {
    for (var city : cities) {
      var label = city.name() + ", " + regionLabel(city);
      found.add(new Candidate(
          new Found(label, city.point(), Precision.CITY, Optional.of(city.region()),
              city.country()),
          size(city.country(), city.population())));
    }
  }

  private static String regionLabel(City city) {
    return switch (city.country()) {
      case "US" -> city.region();
      case "CA" -> city.region() + ", " + Countries.englishName("CA");
      default -> city.region() + ", " + Countries.englishName(city.country());
    };
  }

  /// Counties have no number of people here; that of their ZIPs stands for it.
  void addCounty(County county) {
    var word = switch (county.state()) {
      case "LA" -> " Parish, ";
      case "AK" -> " Borough, ";
      case "PR" -> " Municipio, ";
      default -> " County, ";
    };
    var label = county.name() + word + county.state();
    found.add(new Candidate(
        new Found(label, county.point(), Precision.COUNTY, Optional.of(county.state()), "US"),
        gazetteer.zips().listAreasOfCounty(county.name(), county.state()).size()));
  }

  void addRegion(Region region) {
    var label = region.name() + ", "
        + (region.country().equals("US") ? "USA" : Countries.englishName(region.country()));
    var place = new Found(label, region.point(), Precision.STATE, Optional.of(region.code()),
        region.country());
    found.add(new Candidate(place, size(region.country(), gazetteer.cities().people(region))));
  }

  void addDivision(Regions.Division division) {
    var label = division.name() + ", " + Countries.englishName(division.country());
    addMiddle(city -> city.country().equals(division.country())
        && city.region().equals(division.name()),
        point -> new Found(label, point, Precision.STATE, Optional.of(division.name()),
            division.country()));
  }

  void addCountry(String code) {
    addMiddle(city -> city.country().equals(code), point -> new Found(Countries.englishName(code),
        point, Precision.COUNTRY, Optional.empty(), code));
  }

  private void addMiddle(Predicate<City> wanted, Function<GeoPoint, Found> place) {
    var cities = gazetteer.cities().all().filter(wanted).toList();
    Coordinates.middle(cities.stream().map(City::point).toList())
        .map(place)
        .ifPresent(middle -> found.add(new Candidate(middle,
            size(middle.country(), cities.stream().mapToLong(City::population).sum()))));
  }

  private static long size(String country, long people) {
    var known = Math.max(HAMLET, people);
    return country.equals("US") ? known : known / ABROAD;
  }

  /// The one place meant, or the choices; empty without candidates.
  Optional<PlaceAnswer> answer() {
    var sorted = distinct();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    var first = sorted.getFirst();
    var clear = sorted.size() == 1 || first.size > DWARFING * sorted.get(1).size;
    return clear ? Optional.of(first.place) : choices();
  }

  /// The places as choices, even if there is only one: the spelling was corrected.
  Optional<PlaceAnswer> choices() {
    var places = distinct().stream().limit(MOST).map(Candidate::place).toList();
    return places.isEmpty() ? Optional.empty() : Optional.of(new PlaceAnswer.Ambiguous(places));
  }

  /// Largest first; of two places with one label, only the larger can be told apart.
  private List<Candidate> distinct() {
    var labels = new HashSet<String>();
    return found.stream()
        .sorted(Comparator.comparingLong(Candidate::size).reversed())
        .filter(candidate -> labels.add(candidate.place.label().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
