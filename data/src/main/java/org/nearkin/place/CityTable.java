package org.nearkin.place;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Populated places of the world, in columns because there are 72,000 of them.
final class CityTable {
  private static final Set<String> TERRITORIES = Set.of("PR", "VI", "GU", "AS", "MP");
  private static final Comparator<City> LARGEST_FIRST = Comparator.comparingInt(City::population)
      .reversed();

  private final Coordinates points = new Coordinates();
  private final List<String> names = new ArrayList<>();
  private final List<String> countries = new ArrayList<>();
  private final List<String> regions = new ArrayList<>();
  private final List<Optional<ZoneId>> zones = new ArrayList<>();
  private final Map<String, int[]> rowsByName = new HashMap<>();
  private final Map<String, int[]> rowsByOtherName = new HashMap<>();
  private int[] populations = new int[1024];

  /// @param region two-letter code in the US and Canada, else the region's name
  /// @param population 0 where unknown
  record City(
      String name,
      String region,
      String country,
      GeoPoint point,
      int population,
      Optional<ZoneId> zone) {}

  static CityTable load(Regions regions) {
    var table = new CityTable();
    var pool = new Pool();
    TableReader.readBundled("city.tsv.gz", 8, row -> table.add(row, regions, pool));
    return table;
  }

  private void add(TableReader.Row row, Regions known, Pool pool) {
    var index = names.size();
    if (index == populations.length) {
      populations = Arrays.copyOf(populations, index * 2);
    }
    populations[index] = row.number(5);
    var name = pool.text(row.text(2));
    names.add(name);
    // GeoNames treats the territories as countries; their mail and our readers treat them as states.
    var territory = TERRITORIES.contains(row.text(0));
    countries.add(pool.text(territory ? "US" : row.text(0)));
    regions.add(pool.text(territory ? row.text(0) : known.describe(row.text(0), row.text(1))));
    points.add(row.degrees(3), row.degrees(4));
    zones.add(pool.zone(row, 6));
    pool.addRow(rowsByName, pool.fold(name), index);
    row.list(7).forEach(other -> pool.addRow(rowsByOtherName, PlaceName.fold(other), index));
  }

  /// Places whose own name folds to this, largest first.
  List<City> listByName(String folded) {
    return list(rowsByName.get(folded));
  }

  /// Places with another name that folds to this (a former, short or foreign one), largest first.
  List<City> listByOtherName(String folded) {
    return list(rowsByOtherName.get(folded));
  }

  /// All places, in no order.
  Stream<City> all() {
    return IntStream.range(0, names.size()).mapToObj(this::city);
  }

  /// Folded names that differ from this one by one inserted, dropped, changed or swapped letter.
  List<String> listSimilarNames(String folded) {
    return rowsByName.keySet()
        .stream()
        .filter(name -> Spelling.isOneSlip(folded, name))
        .sorted()
        .toList();
  }

  /// The sum of the known populations of a region's places.
  long people(Regions.Region region) {
    return IntStream.range(0, names.size())
        .filter(row -> regions.get(row).equals(region.code())
            && countries.get(row).equals(region.country()))
        .mapToLong(row -> populations[row])
        .sum();
  }

  private List<City> list(int @Nullable [] rows) {
    return rows == null
        ? List.of()
        : Arrays.stream(rows).mapToObj(this::city).sorted(LARGEST_FIRST).toList();
  }

  private City city(int row) {
    return new City(names.get(row), regions.get(row), countries.get(row), points.get(row),
        populations[row], zones.get(row));
  }
}
