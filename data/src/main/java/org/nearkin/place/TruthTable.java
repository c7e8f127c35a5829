package org.nearkin.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table of addresses whose true places are known, in either form of [PlaceEvaluation].
final class TruthTable {
  private static final String TEST_COLUMN = "input_zip";

  private TruthTable() {}

  static List<Row> read(Path table) throws IOException {
    var lines = Files.readAllLines(table);
    var columns = columns(lines.isEmpty() ? "" : lines.getFirst());
    return IntStream.range(1, lines.size())
        .mapToObj(line -> new Row(line + 1, List.of(lines.get(line).split("\t", -1)), columns))
        .toList();
  }

  private static Map<String, Integer> columns(String header) {
    var columns = new HashMap<String, Integer>();
    for (var name : header.split("\t", -1)) {
      columns.put(name.strip(), columns.size());
    }
    return columns;
  }

  record Row(int line, List<String> cells, Map<String, Integer> columns) {
    boolean isTest() {
      return columns.containsKey(TEST_COLUMN);
    }

    boolean counts() {
      return isTest()
          || (find("precision").filter("street"::equals).isPresent() && find("flag").isEmpty());
    }

    /// Empty where nothing may be found.
    Optional<GeoPoint> truth() {
      var latitude = isTest() ? "expect_lat" : "lat";
      var longitude = isTest() ? "expect_lon" : "lon";
      return isTest() && find(latitude).isEmpty()
          ? Optional.empty()
          : Optional.of(new GeoPoint(number(latitude), number(longitude)));
    }

    double mostKm() {
      return number("max_km");
    }

    boolean asksFor(Precision precision) {
      var asked = find("expect_precision").orElse("any").replace("-point", "");
      return asked.equals("any") || asked.equals(precision.name().toLowerCase(Locale.ROOT));
    }

    String expected() {
      return !isTest()
          ? "the street"
          : truth().isEmpty()
              ? "nothing"
              : find("expect_precision").orElse("any") + " within " + mostKm() + " km";
    }

    String input() {
      var names = isTest()
          ? Stream.of(TEST_COLUMN, "city", "state", "country")
          : Stream.of("address", "city", "region", "postal", "country");
      return names.map(name -> find(name).orElse("")).collect(Collectors.joining(" | "));
    }

    /// The columns where they say something, and what the address line says beyond them.
    PostalAddress address(AddressParser addresses) {
      var parsed = isTest()
          ? PostalAddress.UNSTATED
          : addresses.parse(find("address").orElse(""));
      return new PostalAddress(
          parsed.street(),
          find("city").or(parsed::city),
          find(isTest() ? "state" : "region").or(parsed::region),
          find(isTest() ? TEST_COLUMN : "postal").or(parsed::postalCode),
          find("country").or(parsed::country));
    }

    private Optional<String> find(String column) {
      var index = columns.get(column);
      if (index == null) {
        throw new IllegalArgumentException("column '" + column + "' is missing");
      }
      return Optional.of(index < cells.size() ? cells.get(index).strip() : "")
          .filter(cell -> !cell.isEmpty());
    }

    private double number(String column) {
      try {
        return Double.parseDouble(find(column).orElse(""));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("line " + line + ": " + column + " is not a number", e);
      }
    }
  }
}
