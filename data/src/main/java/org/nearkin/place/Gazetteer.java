package org.nearkin.place;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.nearkin.place.CityTable.City;
import org.nearkin.place.Regions.Region;
import org.nearkin.place.ZipTable.Zip;

/// Names of places and where they are: US ZIPs, cities, counties and states, and towns of other countries.
///
/// Immutable and safe to share; takes about a second and 30 MB, and 20 bytes for each postal code that an
/// operator adds ([GeoNamesImport]). Source: GeoNames and the US Census Bureau
/// (see `NOTICE`); how the files are made: `data/gazetteer`.
public final class Gazetteer {
  /// A post office and a city so near that bear one name are one place.
  private static final double SAME_PLACE_METRES = 30_000;

  private final Regions regions;
  private final ZipTable zips;
  private final CityTable cities;
  private final Map<String, List<County>> counties;
  private final PostalCodes postalCodes;

  /// @param name without the word "County"
  record County(String name, String state, GeoPoint point) {}

  private Gazetteer(
      Regions regions, ZipTable zips, CityTable cities, Map<String, List<County>> counties,
      PostalCodes postalCodes) {
    this.regions = regions;
    this.zips = zips;
    this.cities = cities;
    this.counties = counties;
    this.postalCodes = postalCodes;
  }

  /// The gazetteer that comes with the program, loaded once.
  ///
  /// @throws IllegalStateException if a file is missing or broken, naming file and line
  public static Gazetteer bundled() {
    return Bundled.GAZETTEER;
  }

  private static final class Bundled {
    static final Gazetteer GAZETTEER = load();
  }

  /// This gazetteer, and the postal codes of other countries that [GeoNamesImport] wrote to a directory.
  ///
  /// @param places that directory; it need not be there
  /// @throws IllegalStateException if a table is broken, naming file and line
  public Gazetteer withPostalCodes(Path places) {
    return new Gazetteer(regions, zips, cities, counties, PostalCodes.load(places));
  }

  /// The countries whose postal codes were imported, as two-letter codes in order.
  public List<String> listImportedCountries() {
    return postalCodes.countries().toList();
  }

