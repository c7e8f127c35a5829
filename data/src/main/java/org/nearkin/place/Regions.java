package org.nearkin.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// US states and territories, Canadian provinces, and the names of other countries' first-level divisions.
final class Regions {
  private static final Region NONE = new Region("", "", "", new GeoPoint(0, 0));

  private final Map<String, Region> byCode = new LinkedHashMap<>();
  private final Map<String, Region> byName = new HashMap<>();
  private final Map<String, String> provinceByNumber = new HashMap<>();
  private final Map<String, String> divisions = new HashMap<>();
  private final Map<String, List<Division>> divisionsByName = new HashMap<>();
  private final Map<Character, Region> provinceByLetter = new HashMap<>();

  /// @param code two letters, such as `MA`
  record Region(String country, String code, String name, GeoPoint point) {}

  /// A first-level division of a country we know no codes of.
  record Division(String country, String name) {}

  static Regions load() {
    var regions = new Regions();
    TableReader.readBundled("us_state.tsv.gz", 7, regions::addState);
    TableReader.readBundled("ca_province.tsv", 6, regions::addProvince);
    TableReader.readBundled("admin1.tsv.gz", 2,
        row -> regions.addDivision(row.text(0), row.text(1)));
    return regions;
  }

  private void addDivision(String code, String name) {
    divisions.put(code, name);
    divisionsByName.computeIfAbsent(PlaceName.fold(name), _ -> new ArrayList<>(1))
        .add(new Division(code.substring(0, 2), name));
  }

  /// First-level divisions of this name outside the US and Canada, such as Scotland or Bavaria.
  List<Division> listDivisions(String name) {
    return divisionsByName.getOrDefault(PlaceName.fold(name), List.of())
        .stream()
        .filter(division -> !division.country.equals("US") && !division.country.equals("CA"))
        .toList();
  }

  private void addState(TableReader.Row row) {
    var point = Coordinates.point(row.degrees(5), row.degrees(6));
    var region = new Region("US", row.text(0), row.text(2), point);
    byCode.put(region.code, region);
    byName.put(PlaceName.fold(region.name), region);
    row.list(3).forEach(name -> byName.put(PlaceName.fold(name), region));
    row.list(4).forEach(name -> byName.put(PlaceName.fold(name), region));
  }

  private void addProvince(TableReader.Row row) {
    var point = Coordinates.point(row.degrees(4), row.degrees(5));
    var region = new Region("CA", row.text(0), row.list(2).getFirst(), point);
    byCode.put(region.code, region);
    provinceByNumber.put(row.text(1), region.code);
    row.list(2).forEach(name -> byName.put(PlaceName.fold(name), region));
    // X is shared by two territories, so it names neither.
    row.text(3)
        .chars()
        .forEach(letter -> provinceByLetter.merge((char) letter, region, (one, two) -> NONE));
  }

  /// By two-letter code, any case.
  Optional<Region> findByCode(String code) {
    return Optional.ofNullable(
        code.length() == 2 ? byCode.get(code.toUpperCase(Locale.ROOT)) : null);
  }

  /// By English, Spanish or abbreviated name (`Minnesota`, `Nueva York`, `Mass.`), not by code.
  Optional<Region> findByName(String name) {
    return Optional.ofNullable(byName.get(PlaceName.fold(name)));
  }

  /// The Canadian province whose postal codes begin with this letter, where it is only one.
  Optional<Region> findByPostalCode(String code) {
    return code.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(provinceByLetter.get(code.charAt(0)))
            .filter(region -> !region.equals(NONE));
  }

  Optional<Region> find(String codeOrName) {
    return findByCode(codeOrName).or(() -> findByName(codeOrName));
  }

  Collection<Region> listAll() {
    return Collections.unmodifiableCollection(byCode.values());
  }

  /// The region as we write it: a code in the US and Canada, else a name.
  String describe(String country, String division) {
    if (country.equals("CA")) {
      return provinceByNumber.getOrDefault(division, division);
    }
    return country.equals("US")
        ? division
        : divisions.getOrDefault(country + '.' + division, division);
  }
}
