package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  /// Palau, Micronesia and the Marshall Islands: own countries, American mail.
  private static final Set<String> FREELY_ASSOCIATED = Set.of("PW", "FM", "MH");

  private final Gazetteer gazetteer = Gazetteer.bundled();

  @Test
  void everyZipHasItsStateAndLiesInRange() {
    var zips = gazetteer.zips().listAll();
    assertTrue(zips.size() > 42_000, () -> "only " + zips.size());
    for (var zip : zips) {
      assertTrue(zip.code().matches("[0-9]{5}"), zip.code());
      var military = zip.kind() == ZipTable.Kind.MILITARY;
      assertEquals(military, zip.point().isEmpty(), zip.code());
      var known = gazetteer.regions().findByCode(zip.state()).isPresent()
          || FREELY_ASSOCIATED.contains(zip.state());
      assertTrue(military || known, zip.code());
    }
  }

  @Test
  void everyCityLiesWhereItsCountryCanBe() {
    var cities = gazetteer.cities().all().toList();
    assertTrue(cities.size() > 70_000, () -> "only " + cities.size());
    for (var city : cities) {
      assertTrue(city.country().matches("[A-Z]{2}"), city.name());
      var known = gazetteer.regions().findByCode(city.region());
      assertTrue(!city.country().equals("US") || known.isPresent(), city.name() + city.region());
    }
  }

  @Test
  void everyStateHasCounties() {
    var states = gazetteer.regions()
        .listAll()
        .stream()
        .filter(region -> region.country().equals("US"))
        .map(Regions.Region::code)
        .collect(Collectors.toSet());
    assertEquals(56, states.size());
    assertTrue(gazetteer.findCounty("Cook", "IL").isPresent());
    assertTrue(gazetteer.findCounty("Orleans Parish", "LA").isPresent());
  }

  @Test
  void aBrokenFileIsReportedByNameAndLine() {
    var broken = "zip\tlat\n01608\t42.2\n01609\tnorth\n".getBytes(StandardCharsets.UTF_8);
    var row = new TableReader.Row("zips.tsv", 2, 1);
    var thrown = assertThrows(IllegalStateException.class,
        () -> TableReader.read(new ByteArrayInputStream(broken), row, line -> line.degrees(1)));
    assertEquals("Gazetteer file zips.tsv, line 3: 'north' is not a number of degrees.",
        thrown.getMessage());
  }

  @Test
  void aShortLineIsReported() {
    var broken = "zip\tlat\n01608\n".getBytes(StandardCharsets.UTF_8);
    var row = new TableReader.Row("zips.tsv", 2, 1);
    var thrown = assertThrows(IllegalStateException.class,
        () -> TableReader.read(new ByteArrayInputStream(broken), row, line -> {}));
    assertEquals("Gazetteer file zips.tsv, line 2: expected 2 columns.", thrown.getMessage());
  }

  @Test
  void loadingIsQuickAndSmall() {
    var runtime = Runtime.getRuntime();
    System.gc();
    var before = runtime.totalMemory() - runtime.freeMemory();
    var start = System.nanoTime();
    var loaded = Gazetteer.load();
    var milliseconds = (System.nanoTime() - start) / 1_000_000;
    System.gc();
    var megabytes = (runtime.totalMemory() - runtime.freeMemory() - before) / 1_000_000;
    System.out.printf("gazetteer: %d ms, %d MB, %d cities%n", milliseconds, megabytes,
        loaded.cities().all().count());
    assertTrue(megabytes < 40, () -> megabytes + " MB");
  }
}
