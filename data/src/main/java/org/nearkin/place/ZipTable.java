package org.nearkin.place;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// US postal codes, in columns because there are 42,745 of them.
final class ZipTable {
  private final Coordinates points = new Coordinates();
  private final List<String> cities = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private final List<String> counties = new ArrayList<>();
  private final List<Optional<ZoneId>> zones = new ArrayList<>();
  private final StringBuilder kinds = new StringBuilder();
  private final Map<String, int[]> rowsByCity = new HashMap<>();
  private final Map<String, Set<Optional<ZoneId>>> zonesByState = new HashMap<>();
  private int[] codes = new int[1024];
  private int size;

  /// What a ZIP covers.
  enum Kind {
    /// An area on the map (a census ZCTA exists).
    AREA,
    /// Post-office boxes or one large customer.
    BOX,
    /// Mail of the armed forces: no place.
    MILITARY,
    /// No longer used.
    RETIRED
  }

  /// @param point where its addresses are; empty for military mail
  /// @param pointOfCity the point is that of the city, because the ZIP's own was worthless
  record Zip(
      String code,
      Kind kind,
      Optional<GeoPoint> point,
      boolean pointOfCity,
      String city,
      String state,
      String county,
      Optional<ZoneId> zone) {}

  static ZipTable load() {
    var table = new ZipTable();
    var pool = new Pool();
    TableReader.readBundled("us_zip.tsv.gz", 10, row -> table.add(row, pool));
    return table;
  }

  private void add(TableReader.Row row, Pool pool) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size * 2);
    }
    codes[size] = row.number(0);
    if (size > 0 && codes[size] <= codes[size - 1]) {
      throw row.broken("ZIP " + row.text(0) + " is out of order");
    }
    points.add(row.degrees(1), row.degrees(2));
    var city = pool.text(row.text(3));
    cities.add(city);
    states.add(pool.text(row.text(4)));
    counties.add(pool.text(row.text(6)));
    zones.add(pool.zone(row, 7));
    kinds.append(letter(row, 8, "SPMR")).append(letter(row, 9, "gczd-"));
    pool.addRow(rowsByCity, pool.fold(city), size);
    if (kind(size) == Kind.AREA) {
      zonesByState.computeIfAbsent(states.get(size), _ -> new HashSet<>()).add(zones.get(size));
    }
    size++;
  }

  private static char letter(TableReader.Row row, int column, String allowed) {
    var cell = row.text(column).isEmpty() ? "-" : row.text(column);
    if (cell.length() != 1 || allowed.indexOf(cell.charAt(0)) < 0) {
      throw row.broken("'" + cell + "' is none of " + allowed);
    }
    return cell.charAt(0);
  }

  /// @param code five digits
  Optional<Zip> find(String code) {
    if (!code.matches("[0-9]{5}")) {
      return Optional.empty();
    }
    var row = Arrays.binarySearch(codes, 0, size, Integer.parseInt(code));
    return row < 0 ? Optional.empty() : Optional.of(zip(row));
  }

  /// The ZIPs whose post office has this (folded) name in this state.
  List<Zip> listOfCity(String foldedCity, String state) {
    return Arrays.stream(rowsByCity.getOrDefault(foldedCity, new int[0]))
        .filter(row -> states.get(row).equals(state))
        .mapToObj(this::zip)
        .toList();
  }

  /// The states with a post office of this (folded) name.
  List<String> listStatesWithCity(String foldedCity) {
    return Arrays.stream(rowsByCity.getOrDefault(foldedCity, new int[0]))
        .mapToObj(states::get)
        .distinct()
        .toList();
  }

  /// The zone of all areas of a state, if they have one.
  Optional<ZoneId> findOnlyZone(String state) {
    var found = zonesByState.getOrDefault(state, Set.of());
    return found.size() == 1 ? found.iterator().next() : Optional.empty();
  }

  List<Zip> listAreasOfCounty(String county, String state) {
    return listAreas(row -> states.get(row).equals(state) && counties.get(row).equals(county));
  }

  private List<Zip> listAreas(IntPredicate wanted) {
    return IntStream.range(0, size)
        .filter(row -> kind(row) == Kind.AREA)
        .filter(wanted)
        .mapToObj(this::zip)
        .toList();
  }

  List<Zip> listAll() {
    return IntStream.range(0, size).mapToObj(this::zip).toList();
  }

  private Zip zip(int row) {
    var code = Integer.toString(100_000 + codes[row]).substring(1);
    return new Zip(code, kind(row), points.find(row), kinds.charAt(2 * row + 1) == 'c',
        cities.get(row), states.get(row), counties.get(row), zones.get(row));
  }

  private Kind kind(int row) {
    return switch (kinds.charAt(2 * row)) {
      case 'S' -> Kind.AREA;
      case 'P' -> Kind.BOX;
      case 'M' -> Kind.MILITARY;
      default -> Kind.RETIRED;
    };
  }
}
