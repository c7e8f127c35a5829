package org.nearkin.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Measures how far from their true place addresses are put.
///
/// Reads a table with a header line and the columns `address, city, region, postal, country, lat, lon,
/// precision, flag`, in any order. Only rows with precision `street` and an empty flag count.
public final class PlaceEvaluation {
  private static final double METRES_PER_KILOMETRE = 1_000;

  private final AddressParser addresses;
  private final Geotagger geotagger;

  public PlaceEvaluation(Gazetteer gazetteer) {
    this.addresses = new AddressParser(gazetteer);
    this.geotagger = new Geotagger(gazetteer);
  }

  /// What came out.
  ///
  /// @param n addresses with a known place
  /// @param located how many of them were put on the map as a ZIP or city
  /// @param within10 share within 10 km, of all `n`
  /// @param within25 share within 25 km, of all `n`
  /// @param unflaggedOver100 how many are more than 100 km off without being flagged as a conflict
  /// @param cases those, for a person to look at
  public record Result(
      int n,
      int located,
      double medianKm,
      double p90Km,
      double within10,
      double within25,
      int unflaggedOver100,
      List<Case> cases) {
    public Result {
      cases = List.copyOf(cases);
    }
  }

  /// One address far from its true place.
  public record Case(int line, PostalAddress address, double km) {}

  private record Miss(Case what, boolean conflict) {}

  /// Measures all rows of a table.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws IllegalArgumentException if a column is missing or a coordinate is not a number
  public Result evaluate(Path table) throws IOException {
    var lines = Files.readAllLines(table);
    var columns = columns(lines.isEmpty() ? "" : lines.getFirst());
    var rows = IntStream.range(1, lines.size())
        .mapToObj(line -> new Row(line + 1, List.of(lines.get(line).split("\t", -1)), columns))
        .filter(Row::counts)
        .toList();
    var errors = rows.stream().flatMap(row -> measure(row).stream()).toList();
    return summary(rows.size(), errors);
  }

  private static Map<String, Integer> columns(String header) {
    var columns = new HashMap<String, Integer>();
    for (var name : header.split("\t", -1)) {
      columns.put(name.strip(), columns.size());
    }
    return columns;
  }

  private record Row(int line, List<String> cells, Map<String, Integer> columns) {
    Optional<String> find(String column) {
      var index = columns.get(column);
      if (index == null) {
        throw new IllegalArgumentException("column '" + column + "' is missing");
      }
      return Optional.of(index < cells.size() ? cells.get(index).strip() : "")
          .filter(cell -> !cell.isEmpty());
    }

    boolean counts() {
      return find("precision").filter("street"::equals).isPresent() && find("flag").isEmpty();
    }

    double number(String column) {
      try {
        return Double.parseDouble(find(column).orElse(""));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("line " + line + ": " + column + " is not a number", e);
      }
    }
  }

  private Optional<Miss> measure(Row row) {
    var truth = new GeoPoint(row.number("lat"), row.number("lon"));
    var address = address(row);
    return geotagger.locate(address, Optional.empty())
        .filter(located -> located.tag().precision().compareTo(Precision.CITY) <= 0)
        .map(located -> new Miss(
            new Case(row.line, address,
                located.tag().point().metresTo(truth) / METRES_PER_KILOMETRE),
            located.tag().conflict()));
  }

  /// The columns where they say something, and what the address line says beyond them.
  private PostalAddress address(Row row) {
    var parsed = addresses.parse(row.find("address").orElse(""));
    return new PostalAddress(
        parsed.street(),
        row.find("city").or(parsed::city),
        row.find("region").or(parsed::region),
        row.find("postal").or(parsed::postalCode),
        row.find("country").or(parsed::country));
  }

  private static Result summary(int n, List<Miss> errors) {
    var sorted = errors.stream().mapToDouble(error -> error.what.km).sorted().toArray();
    var far = errors.stream()
        .filter(error -> !error.conflict && error.what.km > 100)
        .map(Miss::what)
        .toList();
    return new Result(n, sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.9),
        share(sorted, 10, n), share(sorted, 25, n), far.size(), far);
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  private static double share(double[] sorted, double km, int n) {
    return n == 0
        ? Double.NaN
        : (double) Arrays.stream(sorted).filter(error -> error <= km).count() / n;
  }
}
