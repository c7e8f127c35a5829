package org.nearkin.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Measures how far from their true place addresses are put.
///
/// Reads a table with a header line, in one of two forms, columns in any order:
/// `address, city, region, postal, country, lat, lon, precision, flag` (only rows with precision `street` and an empty
/// flag count), or `input_zip, city, state, country, expect_lat, expect_lon, max_km, expect_precision` (each row passes
/// or fails; without expected coordinates, nothing may be found).
public final class PlaceEvaluation {
  private static final double METRES_PER_KILOMETRE = 1_000;
  private static final double RIGHT_KM = 10;
  private static final double GROSSLY_WRONG_KM = 100;

  private final AddressParser addresses;
  private final Geotagger geotagger;

  public PlaceEvaluation(Gazetteer gazetteer) {
    this.addresses = new AddressParser(gazetteer);
    this.geotagger = new Geotagger(gazetteer);
  }

  /// How one row came out.
  public enum Verdict {
    /// Within 10 km, or as the row asks for.
    RIGHT,
    /// Farther off than that, but flagged as contradictory.
    FLAGGED,
    /// 10 to 100 km off.
    FAR,
    /// More than 100 km off.
    GROSSLY_WRONG,
    /// Not put on the map as a ZIP or city.
    NOT_LOCATED,
    /// Not as the row asks for.
    WRONG
  }

  /// One row.
  ///
  /// @param line in the table, from 1
  /// @param km distance from the true place; empty if it was not put on the map as a ZIP or city
  public record Case(
      int line, String input, String got, String expected, OptionalDouble km, Verdict verdict) {}

  /// All rows that count, and the figures over them; shares are of all rows with a known place.
  ///
  /// @param n rows with a known place
  public record Result(List<Case> cases, int n, double medianKm, double p90Km) {
    public Result {
      cases = List.copyOf(cases);
    }

    /// The share of rows that are put within so many kilometres.
    public Share within(double km) {
      var near = cases.stream().filter(one -> one.km.isPresent() && one.km.getAsDouble() <= km);
      return new Share((int) near.count(), n);
    }

    public int count(Verdict verdict) {
      return (int) cases.stream().filter(one -> one.verdict == verdict).count();
    }
  }

  /// Measures all rows of a table.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws IllegalArgumentException if a column is missing or a coordinate is not a number
  public Result evaluate(Path table) throws IOException {
    var rows = TruthTable.read(table);
    var cases = rows.stream().filter(TruthTable.Row::counts).map(this::measure).toList();
    var known = rows.stream().filter(row -> row.counts() && row.truth().isPresent()).count();
    var sorted = cases.stream()
        .flatMapToDouble(one -> one.km.stream())
        .sorted()
        .toArray();
    return new Result(cases, (int) known, quantile(sorted, 0.5), quantile(sorted, 0.9));
  }

  private Case measure(TruthTable.Row row) {
    var address = row.address(addresses);
    var located = geotagger.locate(address, Optional.empty());
    var km = row.truth()
        .flatMap(truth -> located
            .map(found -> found.tag().point().metresTo(truth) / METRES_PER_KILOMETRE));
    var verdict = row.isTest() ? test(row, located, km) : judge(located, km);
    var counted = km.filter(_ -> row.isTest() || isTown(located));
    return new Case(row.line(), row.input(), describe(located, km), row.expected(),
        counted.map(OptionalDouble::of).orElse(OptionalDouble.empty()), verdict);
  }

  private static boolean isTown(Optional<Located> located) {
    return located.filter(found -> found.tag().precision().compareTo(Precision.CITY) <= 0)
        .isPresent();
  }

  private static Verdict judge(Optional<Located> located, Optional<Double> km) {
    if (km.isEmpty() || !isTown(located)) {
      return Verdict.NOT_LOCATED;
    }
    if (km.get() <= RIGHT_KM) {
      return Verdict.RIGHT;
    }
    if (located.filter(found -> found.tag().conflict()).isPresent()) {
      return Verdict.FLAGGED;
    }
    return km.get() <= GROSSLY_WRONG_KM ? Verdict.FAR : Verdict.GROSSLY_WRONG;
  }

  private static Verdict test(
      TruthTable.Row row, Optional<Located> located, Optional<Double> km) {
    var asAsked = row.truth().isEmpty()
        ? located.isEmpty()
        : km.filter(far -> far <= row.mostKm()).isPresent()
            && located.filter(found -> row.asksFor(found.tag().precision())).isPresent();
    return asAsked ? Verdict.RIGHT : Verdict.WRONG;
  }

  private static String describe(Optional<Located> located, Optional<Double> km) {
    return located.map(found -> found.tag().precision().name().toLowerCase(Locale.ROOT)
        + (found.tag().conflict() ? "!" : "")
        + km.map(far -> String.format(Locale.ROOT, " %.1f km off", far)).orElse(""))
        .orElse("nothing");
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  /// So many of so many.
  public record Share(int part, int of) {
    /// For 95 % of a normal distribution.
    private static final double Z = 1.96;

    public double value() {
      return of == 0 ? Double.NaN : (double) part / of;
    }

    /// The lower and upper end of the 95 % interval (E. B. Wilson, 1927), which also holds near 0 and 1.
    public double[] interval() {
      var z2 = Z * Z / of;
      var middle = value() + z2 / 2;
      var half = Z * Math.sqrt((value() * (1 - value()) + z2 / 4) / of);
      return new double[]{(middle - half) / (1 + z2), (middle + half) / (1 + z2)};
    }

    @Override
    public String toString() {
      var ends = interval();
      return String.format(Locale.ROOT, "%.4f (95 %%: %.4f to %.4f)", value(), ends[0], ends[1]);
    }
  }
}
