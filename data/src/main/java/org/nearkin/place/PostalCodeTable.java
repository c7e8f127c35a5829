package org.nearkin.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The postal codes of one country, in columns because Britain has 1.8 million of them.
final class PostalCodeTable {
  private final Coordinates points = new Coordinates();
  private final List<Place> places = new ArrayList<>();
  private final Map<Place, Integer> placeNumbers = new HashMap<>();
  private long[] keys = new long[1024];
  private int[] placeOfRow = new int[1024];
  private boolean[] rough = new boolean[1024];
  private int size;

  /// A town or quarter, and its region.
  record Place(String name, String region) {}

  /// One line: a code may have several, one for each of its places.
  ///
  /// @param latitude in ten-thousandths of a degree, as the longitude
  /// @param rough the point was estimated only
  record Row(long key, int latitude, int longitude, Place place, boolean rough) {}

  /// Adds a row; [#sorted] brings rows into order.
  void add(Row row) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      placeOfRow = Arrays.copyOf(placeOfRow, size * 2);
      rough = Arrays.copyOf(rough, size * 2);
    }
    keys[size] = row.key;
    points.add(row.latitude, row.longitude);
    placeOfRow[size] = placeNumbers.computeIfAbsent(row.place, place -> {
      places.add(place);
      return places.size() - 1;
    });
    rough[size] = row.rough;
    size++;
  }

  int size() {
    return size;
  }

  Row row(int index) {
    return new Row(keys[index], points.latitude(index), points.longitude(index),
        places.get(placeOfRow[index]), rough[index]);
  }

  /// The same rows, by code.
  PostalCodeTable sorted() {
    var sorted = new PostalCodeTable();
    IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingLong(index -> keys[index]))
        .forEach(index -> sorted.add(row(index)));
    return sorted;
  }

  /// How many different codes there are, in a sorted table.
  int countCodes() {
    return (int) IntStream.range(0, size)
        .filter(index -> index == 0 || keys[index] != keys[index - 1])
        .count();
  }

  /// The area of a code, in a sorted table: of the whole code, else of its first part (`M5V` of `M5V 2T6`),
  /// else of all the codes that begin with that.
  ///
  /// @param city which of the code's places is meant
  Optional<PostalArea> find(String code, Optional<String> city) {
    var first = code.strip().split(" ", 2)[0];
    return PostalCodeKey.of(code)
        .stream()
        .mapToObj(key -> areaBetween(key, key + 1, city))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> findBeginning(first, city));
  }

  private Optional<PostalArea> findBeginning(String first, Optional<String> city) {
    // With the space, because "LS1" begins "LS1 3AB" but not "LS17".
    var behindSpace = PostalCodeKey.of(first + " 0");
    return PostalCodeKey.of(first)
        .stream()
        .mapToObj(key -> areaBetween(key, key + 1, city))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> behindSpace.isEmpty()
            ? Optional.empty()
            : areaWithBeginning(behindSpace.getAsLong(), first.length() + 1, city));
  }

  private Optional<PostalArea> areaWithBeginning(long key, int length, Optional<String> city) {
    var from = PostalCodeKey.beginning(key, length);
    return areaBetween(from, PostalCodeKey.behind(from, length), city);
  }

  private Optional<PostalArea> areaBetween(long from, long to, Optional<String> city) {
    return area(IntStream.range(indexOf(from), indexOf(to)).toArray(), city);
  }

  private int indexOf(long key) {
    var low = 0;
    var high = size;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (keys[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Optional<PostalArea> area(int[] rows, Optional<String> city) {
    var folded = city.map(PlaceName::fold);
    var ofCity = Arrays.stream(rows)
        .filter(row -> folded.filter(PlaceName.fold(place(row).name)::equals).isPresent())
        .toArray();
    var used = ofCity.length == 0 ? rows : ofCity;
    return Coordinates.middle(Arrays.stream(used).mapToObj(points::get).toList())
        .map(middle -> new PostalArea(place(used[0]).name, place(used[0]).region, middle,
            precision(used, middle)));
  }

  private Place place(int row) {
    return places.get(placeOfRow[row]);
  }

  private Precision precision(int[] rows, GeoPoint middle) {
    var farthest = Arrays.stream(rows)
        .mapToDouble(row -> points.get(row).metresTo(middle))
        .max()
        .orElse(0);
    var least = IntStream.of(rows).anyMatch(row -> rough[row]) ? Precision.CITY : Precision.ZIP;
    return Arrays.stream(Precision.values())
        .filter(precision -> precision.compareTo(least) >= 0)
        .filter(precision -> farthest <= precision.radiusMetres())
        .findFirst()
        .orElse(Precision.COUNTRY);
  }
}
