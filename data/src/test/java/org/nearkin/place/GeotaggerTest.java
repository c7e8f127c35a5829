package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class GeotaggerTest {
  private final Geotagger geotagger = new Geotagger(Gazetteer.bundled());

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvFileSource(resources = "geotags.tsv", delimiter = '\t', quoteCharacter = '\0')
  void addressesLieWhereTheTableSays(ArgumentsAccessor row) {
    var address = address(cell(row, 0), cell(row, 1), cell(row, 2), cell(row, 3));
    var located = geotagger.locate(address, Optional.empty());
    var expected = cell(row, 7).orElseThrow();
    assertEquals(!expected.equals("none"), located.isPresent());
    located.ifPresent(found -> check(found, row, expected));
  }

  private static void check(Located found, ArgumentsAccessor row, String expected) {
    var tag = found.tag();
    var kilometres = tag.point().metresTo(new GeoPoint(row.getDouble(4), row.getDouble(5))) / 1_000;
    assertTrue(kilometres <= row.getDouble(6), () -> kilometres + " km off: " + found);
    assertEquals(expected.endsWith("!"), tag.conflict(), found::toString);
    var precision = expected.replace("!", "");
    assertTrue(
        precision.equals("any")
            || precision.equals(tag.precision().name().toLowerCase(Locale.ROOT)),
        found::toString);
  }

  private static Optional<String> cell(ArgumentsAccessor row, int column) {
    return Optional.ofNullable(row.getString(column));
  }

  private static PostalAddress address(
      Optional<String> zip, Optional<String> city, Optional<String> state,
      Optional<String> country) {
    return new PostalAddress(Optional.empty(), city, state, zip, country);
  }

  private static PostalAddress worcester() {
    return address(Optional.of("01608"), Optional.of("Worcester"), Optional.of("MA"),
        Optional.empty());
  }

  @Test
  void statedCoordinatesNearTheAddressAreUsed() {
    var door = new GeoPoint(42.2700, -71.7900);
    var located = geotagger.locate(worcester(), Optional.of(door)).orElseThrow();
    assertEquals(new Geotag(door, Precision.STATED, false), located.tag());
    assertEquals(Optional.of(ZoneId.of("America/New_York")), located.zone());
  }

  @Test
  void statedCoordinatesFarFromTheAddressAreAConflict() {
    var elsewhere = new GeoPoint(40.0, -100.0);
    var tag = geotagger.locate(worcester(), Optional.of(elsewhere)).orElseThrow().tag();
    assertEquals(Precision.ZIP, tag.precision());
    assertTrue(tag.conflict());
  }

  @Test
  void statedCoordinatesAloneGiveTheZone() {
    var located = geotagger.locate(PostalAddress.UNSTATED, Optional.of(new GeoPoint(43.6, -116.2)))
        .orElseThrow();
    assertEquals(Precision.STATED, located.tag().precision());
    assertEquals(Optional.of(ZoneId.of("America/Boise")), located.zone());
  }

  @Test
  void nullIslandIsNotStated() {
    var tag = geotagger.locate(worcester(), Optional.of(new GeoPoint(0, 0))).orElseThrow().tag();
    assertEquals(Precision.ZIP, tag.precision());
    assertTrue(!tag.conflict());
  }

  @Test
  void aStateWithTwoZonesHasNone() {
    var indiana = address(Optional.empty(), Optional.empty(), Optional.of("IN"), Optional.of("US"));
    assertEquals(Optional.empty(),
        geotagger.locate(indiana, Optional.empty()).orElseThrow().zone());
  }
}
