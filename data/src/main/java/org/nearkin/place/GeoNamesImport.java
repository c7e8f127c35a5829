package org.nearkin.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Takes over the postal codes of an operator's own GeoNames files (`CA.txt`, `GB_full.txt`, or their zip).
///
/// Format: twelve columns separated by tabs, no header (country, postal code, place, three pairs of region name and
/// code, latitude, longitude, accuracy): the readme of the GeoNames postal code files, CC BY 4.0. US ZIPs are skipped,
/// because better ones come with the program.
public final class GeoNamesImport {
  /// What whoever uses the files has to say.
  public static final String ATTRIBUTION = "Postal codes (c) GeoNames, geonames.org, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), shortened.";

  private final Map<String, PostalCodeTable> tables = new TreeMap<>();
  private final Pool pool = new Pool();

  private GeoNamesImport() {}

  /// One imported country.
  ///
  /// @param country two-letter ISO 3166 code
  /// @param codes different postal codes
  /// @param rows postal codes with their places
  public record Imported(String country, int codes, int rows) {}

  /// Reads a file, or all `.txt` and `.zip` files of a directory, and writes one table for each country.
  ///
  /// @param places directory of the tables, made if it is not there; a country's older table is replaced
  /// @throws GeoNamesFormatException if a file is not as described, naming file and line; then nothing is written
  /// @throws IOException if something cannot be read or written
  public static List<Imported> run(Path source, Path places) throws IOException {
    var reading = new GeoNamesImport();
    for (var file : files(source)) {
      reading.read(file);
    }
    if (reading.tables.isEmpty()) {
      throw new GeoNamesFormatException(
          source + " holds no postal codes of a country other than the US");
    }
    return reading.write(places);
  }

  private static List<Path> files(Path source) throws IOException {
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    try (Stream<Path> files = Files.list(source)) {
      return files.filter(GeoNamesImport::isTable).sorted().toList();
    }
  }

  private static boolean isTable(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && (name.endsWith(".zip") || isTable(name));
  }

  private static boolean isTable(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".txt") && !lower.contains("readme");
  }

  private void read(Path file) throws IOException {
    var name = String.valueOf(file.getFileName());
    try (var stream = Files.newInputStream(file)) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
        readZip(stream, name);
      } else {
        readLines(stream, name);
      }
    }
  }

  private void readZip(InputStream stream, String name) throws IOException {
    try (var zip = new ZipInputStream(stream)) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        if (isTable(entry.getName())) {
          readLines(zip, name + ", " + entry.getName());
        }
      }
    }
  }

  private void readLines(InputStream stream, String name) throws IOException {
    // Not closed: it may be one entry of a zip.
    var reader = new BufferedReader(
        new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
    var number = 0;
    try {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          add(new GeoNamesLine(name, number, line));
        }
      }
    } catch (MalformedInputException e) {
      throw new GeoNamesFormatException(name + ", after line " + number + ": not UTF-8 text");
    }
  }

  private void add(GeoNamesLine line) {
    var country = line.country();
    if (!country.equals("US")) {
      tables.computeIfAbsent(country, _ -> new PostalCodeTable()).add(line.row(pool));
    }
  }

  private List<Imported> write(Path places) throws IOException {
    Files.createDirectories(places);
    var imported = new ArrayList<Imported>();
    for (var entry : tables.entrySet()) {
      var sorted = entry.getValue().sorted();
      PostalCodes.write(places, entry.getKey(), sorted);
      imported.add(new Imported(entry.getKey(), sorted.countCodes(), sorted.size()));
    }
    Files.writeString(places.resolve("NOTICE.txt"), ATTRIBUTION + '\n');
    return List.copyOf(imported);
  }
}
