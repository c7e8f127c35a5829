package org.nearkin.place;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nearkin.place.CityTable.City;
import org.nearkin.place.Regions.Region;

/// Puts addresses outside the US on the map: by an imported postal code, by the name of the town, or roughly by the
/// letters of the code.
final class AbroadGeotagger {
  /// A town this far from its postal code is another of that name.
  private static final double OTHER_TOWN_METRES = 120_000;
  /// One town of a name is meant if it is this many times as large as the next.
  private static final int DWARFED = 20;
  private static final double ZONE_METRES = 150_000;

  private final Gazetteer gazetteer;

  AbroadGeotagger(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// @param region where stated, and of this country
  Optional<Located> locate(PostalAddress address, Optional<Region> region, String country) {
    var stated = address.postalCode();
    var byLetter = stated.filter(code -> country.equals("CA"))
        .flatMap(gazetteer.regions()::findByPostalCode);
    var meant = region.or(() -> byLetter);
    var contradicts = byLetter.isPresent() && !byLetter.equals(meant);
    var area = stated.flatMap(code -> findArea(country, code, address.city()));
    var cities = listCities(address, meant, country);
    return area.map(found -> locate(found, cities, country))
        .or(() -> findCertain(cities, meant.isPresent())
            .map(city -> Geotagger.located(city, contradicts)))
        .or(() -> meant.map(known -> located(known)));
  }

  /// By the operator's files, else by what the code itself tells.
  Optional<PostalArea> findArea(String country, String code, Optional<String> city) {
    var imported = gazetteer.postalCodes().find(country, code, city);
    return imported.isPresent() || !country.equals("GB")
        ? imported
        : BritishPostcodes.BUNDLED.findArea(code);
  }

  private List<City> listCities(PostalAddress address, Optional<Region> region, String country) {
    return address.city()
        .map(name -> region.isPresent()
            ? gazetteer.listCities(name, region.get().code())
            : gazetteer.listCitiesInCountry(name, country))
        .orElse(List.of());
  }

  private Located locate(PostalArea area, List<City> cities, String country) {
    var nearest = cities.stream()
        .min(Comparator.comparingDouble(city -> city.point().metresTo(area.point())));
    var near = nearest.filter(city -> city.point().metresTo(area.point()) <= OTHER_TOWN_METRES);
    var conflict = near.isEmpty() && findCertain(cities, false).isPresent();
    if (near.isPresent() && area.precision().compareTo(Precision.CITY) > 0) {
      return Geotagger.located(near.get(), false);
    }
    var town = near.map(City::name)
        .or(() -> Optional.of(area.place()).filter(name -> isTown(area)));
    var region = near.map(City::region)
        .or(() -> Optional.of(area.region()).filter(text -> !text.isEmpty()));
    return new Located(new Geotag(area.point(), area.precision(), conflict),
        near.flatMap(City::zone).or(() -> zone(area.point(), country)), town, region, country);
  }

  /// The town a rough area is named for is not where the address is.
  private static boolean isTown(PostalArea area) {
    return !area.place().isEmpty() && area.precision().compareTo(Precision.CITY) <= 0;
  }

  private Optional<ZoneId> zone(GeoPoint point, String country) {
    return gazetteer.findNearestCity(point, ZONE_METRES, country).flatMap(City::zone);
  }

  private static Optional<City> findCertain(List<City> cities, boolean inRegion) {
    var certain = inRegion || cities.size() == 1 || (cities.size() > 1
        && cities.getFirst().population() > DWARFED * cities.get(1).population());
    return cities.stream().findFirst().filter(city -> certain);
  }

  private Located located(Region region) {
    return new Located(new Geotag(region.point(), Precision.STATE, false), Optional.empty(),
        Optional.empty(), Optional.of(region.code()), region.country());
  }
}