  static Gazetteer load() {
    var zips = CompletableFuture.supplyAsync(ZipTable::load);
    var regions = Regions.load();
    var cities = CityTable.load(regions);
    try {
      return new Gazetteer(regions, zips.join(), cities, loadCounties(regions),
          PostalCodes.NONE);
    } catch (CompletionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Map<String, List<County>> loadCounties(Regions regions) {
    var counties = new HashMap<String, List<County>>();
    TableReader.readBundled("us_county.tsv.gz", 5, row -> {
      var state = regions.findByName(row.text(2))
          .orElseThrow(() -> row.broken("'" + row.text(2) + "' is not a state"));
      var point = Coordinates.point(row.degrees(3), row.degrees(4));
      counties.computeIfAbsent(PlaceName.fold(row.text(1)), name -> new ArrayList<>())
          .add(new County(row.text(1), state.code(), point));
    });
    return counties;
  }

  PostalCodes postalCodes() {
    return postalCodes;
  }

  Regions regions() {
    return regions;
  }

  ZipTable zips() {
    return zips;
  }

  CityTable cities() {
    return cities;
  }

  /// A county, parish or borough, with or without that word.
  Optional<County> findCounty(String name, String state) {
    return listCounties(name).stream().filter(county -> county.state.equals(state)).findFirst();
  }

  List<County> listCounties(String name) {
    var folded = PlaceName.fold(name).replaceFirst(" (county|parish|borough|municipio)$", "");
    return counties.getOrDefault(folded, List.of());
  }

  /// The city of this name in a US state; where there are two, the one near the ZIP, else the larger.
  Optional<City> findCity(String name, String state, Optional<Zip> zip) {
    var near = zip.flatMap(Zip::point);
    var found = listCities(name, state);
    return near.isEmpty()
        ? found.stream().findFirst()
        : found.stream().min(Comparator.comparingDouble(city -> city.point().metresTo(near.get())));
  }

  /// Cities of this name in a US state or Canadian province, largest first: by their own name, else
  /// by the name of their post office, else by another name they have.
  List<City> listCities(String name, String region) {
    var folded = PlaceName.fold(name);
    var own = in(region, cities.listByName(folded));
    if (!own.isEmpty()) {
      return own;
    }
    var postal = postalCity(folded, region);
    var other = in(region, cities.listByOtherName(folded)).stream()
        .filter(city -> postal.isEmpty()
            || city.point().metresTo(postal.get().point()) < SAME_PLACE_METRES)
        .toList();
    return other.isEmpty() ? postal.stream().toList() : other;
  }

  /// Cities of this name anywhere, largest first: by their own name or that of their post office,
  /// else by another name they have.
  List<City> listCities(String name) {
    var folded = PlaceName.fold(name);
    var own = new ArrayList<>(cities.listByName(folded));
    for (var state : zips.listStatesWithCity(folded)) {
      if (in(state, own).isEmpty()) {
        own.addAll(listCities(name, state));
      }
    }
    return own.isEmpty() ? cities.listByOtherName(folded) : List.copyOf(own);
  }

  private static List<City> in(String region, List<City> cities) {
    return cities.stream().filter(city -> city.region().equals(region)).toList();
  }

  /// The middle of a post office's areas; of its boxes, if it has no area.
  private Optional<City> postalCity(String folded, String state) {
    var zipsOfCity = zips.listOfCity(folded, state)
        .stream()
        .filter(zip -> zip.kind() != ZipTable.Kind.MILITARY && zip.point().isPresent())
        .toList();
    var areas = zipsOfCity.stream().filter(zip -> zip.kind() == ZipTable.Kind.AREA).toList();
    var used = areas.isEmpty() ? zipsOfCity : areas;
    return Coordinates.middle(used.stream().flatMap(zip -> zip.point().stream()).toList())
        .map(point -> new City(used.getFirst().city(), state, "US", point, 0,
            used.getFirst().zone()));
  }

  boolean hasCity(String name, String region) {
    return !listCities(name, region).isEmpty();
  }

  boolean hasCityInCountry(String name, String country) {
    return !listCitiesInCountry(name, country).isEmpty();
  }

  /// Cities of this name in a country, largest first.
  List<City> listCitiesInCountry(String name, String country) {
    return cities.listByName(PlaceName.fold(name))
        .stream()
        .filter(city -> city.country().equals(country))
        .toList();
  }

  /// A US ZIP from the first five characters of a code.
  Optional<Zip> findZip(String postalCode) {
    return postalCode.length() < 5 ? Optional.empty() : zips.find(postalCode.substring(0, 5));
  }

  /// One of the ZIPs of a town.
  Optional<Zip> findPostalZip(PostalAddress town) {
    return town.city()
        .flatMap(city -> town.region()
            .flatMap(state -> zips.listOfCity(PlaceName.fold(city), state).stream().findFirst()));
  }

  /// Whether a post office has this name.
  boolean isPostTown(String city, String state) {
    return !zips.listOfCity(PlaceName.fold(city), state).isEmpty();
  }

  /// Whether the ZIP is one of at most two that its town has on the map: then the town's centre, where
  /// meetings are, beats the middle of the farmland.
  boolean isSmallTown(Zip zip) {
    var areas = zips.listOfCity(PlaceName.fold(zip.city()), zip.state())
        .stream()
        .filter(other -> other.kind() == ZipTable.Kind.AREA)
        .count();
    return zip.kind() == ZipTable.Kind.AREA && areas <= 2;
  }

  /// The zone of a whole state, if it has only one.
  Optional<ZoneId> findZone(Region state) {
    return zips.findOnlyZone(state.code());
  }

  /// The zone of most of a county's ZIPs.
  Optional<ZoneId> findZone(County county) {
    var votes = new HashMap<ZoneId, Integer>();
    zips.listAreasOfCounty(county.name, county.state)
        .forEach(zip -> zip.zone().ifPresent(zone -> votes.merge(zone, 1, Integer::sum)));
    return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /// The nearest city of a country within a distance, if any.
  Optional<City> findNearestCity(GeoPoint point, double metres, String country) {
    return findNearestCity(point, metres, city -> city.country().equals(country));
  }

  /// The nearest city within a distance, if any.
  Optional<City> findNearestCity(GeoPoint point, double metres) {
    return findNearestCity(point, metres, city -> true);
  }

  private Optional<City> findNearestCity(GeoPoint point, double metres, Predicate<City> wanted) {
    return cities.all()
        .filter(wanted)
        .filter(city -> Math.abs(city.point().latitude() - point.latitude()) < 2)
        .filter(city -> city.point().metresTo(point) <= metres)
        .min(Comparator.comparingDouble(city -> city.point().metresTo(point)));
  }
}
