package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.place.GeoNamesImport.Imported;

/// The fixture's places and codes are invented, in the form of the real files.
class GeoNamesImportTest {
  @TempDir
  static Path places;

  @TempDir
  Path directory;

  @BeforeAll
  static void importTheFixture() throws IOException {
    GeoNamesImport.run(fixture(), places);
  }

  private static Path fixture() {
    try {
      return Path.of(GeoNamesImportTest.class.getResource("geonames").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyCountryButTheUsIsTaken() throws IOException {
    assertEquals(
        List.of(new Imported("AU", 2, 4), new Imported("CA", 3, 3), new Imported("DE", 1, 1),
            new Imported("GB", 3, 3)),
        GeoNamesImport.run(fixture(), directory));
    assertEquals(List.of("AU", "CA", "DE", "GB"),
        Gazetteer.bundled().withPostalCodes(directory).listImportedCountries());
    assertTrue(Files.readString(directory.resolve("NOTICE.txt")).contains("GeoNames"));
  }

  @Test
  void aZipIsReadAsItsFile() throws IOException {
    var zip = directory.resolve("DE.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
      out.write("no table".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("DE.txt"));
      out.write(Files.readAllBytes(fixture().resolve("DE.txt")));
    }
    assertEquals(List.of(new Imported("DE", 1, 1)), GeoNamesImport.run(zip, directory));
  }

  @Test
  void importingAgainReplaces() throws IOException {
    var file = Files.writeString(directory.resolve("DE.txt"),
        "DE\t99999\tNeustadt\tBayern\tBY\t\t\t\t\t49.0\t11.0\t4\n");
    GeoNamesImport.run(fixture(), directory);
    GeoNamesImport.run(file, directory);
    var codes = Gazetteer.bundled().withPostalCodes(directory).postalCodes();
    assertTrue(codes.find("DE", "99999", Optional.empty()).isPresent());
    assertFalse(codes.find("DE", "10119", Optional.empty()).isPresent());
    assertTrue(codes.find("AU", "3121", Optional.empty()).isPresent());
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "imported-geotags.tsv", delimiter = '\t', quoteCharacter = '\0')
  void codesLieWhereTheTableSays(ArgumentsAccessor row) {
    var address = new PostalAddress(Optional.empty(), Optional.ofNullable(row.getString(1)),
        Optional.empty(), Optional.of(row.getString(0)), Optional.of(row.getString(2)));
    var found = tagger().locate(address, Optional.empty()).orElseThrow();
    var kilometres = found.tag()
        .point()
        .metresTo(new GeoPoint(row.getDouble(3), row.getDouble(4))) / 1_000;
    assertTrue(kilometres <= row.getDouble(5), () -> kilometres + " km off: " + found);
    assertEquals(row.getString(6), found.tag().precision().name().toLowerCase(Locale.ROOT));
    assertFalse(found.tag().conflict());
  }

  private static Geotagger tagger() {
    return new Geotagger(Gazetteer.bundled().withPostalCodes(places));
  }

  @Test
  void aWrittenAddressGetsAPointAndAZone() {
    var gazetteer = Gazetteer.bundled().withPostalCodes(places);
    var address = new AddressParser(gazetteer).parse("14 High Street, Leeds LS1 3AB");
    var located = new Geotagger(gazetteer).locate(address, Optional.empty()).orElseThrow();
    assertEquals(new GeoPoint(53.8, -1.55), located.tag().point());
    assertEquals(Optional.of(ZoneId.of("Europe/London")), located.zone());
  }

  @Test
  void aTownFarFromItsCodeIsAConflict() {
    var address = new PostalAddress(Optional.empty(), Optional.of("Glasgow"), Optional.empty(),
        Optional.of("LS1 3AB"), Optional.of("GB"));
    assertTrue(tagger().locate(address, Optional.empty()).orElseThrow().tag().conflict());
  }

  @Test
  void visitorsFindThem() {
    var visitors = new VisitorPlaces(Gazetteer.bundled().withPostalCodes(places));
    for (var typed : List.of("M5V", "M5V 2T6", "LS1", "LS1 3AB", "3121")) {
      assertEquals(Precision.ZIP,
          assertInstanceOf(PlaceAnswer.Found.class, visitors.find(typed)).precision(), typed);
    }
    // A ZIP of New York as well, and most visitors mean that.
    assertEquals("US",
        assertInstanceOf(PlaceAnswer.Found.class, visitors.find("10119")).country());
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
      "DE|10119|Berlin, \"DE.txt, line 2: expected 12 columns separated by tabs, found 3\"",
      "de|10119|B|||||||52|13|4, \"DE.txt, line 2: 'de' is not a country code of two letters\"",
      "DE|10*19|B|||||||52|13|4, \"DE.txt, line 2: '10*19' is not a postal code\"",
      "DE|10119|B|||||||north|13|4, \"DE.txt, line 2: 'north' is not a number of degrees up to 90\"",
      "DE|10119|B|||||||52|181|4, \"DE.txt, line 2: '181' is not a number of degrees up to 180\"",
      "DE|10119|B|||||||NaN|13|4, \"DE.txt, line 2: 'NaN' is not a number of degrees up to 90\""})
  void aBrokenLineIsNamedAndNothingIsWritten(String line, String problem) throws IOException {
    var file = Files.writeString(directory.resolve("DE.txt"),
        "DE\t99999\tNeustadt\tBayern\tBY\t\t\t\t\t49.0\t11.0\t4\n" + line.replace('|', '\t'));
    var thrown = assertThrows(GeoNamesFormatException.class,
        () -> GeoNamesImport.run(file, directory.resolve("home")));
    assertEquals(problem, thrown.getMessage());
    assertFalse(Files.exists(directory.resolve("home")));
  }

  @Test
  void aFileOfTheUsAloneBringsNothing() {
    var thrown = assertThrows(GeoNamesFormatException.class,
        () -> GeoNamesImport.run(fixture().resolve("US.txt"), directory));
    assertTrue(thrown.toString().contains("other than the US"), thrown::toString);
  }
}
