package org.nearkin.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The postal codes that an operator imported, by country; compact tables `CC.tsv.gz` in one directory.
final class PostalCodes {
  static final PostalCodes NONE = new PostalCodes(Map.of());
  private static final String ENDING = ".tsv.gz";
  private static final String HEADER = "code\tlatitude\tlongitude\tplace\tregion\trough\n";

  private final Map<String, PostalCodeTable> byCountry;

  private PostalCodes(Map<String, PostalCodeTable> byCountry) {
    this.byCountry = Map.copyOf(byCountry);
  }

  /// The tables of a directory; none if it is not there.
  ///
  /// @throws IllegalStateException if a table is broken, naming file and line
  static PostalCodes load(Path directory) {
    if (!Files.isDirectory(directory)) {
      return NONE;
    }
    var tables = new TreeMap<String, PostalCodeTable>();
    try (Stream<Path> files = Files.list(directory)) {
      for (var file : files.filter(path -> path.toString().endsWith(ENDING)).sorted().toList()) {
        var name = file.getFileName().toString();
        tables.put(name.substring(0, name.length() - ENDING.length()), loadTable(file, name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The postal codes in " + directory + " cannot be read.", e);
    }
    return new PostalCodes(tables);
  }

  private static PostalCodeTable loadTable(Path file, String name) throws IOException {
    var table = new PostalCodeTable();
    var pool = new Pool();
    try (var stream = Files.newInputStream(file)) {
      TableReader.read(stream, new TableReader.Row(name, 6, 1), row -> {
        var key = PostalCodeKey.of(row.text(0))
            .orElseThrow(() -> row.broken("'" + row.text(0) + "' is not a postal code"));
        table.add(new PostalCodeTable.Row(key, row.degrees(1), row.degrees(2),
            new PostalCodeTable.Place(pool.text(row.text(3)), pool.text(row.text(4))),
            !row.text(5).isEmpty()));
      });
    }
    return table;
  }

  /// Writes the table of one country in place of an older one.
  static void write(Path directory, String country, PostalCodeTable sorted) throws IOException {
    TableFile.write(directory.resolve(country + ENDING), out -> {
      out.write(HEADER);
      for (var index = 0; index < sorted.size(); index++) {
        var row = sorted.row(index);
        out.write(PostalCodeKey.text(row.key()) + '\t'
            + row.latitude() / Coordinates.UNITS_PER_DEGREE + '\t'
            + row.longitude() / Coordinates.UNITS_PER_DEGREE + '\t'
            + row.place().name() + '\t' + row.place().region() + '\t'
            + (row.rough() ? "r" : "") + '\n');
      }
    });
  }

  /// Where a country's postal code is.
  ///
  /// @param country two-letter ISO 3166 code
  /// @param city which of the code's places is meant
  Optional<PostalArea> find(String country, String code, Optional<String> city) {
    return Optional.ofNullable(byCountry.get(country)).flatMap(table -> table.find(code, city));
  }

  /// The countries there are postal codes of, in order.
  Stream<String> countries() {
    return byCountry.keySet().stream().sorted();
  }
}
